"""One build at a time for one output."""

from __future__ import annotations

import fcntl
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from plugins.newsroom import ToldError, tell


class BusyError(ToldError):
    """Another build is at work on the same output."""


@contextmanager
def build_lock(releases: Path) -> Iterator[None]:
    """Hold the lock of an output; the system lets go of it when the process ends, however it ends."""
    releases.mkdir(parents=True, exist_ok=True)
    with (releases / "lock").open("w") as file:
        try:
            fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            message = tell(
                "Another build is writing into {folder}, perhaps that of 'make serve', which builds whatever is saved: "
                "wait until it has finished and type the same again",
                folder=releases.parent,
            )
            raise BusyError(message) from None
        yield
