"""The text that a worker is at work on, noted where the build can read it when the worker is gone.

A page of memory that is a file too: writing into it costs next to nothing, and it stays when the process is killed.
"""

from __future__ import annotations

import mmap
import struct
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

_SIZE = 4096
_HEAD = struct.Struct("<dH")


@dataclass(frozen=True, slots=True)
class WorkNote:
    """The work that a worker was doing when it went."""

    path: str
    """The file of the text; empty between two texts."""
    seconds: float
    """For how long, by the clock, until it was read."""


def _file(folder: Path) -> Path:
    return folder / "unfinished-work-note"


@contextmanager
def noting(folder: Path) -> Iterator[Callable[[str], None]]:
    """Return what notes the text at work on; nothing of it stays. `folder` is that of the organization's sections.

    Raises OSError.
    """
    file = _file(folder)
    folder.mkdir(parents=True, exist_ok=True)
    # Another file than that of a worker that may not be quite gone; and its room is taken now, not when it is written.
    file.unlink(missing_ok=True)
    file.write_bytes(bytes(_SIZE))
    try:
        with file.open("r+b") as opened, mmap.mmap(opened.fileno(), _SIZE) as page:

            def note(path: str) -> None:
                said = path.encode()[: _SIZE - _HEAD.size]
                page[: _HEAD.size + len(said)] = _HEAD.pack(time.monotonic(), len(said)) + said

            yield note
    finally:
        file.unlink(missing_ok=True)


def take_note(folder: Path) -> WorkNote | None:
    """Read and delete what a worker left that is gone; None where it left nothing."""
    try:
        page = _file(folder).read_bytes()
        _file(folder).unlink()
    except OSError:
        return None
    if len(page) != _SIZE:
        return None
    begun, length = _HEAD.unpack_from(page)
    path = page[_HEAD.size : _HEAD.size + length].decode(errors="replace")
    return WorkNote(path, time.monotonic() - begun)
