"""The last releases stay; what only older ones show is out of the way at once, and gone with the next build."""

from __future__ import annotations

import os
from pathlib import Path

import pytest

from plugins.incremental.contents import release_records
from plugins.incremental.ledger import Ledger, Shown, write_ledger
from plugins.releases.layout import ReleaseLayout
from plugins.releases.pruning import FEW, KEPT, begin_work, deleting_dropped, prune
from plugins.serve.builder import Cleaner
from tests.heads import EMPTY_HEAD as HEAD


def prune_with_records(layout: ReleaseLayout, *releases: Path, many_at_once: bool, all_done: bool = False) -> None:
    """Drop what no kept release shows, by the records that builds keep."""
    records = release_records(layout)
    prune(layout, *releases, records=records, many_at_once=many_at_once, all_done=all_done)


@pytest.fixture
def layout(tmp_path):
    return ReleaseLayout(tmp_path)


def release(layout: ReleaseLayout, number: int, pieces: int = 1) -> Path:
    """Make a release that shows pieces of its own."""
    folder = layout.folder / f"release-{number}"
    folder.mkdir()
    names = {f"/{place}/": f"piece-{number}-{place}" for place in range(pieces)}
    for name in names.values():
        (layout.pieces / name).mkdir(parents=True)
        (layout.pieces / name / "index.html").touch()
    write_ledger(layout.folder, folder, Ledger(recipe="x", pieces=names))
    return folder


def names(folder: Path) -> list[str]:
    return sorted(path.name for path in folder.iterdir()) if folder.is_dir() else []


def test_the_last_ones_stay_with_what_they_show(layout):
    releases = [release(layout, number) for number in range(KEPT + 2)]
    prune_with_records(layout, releases[-1], many_at_once=False)

    assert len(layout.releases()) == KEPT
    assert len(names(layout.pieces)) == KEPT
    assert len(names(layout.folder / "ledgers")) == KEPT * 2


def test_the_one_that_is_shown_stays_however_old(layout):
    releases = [release(layout, number) for number in range(KEPT + 2)]
    prune_with_records(layout, releases[0], many_at_once=False)
    assert releases[0] in layout.releases()


def test_few_dropped_folders_are_deleted_while_the_next_build_works(layout):
    releases = [release(layout, number) for number in range(KEPT + 1)]
    prune_with_records(layout, releases[-1], many_at_once=False)
    assert names(layout.dropped) == ["pieces-piece-0-0", "release-0"]

    with deleting_dropped(layout):
        pass
    assert not layout.dropped.exists()


def test_many_are_deleted_at_once_where_the_folder_is_carried_elsewhere(layout):
    releases = [release(layout, number, pieces=FEW) for number in range(KEPT + 1)]
    prune_with_records(layout, releases[-1], many_at_once=True)
    assert names(layout.dropped) == []
    assert len(names(layout.pieces)) == KEPT * FEW


def test_of_many_a_short_build_deletes_as_much_as_any_has_time_for(layout):
    for number in range(FEW + 5):
        (layout.dropped / f"pieces-{number:02}").mkdir(parents=True)
    (layout.dropped / "archive-month").touch()

    with deleting_dropped(layout):
        pass
    assert len(names(layout.dropped)) <= 6
    with deleting_dropped(layout):
        pass
    assert not layout.dropped.exists()


def test_make_serve_deletes_them_between_two_builds(layout):
    for number in range(FEW + 5):
        (layout.dropped / f"pieces-{number:02}" / "kk").mkdir(parents=True)
    cleaner = Cleaner(layout)

    cleaner.start()
    os.waitid(os.P_PID, cleaner.process, os.WEXITED | os.WNOWAIT)
    assert not layout.dropped.exists()
    cleaner.stop()
    with pytest.raises(ChildProcessError):
        os.waitpid(cleaner.process, 0)


def test_what_lies_dropped_already_hinders_nobody(layout):
    releases = [release(layout, number) for number in range(KEPT + 1)]
    (layout.dropped / "release-0" / "kk").mkdir(parents=True)
    prune_with_records(layout, releases[-1], many_at_once=False)
    assert len(layout.releases()) == KEPT


def test_nothing_is_dropped_while_a_release_cannot_tell_what_it_shows(layout):
    releases = [release(layout, number) for number in range(KEPT)]
    (layout.folder / "ledgers" / "release-1.contents.pack").unlink()
    (layout.pieces / "unknown").mkdir()
    prune_with_records(layout, releases[-1], many_at_once=False)
    assert "unknown" in names(layout.pieces)


def sectioned(layout: ReleaseLayout, number: int, **folders: str) -> Path:
    """Make a release that shows these finished sections, by organization."""
    made = layout.folder / f"release-{number}"
    made.mkdir()
    for key, folder in folders.items():
        (layout.sections / key / folder).mkdir(parents=True, exist_ok=True)
    shown = {key: Shown("", folder, HEAD) for key, folder in folders.items()}
    write_ledger(layout.folder, made, Ledger(recipe="x", sections=shown))
    return made


def built(layout: ReleaseLayout, number: int, **folders: str) -> None:
    """Do a build that shows these sections, and all that belongs to it."""
    begin_work(layout)
    prune_with_records(layout, sectioned(layout, number, **folders), many_at_once=False, all_done=True)


def test_old_sections_of_changed_organizations_go(layout):
    for number in range(KEPT + 1):
        built(layout, number, almaty=f"build-{number}", astana="build-0")
    assert names(layout.sections / "almaty") == [f"build-{number}" for number in range(1, KEPT + 1)]
    assert names(layout.sections / "astana") == ["build-0"]


def test_what_a_stopped_build_left_goes_with_the_next_one_that_ends(layout):
    built(layout, 0, almaty="build-0")
    begin_work(layout)
    (layout.sections / "astana" / "unfinished-7").mkdir(parents=True)

    built(layout, 1, almaty="build-1")
    assert names(layout.sections / "astana") == []


def test_what_a_stopped_build_was_about_to_drop_goes_too(layout):
    for number in range(KEPT):
        built(layout, number, almaty="build-1" if number else "build-0", astana=f"build-{number}")
    (layout.folder / "release-0").rmdir()  # as where it became the next one
    layout.dropped.rmdir()
    layout.dropped.touch()
    with pytest.raises(FileExistsError):
        built(layout, KEPT, almaty="build-1", astana=f"build-{KEPT}")
    layout.dropped.unlink()

    built(layout, KEPT + 1, almaty="build-1", astana=f"build-{KEPT + 1}")
    assert names(layout.sections / "almaty") == ["build-1"]


def test_what_a_section_that_failed_left_goes_too(layout):
    begin_work(layout)
    (layout.sections / "astana" / "unfinished-7").mkdir(parents=True)
    prune_with_records(layout, sectioned(layout, 1, almaty="build-1"), many_at_once=False, all_done=False)
    assert names(layout.sections / "astana") == []


def test_a_build_that_ended_leaves_nothing_to_look_for(layout):
    built(layout, 0, almaty="build-0", astana="build-0")
    (layout.sections / "astana" / "somebody-elses").mkdir()
    built(layout, 1, almaty="build-1", astana="build-0")
    assert names(layout.sections / "astana") == ["build-0", "somebody-elses"]
