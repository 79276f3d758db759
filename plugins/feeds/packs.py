"""Finished items between builds: a pack of the cache for each organization and each scope of the portal."""

from __future__ import annotations

from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from plugins.kept_files import read_pack, write_pack

from .entries import FinishedItems


@contextmanager
def finished_items(cache: str, name: str, recipe: str) -> Iterator[FinishedItems]:
    """Give the items that the last build finished under this name, and keep what this one used.

    Without a cache or a recipe nothing is kept. A damaged pack is an empty one, and a cache that cannot be written
    costs time in the next build and nothing else.
    """
    if not (cache and recipe):
        yield FinishedItems("")
        return
    pack = Path(cache, "items", f"{name}.pack")
    finished = FinishedItems(recipe, read_pack(pack))
    yield finished
    if finished.used.keys() != finished.earlier.keys():
        with suppress(OSError):
            write_pack(pack, finished.used)
