"""Finished files go from the cache to the output folder."""

from __future__ import annotations

from collections.abc import Iterable
from pathlib import Path

from plugins.newsroom import Attachment, addresses

from .store import folder_of, is_stored


def publish(attachments: Iterable[Attachment], cache: Path, output: Path) -> tuple[Attachment, ...]:
    """Write every file once below `output`; give those that the cache has lost, in order of address."""
    lost = []
    for _, attachment in sorted({attachment.address: attachment for attachment in attachments}.items()):
        if not is_stored(attachment, cache):
            lost.append(attachment)
            continue
        target = output / addresses.file_of(attachment.address)
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((folder_of(cache) / attachment.stored).read_bytes())
    return tuple(lost)
