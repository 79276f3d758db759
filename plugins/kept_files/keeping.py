"""Files in a folder of the cache, each whole or not there."""

from __future__ import annotations

import os
from pathlib import Path
from tempfile import NamedTemporaryFile
from typing import Protocol


class Kept(Protocol):
    """What a record knows of a finished file."""

    @property
    def address(self) -> str:
        """Where readers get it."""

    @property
    def stored(self) -> str:
        """Its name in its folder of the cache."""

    @property
    def length(self) -> int:
        """Its bytes."""


def is_kept(file: Kept, folder: Path) -> bool:
    """Say whether a file can still be published: it is in the folder and has its length."""
    there = folder / file.stored
    return there.is_file() and there.stat().st_size == file.length


def write_whole(file: Path, data: bytes) -> None:
    """Write a file of the cache in one step, also beside another process that writes the same. Raises OSError."""
    with NamedTemporaryFile(dir=file.parent, prefix=".new-", delete=False) as draft:
        try:
            draft.write(data)
            draft.close()
            os.replace(draft.name, file)  # noqa: PTH105 - both names are plain strings of one folder
        except OSError:
            Path(draft.name).unlink(missing_ok=True)
            raise
