"""The shrink guard: a site that lost a good part of its pages is not published by itself."""

from __future__ import annotations

import json
import shutil

import pytest

from plugins.building.build_settings import SettingsError, build_settings
from plugins.building.shrinking import shrink_problem
from tests.newsroom_folder import NewsroomFolder, small_newsroom
from tests.tools import ROOT

SETTINGS = {
    "HABARSHY_HOME": str(ROOT),
    "PATH": "content",
    "OUTPUT_PATH": "output",
    "THEME": "theme",
    "SITEURL": "https://example.org",
    "STRICT": False,
    "PLUGINS": [],
}


@pytest.mark.parametrize(
    ("before", "pages", "most", "refused"),
    [
        (100, 80, 0.2, False),
        (100, 79, 0.2, True),
        (100, 0, 1.0, False),
        (100, 99, 0.0, True),
        (50, 1, 0.2, False),
        (100, 200, 0.2, False),
        ("many", 1, 0.2, False),
        (None, 1, 0.2, False),
    ],
)
def test_it_compares_with_what_the_manifest_counts(tmp_path, before, pages, most, refused):
    manifest = tmp_path / "manifest.json"
    manifest.write_text(json.dumps({"files": {}, "pages": before}), encoding="utf-8")

    assert bool(shrink_problem(pages, manifest, most)) is refused


def test_without_a_manifest_there_is_no_guard(tmp_path):
    assert shrink_problem(0, tmp_path / "manifest.json", 0.2) is None


@pytest.mark.parametrize("share", ["a fifth", "-0.1", "20", "nan", ""])
def test_a_share_that_is_none_is_told(share):
    with pytest.raises(SettingsError, match="MAX_SHRINK"):
        build_settings({**SETTINGS, "MAX_SHRINK": share}, {})


def test_a_previous_manifest_that_is_none_is_told(tmp_path):
    with pytest.raises(SettingsError, match="PREVIOUS"):
        build_settings(SETTINGS, {"PREVIOUS": str(tmp_path / "manifest.json")})


@pytest.fixture(scope="module")
def grown(tmp_path_factory):
    """A published site of more than fifty pages."""
    folder = small_newsroom(tmp_path_factory.mktemp("grown"))
    for day in range(1, 16):
        folder.post("city-clinic", f"2026-11-{day:02}-news-{day}.ru.md")
    return folder, folder.build("publishconf.py")


@pytest.fixture
def shrunk(grown, tmp_path):
    """The same site; one organization's folder has just been deleted."""
    shutil.copytree(grown[0].root, tmp_path, symlinks=True, dirs_exist_ok=True)
    folder = NewsroomFolder(tmp_path)
    shutil.rmtree(folder.content / "organizations" / "city-clinic")
    return folder


def test_a_site_that_lost_a_good_part_of_its_pages_is_not_published(grown, shrunk):
    built = shrunk.build("publishconf.py")

    assert grown[1].status == 0
    assert built.status == 1
    assert [problem["code"] for problem in built.problems] == ["site-shrinks"]
    assert "MAX_SHRINK=1" in built.text
    assert built.files() == grown[1].files()


def test_it_is_published_when_somebody_says_so(shrunk):
    built = shrunk.build("publishconf.py", MAX_SHRINK="1")

    assert built.status == 0
    assert not built.files_with("city-clinic")


def test_a_new_output_is_compared_with_the_manifest_that_previous_names(grown, shrunk):
    shutil.copyfile(grown[1].output / "manifest.json", shrunk.root / "published.json")
    new = NewsroomFolder(shrunk.root, output_name="new")

    assert new.build("publishconf.py", PREVIOUS=str(shrunk.root / "published.json")).status == 1
    assert not new.output.exists()
    assert new.build("publishconf.py").status == 0


def test_the_manifest_counts_every_page(grown):
    built = grown[1]
    pages = [name for name in built.files() if name.endswith(".html")]

    assert json.loads(built.read("manifest.json"))["pages"] == len(pages)
