"""The last releases stay; what only older ones show is out of the way at once, and gone with the next build."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.building.ledger import Ledger, Shown, write_ledger
from plugins.building.pruning import FEW, KEPT, begin_work, deleting_dropped, prune
from plugins.building.serve_builder import Cleaner
from plugins.building.shelf import Shelf
from plugins.building.summary import Head
from plugins.newsroom import Organization, Texts

HEAD = Head(
    organization=Organization("almaty", "primary", Texts(())),
    languages=("ru",),
    last_change=None,
    next_change=None,
    count=0,
    changed=None,
    urgent=(),
    posts=(),
    links=(),
    linked=(),
    problems=(),
    sitemap_pages=0,
    pages=0,
    tops=("almaty",),
    manifest="",
)


@pytest.fixture
def shelf(tmp_path):
    return Shelf(tmp_path)


def release(shelf: Shelf, number: int, pieces: int = 1) -> Path:
    """Make a release that shows pieces of its own."""
    folder = shelf.folder / f"release-{number}"
    folder.mkdir()
    names = {f"/{place}/": f"piece-{number}-{place}" for place in range(pieces)}
    for name in names.values():
        (shelf.pieces / name).mkdir(parents=True)
        (shelf.pieces / name / "index.html").touch()
    write_ledger(shelf.folder, folder, Ledger(recipe="x", pieces=names))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_the_last_ones_stay_with_what_they_show(shelf):
    releases = [release(shelf, number) for number in range(KEPT + 2)]
    prune(shelf, releases[-1], many_at_once=False)

    assert len(shelf.releases()) == KEPT
    assert len(names(shelf.pieces)) == KEPT
    assert len(names(shelf.folder / "ledgers")) == KEPT * 2


def test_the_one_that_is_shown_stays_however_old(shelf):
    releases = [release(shelf, number) for number in range(KEPT + 2)]
    prune(shelf, releases[0], many_at_once=False)
    assert releases[0] in shelf.releases()


def test_few_dropped_folders_are_deleted_while_the_next_build_works(shelf):
    releases = [release(shelf, number) for number in range(KEPT + 1)]
    prune(shelf, releases[-1], many_at_once=False)
    assert names(shelf.dropped) == ["pieces-piece-0-0", "release-0"]

    with deleting_dropped(shelf):
        pass
    assert not shelf.dropped.exists()


def test_many_are_deleted_at_once_where_the_folder_is_carried_elsewhere(shelf):
    releases = [release(shelf, number, pieces=FEW) for number in range(KEPT + 1)]
    prune(shelf, releases[-1], many_at_once=True)
    assert names(shelf.dropped) == []
    assert len(names(shelf.pieces)) == KEPT * FEW


def test_of_many_a_short_build_deletes_as_much_as_any_has_time_for(shelf):
    for number in range(FEW + 5):
        (shelf.dropped / f"pieces-{number:02}").mkdir(parents=True)
    (shelf.dropped / "archive-month").touch()

    with deleting_dropped(shelf):
        pass
    assert len(names(shelf.dropped)) <= 6
    with deleting_dropped(shelf):
        pass
    assert not shelf.dropped.exists()


def test_make_serve_deletes_them_between_two_builds(shelf):
    for number in range(FEW + 5):
        (shelf.dropped / f"pieces-{number:02}" / "kk").mkdir(parents=True)
    cleaner = Cleaner(shelf)

    cleaner.start()
    os.waitid(os.P_PID, cleaner.process, os.WEXITED | os.WNOWAIT)
    assert not shelf.dropped.exists()
    cleaner.stop()
    with pytest.raises(ChildProcessError):
        os.waitpid(cleaner.process, 0)


def test_what_lies_dropped_already_hinders_nobody(shelf):
    releases = [release(shelf, number) for number in range(KEPT + 1)]
    (shelf.dropped / "release-0" / "kk").mkdir(parents=True)
    prune(shelf, releases[-1], many_at_once=False)
    assert len(shelf.releases()) == KEPT


def test_nothing_is_dropped_while_a_release_cannot_tell_what_it_shows(shelf):
    releases = [release(shelf, number) for number in range(KEPT)]
    (shelf.folder / "ledgers" / "release-1.contents.pack").unlink()
    (shelf.pieces / "unknown").mkdir()
    prune(shelf, releases[-1], many_at_once=False)
    assert "unknown" in names(shelf.pieces)


def sectioned(shelf: Shelf, number: int, **folders: str) -> Path:
    """Make a release that shows these finished sections, by organization."""
    made = shelf.folder / f"release-{number}"
    made.mkdir()
    for key, folder in folders.items():
        (shelf.sections / key / folder).mkdir(parents=True, exist_ok=True)
    shown = {key: Shown("", folder, HEAD) for key, folder in folders.items()}
    write_ledger(shelf.folder, made, Ledger(recipe="x", sections=shown))
    return made


def built(shelf: Shelf, number: int, **folders: str) -> None:
    """Do a build that shows these sections, and all that belongs to it."""
    begin_work(shelf)
    prune(shelf, sectioned(shelf, number, **folders), many_at_once=False, all_done=True)


def test_old_sections_of_changed_organizations_go(shelf):
    for number in range(KEPT + 1):
        built(shelf, number, almaty=f"build-{number}", astana="build-0")
    assert names(shelf.sections / "almaty") == [f"build-{number}" for number in range(1, KEPT + 1)]
    assert names(shelf.sections / "astana") == ["build-0"]


def test_what_a_stopped_build_left_goes_with_the_next_one_that_ends(shelf):
    built(shelf, 0, almaty="build-0")
    begin_work(shelf)
    (shelf.sections / "astana" / "unfinished-7").mkdir(parents=True)

    built(shelf, 1, almaty="build-1")
    assert names(shelf.sections / "astana") == []


def test_what_a_stopped_build_was_about_to_drop_goes_too(shelf):
    for number in range(KEPT):
        built(shelf, number, almaty="build-1" if number else "build-0", astana=f"build-{number}")
    (shelf.folder / "release-0").rmdir()  # as where it became the next one
    shelf.dropped.rmdir()
    shelf.dropped.touch()
    with pytest.raises(FileExistsError):
        built(shelf, KEPT, almaty="build-1", astana=f"build-{KEPT}")
    shelf.dropped.unlink()

    built(shelf, KEPT + 1, almaty="build-1", astana=f"build-{KEPT + 1}")
    assert names(shelf.sections / "almaty") == ["build-1"]


def test_what_a_section_that_failed_left_goes_too(shelf):
    begin_work(shelf)
    (shelf.sections / "astana" / "unfinished-7").mkdir(parents=True)
    prune(shelf, sectioned(shelf, 1, almaty="build-1"), many_at_once=False, all_done=False)
    assert names(shelf.sections / "astana") == []


def test_a_build_that_ended_leaves_nothing_to_look_for(shelf):
    built(shelf, 0, almaty="build-0", astana="build-0")
    (shelf.sections / "astana" / "somebody-elses").mkdir()
    built(shelf, 1, almaty="build-1", astana="build-0")
    assert names(shelf.sections / "astana") == ["build-0", "somebody-elses"]
