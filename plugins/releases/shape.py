"""The shape of a release: what it holds itself, told without opening a file."""

from __future__ import annotations

import hashlib
import os
from collections.abc import Iterator
from pathlib import Path


def shape_of(release: Path) -> str:
    """Return a digest of the names and sizes of a release's own files, and of where its links lead.

    What they lead to is not looked at. When somebody takes a file away or puts one in, the digest is another one.
    Raises OSError.
    """
    return hashlib.sha256(os.fsencode("\0".join(_entries(str(release))))).hexdigest()


def _entries(release: str) -> Iterator[str]:
    places = [""]
    while places:
        place = places.pop()
        with os.scandir(f"{release}{place}") as scanned:
            found = sorted(scanned, key=lambda entry: entry.name)
        for entry in found:
            path = f"{place}/{entry.name}"
            yield path
            if entry.is_symlink():
                yield os.readlink(entry.path)  # noqa: PTH115 - many of them
            elif entry.is_dir(follow_symlinks=False):
                places.append(path)
            else:
                yield str(entry.stat(follow_symlinks=False).st_size)
