"""Finished files go from the cache to the output folder."""

from __future__ import annotations

import stat
from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from plugins.newsroom import addresses

from .keeping import Kept, is_name, is_whole
from .linking import link_file

File = TypeVar("File", bound=Kept)
FOR_READERS = stat.S_IRGRP | stat.S_IROTH
"""A cache that was kept for its owner alone gives copies: a web server is somebody else."""


def publish(files: Iterable[File], folder: Path, output: Path, before: Path | None = None) -> tuple[File, ...]:
    """Write every file of a cache folder once below `output`; give those that the folder has lost, by address.

    `before` are the same pages as they were printed last. A file there is linked instead of written, so only files
    whose names say all of their contents may be asked for with it. Raises OSError.
    """
    by_address = sorted({file.address: file for file in files}.items())
    return tuple(file for _, file in by_address if not _placed(file, folder, output, before))


def _placed(file: Kept, folder: Path, output: Path, before: Path | None) -> bool:
    """Put a file where it is published, by a link to the one of before or of the cache; say whether it was there."""
    name = addresses.file_of(file.address)
    if not (is_name(file.stored) and all(map(is_name, name.split("/")))):
        return False
    there = (*((before / name,) if before else ()), folder / file.stored)
    source = next((one for one in there if is_whole(one, file.length)), None)
    if source is None:
        return False
    target = output / name
    target.parent.mkdir(parents=True, exist_ok=True)
    if source.stat().st_mode & FOR_READERS == FOR_READERS:
        return link_file(source, target)
    target.write_bytes(source.read_bytes())
    return True
