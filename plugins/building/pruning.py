"""Old releases go, with what only they show: out of the way at once, from the disk while the next build is at work.

Deleting a release takes longer than making one: a thousand links, and a section's pages.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from threading import Event, Thread

from .ledger import drop_ledger, read_contents
from .shelf import Shelf
from .standing import drop_standing

KEPT = 3
"""Releases that stay for a rollback."""
FEW = 20
"""Folders that any build takes the time to delete; more of them make people wait."""


def prune(shelf: Shelf, current: Path, *, many_at_once: bool) -> None:
    """Drop releases beyond the last ones, and what no kept release shows.

    Few things lie dropped until the next build, many as well where somebody waits for the end of this one. Where the
    folder is carried elsewhere after it, they are better deleted `many_at_once`.
    """
    releases = [current, *(one for one in shelf.releases() if one != current)]
    kept, old = releases[:KEPT], releases[KEPT:]
    for one in old:
        drop_ledger(shelf.folder, one)
        drop_standing(shelf.folder, one)
    gone = (*old, *_unseen(shelf, kept))
    _drop(shelf, gone)
    if many_at_once and len(gone) > FEW:
        delete_dropped(shelf)


@contextmanager
def deleting_dropped(shelf: Shelf) -> Iterator[None]:
    """Delete meanwhile what earlier builds have dropped, or as much of it as there is time for."""
    over = Event()
    thread = Thread(target=_delete, args=(shelf, over))
    if shelf.dropped.is_dir():
        thread.start()
    try:
        yield
    finally:
        over.set()
        if thread.ident:
            thread.join()


def delete_dropped(shelf: Shelf) -> None:
    """Delete all that builds have dropped."""
    shutil.rmtree(shelf.dropped, ignore_errors=True)


def _delete(shelf: Shelf, over: Event) -> None:
    dropped = _entries(shelf.dropped)
    for path in dropped[:FEW]:
        _delete_one(path)
    for path in dropped[FEW:]:
        if over.is_set():
            return
        _delete_one(path)
    delete_dropped(shelf)


def _delete_one(path: str) -> None:
    shutil.rmtree(path, ignore_errors=True)
    with suppress(OSError):  # a folder that was deleted, or cannot be
        os.unlink(path)  # noqa: PTH108 - one of many


def _unseen(shelf: Shelf, kept: list[Path]) -> Iterator[Path]:
    """Give what none of the kept releases shows; nothing where one of them cannot tell what it shows."""
    contents = [found for one in kept if (found := read_contents(shelf.folder, one))]
    if len(contents) == len(kept):
        sections = {f"{shelf.sections}/{name}" for one in contents for name in one.sections}
        for home in _entries(shelf.sections):
            yield from _others(home, sections)
        yield from _others(shelf.pieces, {f"{shelf.pieces}/{name}" for one in contents for name in one.pieces})
        yield from _others(shelf.archive, {f"{shelf.archive}/{name}" for one in contents for name in one.months})


def _others(folder: str | Path, names: set[str]) -> Iterator[Path]:
    return (Path(path) for path in _entries(folder) if path not in names)


def _entries(folder: str | Path) -> list[str]:
    """Give what lies in a folder, sorted; nothing where there is none."""
    return sorted(entry.path for entry in os.scandir(folder)) if os.path.isdir(folder) else []  # noqa: PTH112 - thousands


def _drop(shelf: Shelf, gone: Sequence[Path]) -> None:
    """Take away folders and files that nobody will look for."""
    shelf.dropped.mkdir(exist_ok=True)
    for path in gone:
        try:
            path.rename(shelf.dropped / "-".join(path.relative_to(shelf.folder).parts))
        except OSError:  # one of its name lies there from a build that was killed
            shutil.rmtree(path, ignore_errors=True)
