"""A release that nobody would keep becomes the next one, and is what one made from nothing would be."""

from __future__ import annotations

import os
from dataclasses import replace
from pathlib import Path
from tempfile import TemporaryDirectory

import pytest

from plugins.incremental.ledger import Ledger, Shown, write_ledger
from plugins.kept_files import link_unchanged
from plugins.newsroom import digest_of
from plugins.releases.assembly import finish_release
from plugins.releases.layout import ReleaseLayout
from plugins.releases.manifest import MANIFEST
from plugins.releases.pruning import KEPT
from plugins.releases.shape import shape_of
from tests.heads import EMPTY_HEAD as HEAD
from tests.releases.test_pruning import prune_with_records

NOBODY = 65534
KEYS = ("almaty", "astana", "clinic")


@pytest.fixture
def layout(tmp_path):
    return ReleaseLayout(tmp_path / "site.releases")


@pytest.fixture
def shelf_of_somebody():
    """A shelf of an ordinary user, who the test is meanwhile: root may delete everything."""
    root = os.geteuid() == 0
    with TemporaryDirectory() as folder:
        if root:
            os.chown(folder, NOBODY, NOBODY)
            os.seteuid(NOBODY)
        try:
            yield ReleaseLayout(Path(folder, "site.releases"))
        finally:
            if root:
                os.seteuid(0)


def printed(layout: ReleaseLayout, text: str) -> None:
    """Print a portal that says this."""
    page = layout.empty_staging() / "kk" / "index.html"
    page.parent.mkdir()
    page.write_text(text)


def pieces(number: int) -> dict[str, str]:
    """Give links to pieces in folders of the portal: one that stays, one that changes, one that comes and goes."""
    comes = {f"ru/{number % 2}/old": "../../../pieces/b"}
    return {"kk/news/a": "../../../pieces/a", "kk/news/b.html": f"../../../pieces/{number}/b.html", **comes}


def sections(**folders: str) -> dict[str, Shown]:
    """Give sections in these folders, by organization."""
    return {key: Shown("", folder, replace(HEAD, top_level_names=(key,))) for key, folder in folders.items()}


def finished(layout: ReleaseLayout, number: int, before: Path | None, keys: tuple[str, ...] = KEYS) -> Path:
    """Make a release of which the first organization and the portal are new; nothing is dropped yet."""
    shown = sections(**dict.fromkeys(keys, "build-0") | {keys[0]: f"build-{number}"})
    printed(layout, f"portal {number}")
    links = {key: f"../sections/{key}/{one.folder}/site/{key}" for key, one in shown.items()} | pieces(number)
    text = f"manifest {number}"
    (layout.staging / MANIFEST).write_text(text)
    if before:
        link_unchanged(layout.staging, before)
    name = f"release-{digest_of(text, *(one.folder for one in shown.values()))[:24]}"
    release = finish_release(layout, name, links, before)
    write_ledger(layout.folder, release, Ledger(recipe="x", sections=shown))
    return release


def shown_in_turn(layout: ReleaseLayout, count: int) -> list[Path]:
    """Make that many releases, each shown after the other."""
    made: list[Path] = []
    for number in range(count):
        made.append(finished(layout, number, made[-1] if made else None))
        prune_with_records(layout, made[-1], many_at_once=False)
    return made


def as_old_as_it_is(release: Path) -> None:
    """Take back the new date of a release that was changed by hand."""
    os.utime(release, (0, 0))


def test_the_oldest_release_becomes_the_newest(layout):
    made = shown_in_turn(layout, KEPT)
    links = [(made[0] / name).lstat().st_ino for name in ("astana", "kk/news/a")]

    newest = finished(layout, KEPT, made[-1])

    assert not made[0].exists()
    assert [(newest / name).lstat().st_ino for name in ("astana", "kk/news/a")] == links
    assert (newest / "kk" / "index.html").read_text() == f"portal {KEPT}"
    assert {name: (newest / name).readlink() for name in pieces(KEPT)} == {
        name: Path(target) for name, target in pieces(KEPT).items()
    }
    assert set(layout.releases()) == {newest, *made[1:]}


def test_it_is_what_one_made_from_nothing_is(layout, tmp_path):
    made = shown_in_turn(layout, KEPT)
    (made[0] / "of-before").mkdir()
    (made[0] / "gone").symlink_to("../sections/gone/build-0/site/gone")
    (made[0] / "kk" / "news" / "gone").symlink_to("../../../pieces/gone")
    as_old_as_it_is(made[0])

    newest = finished(layout, KEPT, made[-1], ("clinic", "new", "astana"))
    other = ReleaseLayout(tmp_path / "other.releases")
    alone = finished(other, KEPT, None, ("clinic", "new", "astana"))

    assert shape_of(newest) == shape_of(alone)
    assert newest.name == alone.name
    assert not made[0].exists()
    assert not layout.staging.exists()
    assert not layout.renewed.exists()


def test_what_somebody_did_to_it_by_hand_is_gone(layout, tmp_path):
    made = shown_in_turn(layout, KEPT)
    (made[0] / "astana").unlink()
    (made[0] / "astana").symlink_to("../sections/almaty/build-0/site/almaty")
    (made[0] / "clinic").unlink()
    (made[0] / "clinic" / "kk").mkdir(parents=True)
    (made[0] / "kk" / "index.html").unlink()
    (made[0] / "manifest.json").write_text("another")
    as_old_as_it_is(made[0])

    newest = finished(layout, KEPT, made[-1])
    alone = finished(ReleaseLayout(tmp_path / "other.releases"), KEPT, None)

    assert shape_of(newest) == shape_of(alone)
    assert (newest / "manifest.json").read_text() == f"manifest {KEPT}"


def test_what_lies_in_the_way_costs_time_and_nothing_else(layout):
    made = shown_in_turn(layout, KEPT)
    layout.renewed.touch()

    newest = finished(layout, KEPT, made[-1])
    prune_with_records(layout, newest, made[-1], many_at_once=False)

    assert (newest / "kk" / "index.html").read_text() == f"portal {KEPT}"
    assert (newest / "astana").is_symlink()
    assert set(layout.releases()) == {newest, *made[1:]}


def test_a_folder_that_cannot_be_deleted_stops_no_build(shelf_of_somebody):
    layout = shelf_of_somebody
    made = shown_in_turn(layout, KEPT)
    theirs = made[0] / "theirs"
    theirs.mkdir()
    (theirs / "note").touch()
    theirs.chmod(0o500)
    as_old_as_it_is(made[0])

    for number in (KEPT, KEPT + 1):
        made.append(finished(layout, number, made[-1]))
        prune_with_records(layout, made[-1], made[-2], many_at_once=False)

    (layout.renewed / "theirs").chmod(0o700)
    assert (made[-1] / "kk" / "index.html").read_text() == f"portal {KEPT + 1}"
    assert set(layout.releases()) == set(made[-KEPT:])


def test_what_only_it_showed_goes(layout):
    for number in range(KEPT + 1):
        (layout.sections / "almaty" / f"build-{number}").mkdir(parents=True)
    made = shown_in_turn(layout, KEPT)
    newest = finished(layout, KEPT, made[-1])
    prune_with_records(layout, newest, many_at_once=False)

    assert not (layout.sections / "almaty" / "build-0").exists()
    assert not list(layout.ledgers.glob(f"{made[0].name}.*"))


def test_the_release_that_readers_see_is_never_taken(layout):
    made = shown_in_turn(layout, KEPT)
    finished(layout, KEPT, made[0])
    assert made[0].exists()


def test_who_went_back_finds_that_one_after_the_next_build_too(layout):
    made = shown_in_turn(layout, KEPT)
    newest = finished(layout, KEPT, made[0])
    prune_with_records(layout, newest, made[0], many_at_once=False)
    assert set(layout.releases()) == {newest, made[0], made[-1]}


def test_nothing_is_taken_for_a_release_that_is_there(layout):
    made = shown_in_turn(layout, KEPT)
    again = finished(layout, KEPT - 1, made[-1])
    assert again == made[-1]
    assert set(layout.releases()) == set(made)


def test_what_a_stopped_build_renewed_is_thrown_away(layout):
    made = shown_in_turn(layout, KEPT)
    made[0].rename(layout.renewed)
    (layout.renewed / "kk" / "index.html").write_text("half")

    newest = finished(layout, KEPT, made[-1])
    prune_with_records(layout, newest, many_at_once=False)

    assert (newest / "kk" / "index.html").read_text() == f"portal {KEPT}"
    assert not layout.renewed.exists()
    assert not list(layout.ledgers.glob(f"{made[0].name}.*"))
