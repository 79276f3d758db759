"""Old releases go, with what only they show: out of the way at once, from the disk while the next build is at work.

Deleting a release takes longer than making one: a thousand links, and a section's pages.
"""

from __future__ import annotations

import os
import shutil
from collections import defaultdict
from collections.abc import Container, Iterable, Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from .contents import Contents, Records
from .layout import ReleaseLayout

KEPT = 3
"""Releases that stay for a rollback."""
FEW = 20
"""Folders that any build takes the time to delete; more of them make people wait."""


def begin_work(layout: ReleaseLayout) -> None:
    """Note that a build begins to make folders; the note stays if it does not come to its end. Raises OSError."""
    layout.folder.mkdir(parents=True, exist_ok=True)
    with _note(layout).open("ab") as note:
        note.write(b".")


def prune(  # noqa: PLR0913 - what a build knows of its release
    layout: ReleaseLayout,
    current: Path,
    before: Path | None = None,
    *,
    records: Records,
    many_at_once: bool,
    all_done: bool = False,
) -> None:
    """Drop releases beyond the last ones, and what no kept release shows. Raises OSError, and may be done again.

    `current` is the new release, `before` the one that readers saw until now, which stays even if it was an old one;
    `records` tell what each release links to. Where one of the kept releases has no record nothing else is dropped.
    With `many_at_once` more than a few dropped things are deleted now, for a folder that is carried elsewhere;
    otherwise they lie until the next builds, for nobody shall wait. With `all_done`, this build finished every section
    that it began: if those before it did too, organizations that all releases show alike are not looked at.
    """
    releases = _ranked(layout, current, before)
    kept, gone = releases[:KEPT], releases[KEPT:]
    old = (*gone, *(one for one in records.recorded() if not one.exists()))
    contents, dropped = _contents(records, kept), _contents(records, old)
    all_told = len(contents) == len(kept)
    if all_told:
        told = all_done and len(dropped) == len(old) and _begun(layout) == 1
        organizations = _organizations_of_changes((*contents, *dropped)) if told else _entries(layout.sections)
        gone += map(Path, _unseen(layout, contents, organizations))
    for one in old:
        records.forget(one)
    _drop(layout, gone)
    if all_told:
        _note(layout).unlink(missing_ok=True)  # not before: a build that is stopped here leaves something to look for
    if many_at_once and len(gone) > FEW:
        delete_dropped(layout)


def next_to_go(layout: ReleaseLayout, before: Path | None) -> Path | None:
    """Return a release that is kept no longer once there is a new one, never the one `before`, which readers see."""
    return next(iter(_ranked(layout, before)[KEPT - 1 :]), None) if before else None


def _ranked(layout: ReleaseLayout, *first: Path | None) -> list[Path]:
    """Return the releases as they are kept: some `first`, if they are there, then the others from the newest."""
    found = layout.releases()
    leading = [one for one in dict.fromkeys(first) if one in found]
    return [*leading, *(one for one in found if one not in leading)]


@contextmanager
def deleting_dropped(layout: ReleaseLayout) -> Iterator[None]:
    """Delete meanwhile what earlier builds have dropped, or as much of it as there is time for."""
    over = Event()
    thread = Thread(target=_delete, args=(layout, over))
    if layout.dropped.is_dir():
        thread.start()
    try:
        yield
    finally:
        over.set()
        if thread.ident:
            thread.join()


def delete_dropped(layout: ReleaseLayout) -> None:
    """Delete all that builds have dropped."""
    shutil.rmtree(layout.dropped, ignore_errors=True)


def _delete(layout: ReleaseLayout, over: Event) -> None:
    dropped = [f"{layout.dropped}/{name}" for name in _entries(layout.dropped)]
    for path in dropped[:FEW]:
        _delete_one(path)
    for path in dropped[FEW:]:
        if over.is_set():
            return
        _delete_one(path)
    delete_dropped(layout)


def _delete_one(path: str) -> None:
    shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):  # a folder that was deleted, or cannot be
        os.unlink(path)  # noqa: PTH108 - one of many


def _contents(records: Records, releases: Iterable[Path]) -> list[Contents]:
    return [found for one in releases if (found := records.contents_of(one))]


def _organizations_of_changes(contents: Iterable[Contents]) -> list[str]:
    """Return the organizations of which not all show the same section."""
    shown = [frozenset(one.sections) for one in contents]
    changed = frozenset[str]().union(*shown) - shown[0].intersection(*shown)
    return sorted({name.partition("/")[0] for name in changed})


def _unseen(layout: ReleaseLayout, contents: Iterable[Contents], organizations: Iterable[str]) -> Iterator[str]:
    """Yield what none of the kept releases shows; of sections only those of some organizations."""
    sections: defaultdict[str, set[str]] = defaultdict(set)
    for one in contents:
        for organization, _, folder in (name.partition("/") for name in one.sections):
            sections[organization].add(folder)
    for organization in organizations:
        yield from _others(layout.sections / organization, sections[organization])
    yield from _others(layout.pieces, {name for one in contents for name in one.pieces})
    yield from _others(layout.months, {name for one in contents for name in one.months})


def _others(folder: Path, names: Container[str]) -> Iterator[str]:
    return (f"{folder}/{name}" for name in _entries(folder) if name not in names)


def _entries(folder: Path) -> list[str]:
    """Return the names of what lies in a folder, sorted; none where there is no folder."""
    try:
        return sorted(os.listdir(folder))  # noqa: PTH208 - thousands
    except (FileNotFoundError, NotADirectoryError):
        return []


def _note(layout: ReleaseLayout) -> Path:
    return layout.folder / "begun"


def _begun(layout: ReleaseLayout) -> int:
    """Count the builds that began since one came to its end."""
    return _note(layout).stat().st_size if _note(layout).exists() else 0


def _drop(layout: ReleaseLayout, gone: Sequence[Path]) -> None:
    """Take away folders and files that nobody will look for."""
    layout.dropped.mkdir(exist_ok=True)
    for path in gone:
        try:
            path.rename(layout.dropped / "-".join(path.relative_to(layout.folder).parts))
        except OSError:  # one of its name lies there from a build that was killed
            shutil.rmtree(path, ignore_errors=True)
