"""Finished pictures go from the cache to the output folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.newsroom import Picture, addresses

from .store import folder_of, is_stored


def publish(pictures: Iterable[Picture], cache: Path, output: Path) -> tuple[Picture, ...]:
    """Write every picture once below `output`; give those that the cache has lost, in order of address."""
    lost = []
    for _, picture in sorted({picture.address: picture for picture in pictures}.items()):
        if not is_stored(picture, cache):
            lost.append(picture)
            continue
        target = output / addresses.file_of(picture.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((folder_of(cache) / picture.stored).read_bytes())
    return tuple(lost)
