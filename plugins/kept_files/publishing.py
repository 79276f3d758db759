"""Finished files go from the cache to the output folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path
from typing import TypeVar

from plugins.newsroom import addresses

from .keeping import Kept, is_kept

File = TypeVar("File", bound=Kept)


def publish(files: Iterable[File], folder: Path, output: Path) -> tuple[File, ...]:
    """Write every file of a cache folder once below `output`; give those that the folder has lost, by address."""
    lost = []
    for _, file in sorted({file.address: file for file in files}.items()):
        if not is_kept(file, folder):
            lost.append(file)
            continue
        target = output / addresses.file_of(file.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((folder / file.stored).read_bytes())
    return tuple(lost)
