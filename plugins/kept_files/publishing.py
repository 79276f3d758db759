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
    by_address = sorted({file.address: file for file in files}.items())
    return tuple(file for _, file in by_address if not _placed(file, folder, output, before))


def _placed(file: Kept, folder: Path, output: Path, before: Path | None) -> bool:
    """Put a file where it is published, by a link to the one of before or from the cache; say whether it was there."""
    name = addresses.file_of(file.address)
    target = output / name
    if before and _is_whole(before / name, file.length):
        target.parent.mkdir(parents=True, exist_ok=True)
        if link_file(before / name, target):
            return True
    if not is_kept(file, folder):
        return False
    target.parent.mkdir(parents=True, exist_ok=True)
    target.write_bytes((folder / file.stored).read_bytes())
    return True


def _is_whole(file: Path, length: int) -> bool:
    return file.is_file() and file.stat().st_size == length
