from __future__ import annotations

import pytest

from plugins.newsroom import Organization, Texts
from plugins.reporting.codeowners import codeowners_text, write_codeowners
from tests.newsroom_folder import ORGANIZATIONS, small_newsroom
from tests.tools import IMPOSSIBLE, ROOT


def organization(key, *editors):
    return Organization(key, kind="primary", name=Texts(), editors=editors)


@pytest.fixture
def lines():
    organizations = [
        organization("school", "@teacher", "@example/press"),
        organization("federation", "@head"),
        organization("bakery"),
    ]
    return codeowners_text(organizations, "federation").splitlines()


def test_a_folder_is_its_organizations(lines):
    assert "/content/organizations/school/ @teacher @example/press" in lines


def test_everything_else_is_the_federations(lines):
    assert lines[2] == "* @head"
    assert not any("bakery" in line or "federation/" in line for line in lines)


@pytest.mark.parametrize(
    "pattern",
    [
        "/content/organizations/*/organization.toml",
        "/content/federation.toml",
        "/content/pages/",
        "/content/redirects.toml",
        "/content/theme/",
        "/theme/",
        "/plugins/",
        "/.ci/",
        "/.github/",
        "/.gitlab-ci.yml",
        "/pelicanconf.py",
        "/publishconf.py",
        ".gitattributes",
    ],
)
def test_rights_and_what_runs_stay_the_federations_after_all_others(lines, pattern):
    assert lines.index(f"{pattern} @head") > lines.index("/content/organizations/school/ @teacher @example/press")


def newsroom_without_editors(folder):
    made = small_newsroom(folder)
    made.write("organizations/city-clinic/organization.toml", 'editors = ["@nurse"]\n' + ORGANIZATIONS["city-clinic"])
    return made


def test_without_editors_of_the_federation_nothing_is_written(tmp_path, capsys):
    newsroom_without_editors(tmp_path)

    assert write_codeowners(tmp_path) == 1
    assert "content/organizations/federation/organization.toml" in capsys.readouterr().err
    assert not (tmp_path / ".github").exists()


def test_with_them_it_is(tmp_path):
    made = newsroom_without_editors(tmp_path)
    made.write("organizations/federation/organization.toml", 'editors = ["@head"]\n' + ORGANIZATIONS["federation"])

    assert write_codeowners(tmp_path) == 0
    assert "* @head\n/content/organizations/city-clinic/ @nurse\n" in (tmp_path / ".github" / "CODEOWNERS").read_text()


def test_the_order_of_organizations_changes_nothing():
    school, bakery = organization("school", "@a"), organization("bakery", "@b")
    assert codeowners_text([school, bakery], "federation") == codeowners_text([bakery, school], "federation")


def test_content_without_a_federation_names_nobody(tmp_path, capsys):
    assert write_codeowners(tmp_path) == 1
    assert "`make site` says why" in capsys.readouterr().err
    assert not (tmp_path / ".github").exists()


OWNERS = ROOT / ".github" / "CODEOWNERS"


@pytest.mark.skipif(not OWNERS.exists(), reason=f"{IMPOSSIBLE}nobody reviews this newsroom yet")
def test_the_committed_file_is_the_generated_one(tmp_path):
    (tmp_path / "content").symlink_to(ROOT / "content")
    assert write_codeowners(tmp_path) == 0
    written = (tmp_path / ".github" / "CODEOWNERS").read_bytes()
    assert written == OWNERS.read_bytes(), "type `make codeowners`"
