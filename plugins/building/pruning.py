"""Old releases go, with what only they show: out of the way at once, from the disk while the next build is at work.

Deleting a release takes longer than making one: a thousand links, and a section's pages.
"""

from __future__ import annotations

import os
import shutil
from collections.abc import Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from threading import Thread

from .ledger import drop_ledger, read_contents
from .shelf import Shelf
from .standing import drop_standing

KEPT = 3
"""Releases that stay for a rollback."""
FEW = 20
"""Folders that may lie dropped until the next build; more of them are deleted at once, for they take room."""


def prune(shelf: Shelf, current: Path) -> None:
    """Drop releases beyond the last ones, and what no kept release shows."""
    releases = [current, *(one for one in shelf.releases() if one != current)]
    kept, old = releases[:KEPT], releases[KEPT:]
    for one in old:
        drop_ledger(shelf.folder, one)
        drop_standing(shelf.folder, one)
    _drop(shelf, (*old, *_unseen(shelf, kept)))


@contextmanager
def deleting_dropped(shelf: Shelf) -> Iterator[None]:
    """Delete meanwhile what earlier builds have dropped."""
    thread = Thread(target=shutil.rmtree, args=(shelf.dropped,), kwargs={"ignore_errors": True})
    if shelf.dropped.is_dir():
        thread.start()
    try:
        yield
    finally:
        if thread.ident:
            thread.join()


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
    if len(gone) > FEW:
        shutil.rmtree(shelf.dropped, ignore_errors=True)
