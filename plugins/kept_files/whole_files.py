"""Files in a folder of the cache, each whole or not there."""

from __future__ import annotations

import os
import stat
from pathlib import Path
from secrets import token_hex
from typing import Protocol


class FinishedFile(Protocol):
    """A finished file, as records know it."""

    @property
    def address(self) -> str:
        """Its address for readers."""

    @property
    def stored(self) -> str:
        """Its name in its folder of the cache."""

    @property
    def length(self) -> int:
        """Its bytes."""


def is_name(text: str) -> bool:
    """True if a text names something in a folder, and nothing outside it."""
    return text not in {"", ".", ".."} and not set(text) & {"/", "\\", "\0"}


def is_whole(file: Path, length: int) -> bool:
    """True if there is a file of this many bytes, and not a link to one."""
    try:
        found = file.lstat()
    except OSError:
        return False
    return stat.S_ISREG(found.st_mode) and found.st_size == length


def write_whole(file: Path, data: bytes) -> None:
    """Write a file of the cache in one step, also beside another process that writes the same. Raises OSError."""
    # Not a temporary file of the library: those are for their owner alone, and this one may be published by a link.
    staged = f"{file.parent}/.new-{token_hex(8)}"
    try:
        with open(staged, "xb") as new:  # noqa: PTH123 - a Path for each file costs more than opening it
            new.write(data)
        os.replace(staged, file)  # noqa: PTH105 - as above
    except OSError:
        Path(staged).unlink(missing_ok=True)
        raise
