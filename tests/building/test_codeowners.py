from __future__ import annotations

from pathlib import Path

import pytest

from plugins.building.codeowners import codeowners, main
from plugins.newsroom import Organization, Texts

ROOT = Path(__file__).resolve().parents[2]


def organization(key, *editors):
    return Organization(key, kind="primary", name=Texts(), editors=editors)


@pytest.fixture
def lines():
    organizations = [
        organization("school", "@teacher", "@example/press"),
        organization("federation", "@head"),
        organization("bakery"),
    ]
    return codeowners(organizations, "federation").splitlines()


def test_a_folder_is_its_organizations(lines):
    assert "/content/organizations/school/ @teacher @example/press" in lines


def test_everything_else_is_the_federations(lines):
    assert lines[2] == "* @head"
    assert not any("bakery" in line or "federation/" in line for line in lines)


def test_kind_parents_and_names_stay_the_federations(lines):
    assert lines[-1] == "/content/organizations/*/organization.toml @head"


def test_without_editors_of_the_federation_its_files_are_nobodys():
    lines = codeowners([organization("school", "@teacher")], "federation").splitlines()
    assert lines[-1] == "/content/organizations/*/organization.toml"


def test_the_order_of_organizations_changes_nothing():
    school, bakery = organization("school", "@a"), organization("bakery", "@b")
    assert codeowners([school, bakery], "federation") == codeowners([bakery, school], "federation")


def test_content_without_a_federation_names_nobody(tmp_path, capsys):
    assert main(tmp_path) == 1
    assert "`make site` says why" in capsys.readouterr().err
    assert not (tmp_path / ".github").exists()


def test_the_committed_file_is_the_generated_one(tmp_path):
    (tmp_path / "content").symlink_to(ROOT / "content")
    assert main(tmp_path) == 0
    written = (tmp_path / ".github" / "CODEOWNERS").read_bytes()
    assert written == (ROOT / ".github" / "CODEOWNERS").read_bytes(), "type `make codeowners`"
