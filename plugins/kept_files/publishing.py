"""Finished files go from the cache to the output folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from plugins.newsroom import addresses

from .keeping import Kept, is_kept
from .linking import link_file

File = TypeVar("File", bound=Kept)


def publish(files: Iterable[File], folder: Path, output: Path, before: Path | None = None) -> tuple[File, ...]:
    """Write every file of a cache folder once below `output`; give those that the folder has lost, by address.

    `before` are the same pages as they were printed last. A file there is linked instead of written, so only files
    whose names say all of their contents may be asked for with it. Raises OSError.
    """
    lost = []
    for _, file in sorted({file.address: file for file in files}.items()):
        name = addresses.file_of(file.address)
        target = output / name
        target.parent.mkdir(parents=True, exist_ok=True)
        if before and _linked(before / name, target, file.length):
            continue
        if is_kept(file, folder):
            target.write_bytes((folder / file.stored).read_bytes())
        else:
            lost.append(file)
    return tuple(lost)


def _linked(old: Path, new: Path, length: int) -> bool:
    return old.is_file() and old.stat().st_size == length and link_file(old, new)
