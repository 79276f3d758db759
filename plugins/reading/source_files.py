"""A text's file as it lies on the disk: read once, whatever is done with its bytes then."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

from plugins.newsroom import NOTHING, Message, system_reason

from .limits import POST_BYTES


@dataclass(frozen=True, slots=True)
class Sheet:
    """The bytes of a file; of one that is too long for a post only the first ones."""

    data: bytes = b""
    size: int = 0
    """Of the whole file, in bytes."""
    fault: Message = NOTHING
    """Why the file cannot be read."""


def take_sheet(file: Path) -> Sheet:
    """Read a file; a fault where that is impossible."""
    try:
        with file.open("rb") as opened:
            # Nobody reads a film that was saved as a post.
            data = opened.read(POST_BYTES + 1)
            if len(data) <= POST_BYTES:
                return Sheet(data, len(data))
            return Sheet(data[:8], file.stat().st_size)
    except OSError as error:
        return Sheet(fault=system_reason(error))
