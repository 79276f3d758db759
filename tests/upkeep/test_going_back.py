"""`habarshy back`: the release before is what readers see, at once; where it is not to be had nothing changes."""

from __future__ import annotations

import os
import shutil
import threading

import pytest

from plugins.releases import build_lock
from plugins.upkeep import go_back
from tests.newsroom_folder import NewsroomFolder, small_newsroom

TITLES = ("First", "Second", "Third")


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    """A newsroom that was built three times, each time with another title."""
    newsroom = small_newsroom(tmp_path_factory.mktemp("site"))
    for number, title in enumerate(TITLES):
        newsroom.post("city-clinic", "2026-11-02-pay.ru.md", title=title)
        assert newsroom.build(CARDS="0", WORKERS="1").status == 0
        moment = 1_780_000_000 + number
        os.utime(newsroom.output.resolve(), (moment, moment))
    return newsroom.root


@pytest.fixture
def site(built, tmp_path, monkeypatch):
    """A copy of that newsroom."""
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    return NewsroomFolder(shutil.copytree(built, tmp_path / "site", symlinks=True))


def back(site, capsys, *arguments):
    status = go_back([*arguments, "--output", str(site.output)])
    told = capsys.readouterr()
    return status, told.out + told.err


def damage(release):
    """Take a file away, as a disk does that fails: the folder's date stays."""
    moment = release.stat().st_mtime
    (release / "index.html").unlink()
    os.utime(release, (moment, moment))


def title(site):
    html = (site.output / "city-clinic" / "ru" / "2026" / "pay" / "index.html").read_text("utf-8")
    return next(one for one in TITLES if f"<title>{one}" in html)


def test_readers_see_the_release_before_and_the_one_before_that(site, capsys):
    newest = site.output.resolve()
    status, told = back(site, capsys)
    assert (status, title(site)) == (0, "Second")
    assert told.startswith(f"Readers see {site.output.resolve().name}, built on 2026-")
    assert f"Before they saw {newest.name}, built on 2026-" in told
    assert back(site, capsys)[0] == 0
    assert title(site) == "First"


def test_the_oldest_release_has_none_before_it(site, capsys):
    back(site, capsys)
    back(site, capsys)
    status, told = back(site, capsys)
    assert (status, title(site)) == (1, "First")
    assert told.startswith("Readers see what they saw: there is no release before release-")


def test_the_command_that_is_named_shows_the_newer_one_again(site, capsys):
    _, told = back(site, capsys)
    name = told.partition("'habarshy back ")[2].partition("'")[0]
    assert back(site, capsys, name)[0] == 0
    assert title(site) == "Third"


def test_the_next_build_shows_the_content(site, capsys):
    back(site, capsys)
    assert site.build(CARDS="0", WORKERS="1").status == 0
    assert title(site) == "Third"


def test_all_releases_are_listed_the_newest_first(site, capsys):
    _, told = back(site, capsys, "--list")
    first, *others = told.splitlines()
    assert first.endswith(" is what readers see")
    assert len(others) == 2
    assert title(site) == "Third"


@pytest.mark.parametrize(("name", "remedy"), [("", "names all of them"), ("x", "did you mean 'release-")])
def test_a_release_that_is_not_there_is_told(site, capsys, name, remedy):
    typed = f"{site.output.resolve().name}{name}" if name else "yesterday"
    status, told = back(site, capsys, typed)
    assert (status, remedy in told, title(site)) == (1, True, "Third")


def test_a_damaged_release_is_not_shown_and_a_whole_one_is_named(site, capsys):
    _, listed = back(site, capsys, "--list")
    second, first = (line.split(",")[0] for line in listed.splitlines()[1:])
    damage(site.output.parent / ".output.releases" / second)
    status, told = back(site, capsys)
    assert (status, title(site)) == (1, "Third")
    assert f"{second} is damaged, files of it are missing: 'habarshy back {first}' shows one that is whole" in told
    assert back(site, capsys, first)[0] == 0
    assert title(site) == "First"


def test_where_no_other_one_is_whole_that_is_said(site, capsys):
    for release in (site.output.parent / ".output.releases").glob("release-*"):
        if release != site.output.resolve():
            damage(release)
    assert "no other one is whole; take the change back in git and build" in back(site, capsys)[1]


def test_a_release_whose_section_is_gone_is_damaged(site, capsys):
    sections = site.output.parent / ".output.releases" / "sections" / "city-clinic"
    shown = (site.output.resolve() / "city-clinic").resolve().parents[1].name
    for folder in sections.iterdir():
        if folder.name != shown:
            shutil.rmtree(folder)
    assert "is damaged, files of it are missing" in back(site, capsys)[1]


def test_a_build_at_work_is_not_disturbed(site, capsys):
    held, done = threading.Event(), threading.Event()

    def hold():
        with build_lock(site.output.parent / ".output.releases"):
            held.set()
            done.wait()

    builder = threading.Thread(target=hold)
    builder.start()
    held.wait()
    try:
        status, told = back(site, capsys)
    finally:
        done.set()
        builder.join()
    assert (status, "Another build is writing into" in told, title(site)) == (1, True, "Third")


def test_an_output_that_is_no_link_is_told(newsroom, capsys, monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    newsroom.output.mkdir()
    status, told = back(newsroom, capsys)
    assert (status, "is not a link to a release, so there is no way back in one step" in told) == (1, True)
