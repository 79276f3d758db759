"""New files reach the disk before readers are led to them: the power may fail at any moment."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator
from concurrent.futures import ThreadPoolExecutor
from contextlib import contextmanager
from pathlib import Path

FEW = 200
"""Files to be settled one by one; more are settled with everything else that waits to be written.

Folders do not count: the first one that is settled brings most of the others with it.
"""


AT_A_TIME = 16
"""What waits together for the disk is written with one commit of its journal; one by one each waits for its own."""


@contextmanager
def settling(folders: Iterable[Path]) -> Iterator[None]:
    """Settle folders meanwhile: after the block they are. Raises OSError."""
    with ThreadPoolExecutor(1) as thread:
        settled = thread.submit(settle, tuple(folders))
        yield
        settled.result()


def settle(folders: Iterable[Path]) -> None:
    """Bring the new files of some folders to the disk, and the folders themselves. Raises OSError.

    A file with another link to it was settled by the build that made it, or lies in the cache, which may be lost.
    """
    new: list[str] = []
    holding = list(map(str, folders))
    for folder in holding:
        with os.scandir(folder) as entries:
            for entry in sorted(entries, key=lambda entry: entry.name):
                if entry.is_dir(follow_symlinks=False):
                    holding.append(entry.path)
                elif entry.is_file(follow_symlinks=False) and entry.stat(follow_symlinks=False).st_nlink == 1:
                    new.append(entry.path)
        if len(new) > FEW:
            os.sync()
            return
    with ThreadPoolExecutor(AT_A_TIME) as threads:
        for _ in threads.map(_settle, (*new, *holding)):
            pass


def _settle(path: str) -> None:
    descriptor = os.open(path, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
