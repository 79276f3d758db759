"""The same content gives the same bytes, wherever and however it is built."""

from __future__ import annotations

import shutil

import pytest

from tests.newsroom_folder import NewsroomFolder
from tests.readers.published import EXTREMES, SITEURL, PublishedSite, SampleNewsroom, once
from tests.sample import require_sample
from tests.tools import ROOT


@pytest.fixture(scope="session")
def elsewhere(tmp_path_factory):
    """The sample newsroom, copied elsewhere and built on another machine, as it were."""

    require_sample()

    def make(folder):
        shutil.copytree(ROOT / "content", folder / "content", copy_function=shutil.copy)
        return newsroom(folder).build()

    return newsroom(once(tmp_path_factory, "elsewhere", make))


def newsroom(folder):
    return NewsroomFolder(folder, environment={"SITEURL": SITEURL, **EXTREMES[1]})


def state(site):
    """Give what a deploy compares: bytes and date of every file."""
    return {name: (path.read_bytes(), path.stat().st_mtime_ns) for name, path in site.files.items()}


def test_two_machines_publish_the_same_bytes(site, elsewhere):
    other = PublishedSite(elsewhere.output)
    assert not isinstance(elsewhere, SampleNewsroom)
    assert sorted(site.files) == sorted(other.files)
    differing = [name for name in site.files if site.files[name].read_bytes() != other.files[name].read_bytes()]
    assert differing == []


def test_building_again_touches_no_file(elsewhere):
    before = state(PublishedSite(elsewhere.output))
    built = elsewhere.build(WORKERS="1", TZ="Asia/Almaty")
    assert built.status == 0, built.text
    assert state(PublishedSite(elsewhere.output)) == before


def test_nothing_that_is_published_says_where_it_was_built(site):
    told = [name for name, path in site.files.items() if str(site.folder.parent).encode() in path.read_bytes()]
    assert told == []
