"""The shape of a release: what it holds itself, told without opening a file."""

from __future__ import annotations

import os
from collections.abc import Iterator
from pathlib import Path

from plugins.newsroom import digest_of


def shape_of(release: Path) -> str:
    """Digest names and sizes of a release's own files, and where its links lead; what they lead to is not looked at.

    Of a release that somebody took a file from, or put one into, it is another one. Raises OSError.
    """
    return digest_of(*_entries(str(release)))


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
