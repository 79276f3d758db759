"""One build at a time for one output."""

from __future__ import annotations

import fcntl
import os
import stat
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from .errors import BusyError, LockError


@contextmanager
def build_lock(releases: Path) -> Iterator[None]:
    """Hold the lock of an output; the system lets go of it when the process ends, however it ends.

    Raises BusyError while another build holds it, LockError where it is no file.
    """
    releases.mkdir(parents=True, exist_ok=True)
    lock = _opened(releases / "lock")
    try:
        try:
            fcntl.flock(lock, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise BusyError(releases.parent) from None
        yield
    finally:
        os.close(lock)


def _opened(file: Path) -> int:
    """Open the lock's own file and nothing that a link leads to; what it holds is nobody's concern and stays."""
    try:
        # Without waiting: a pipe in its place would have a build wait for whoever reads it.
        lock = os.open(file, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW | os.O_NONBLOCK | os.O_CLOEXEC, 0o666)
    except OSError:
        if file.is_symlink() or (file.exists() and not file.is_file()):
            raise LockError(file) from None
        raise
    if not stat.S_ISREG(os.fstat(lock).st_mode):
        os.close(lock)
        raise LockError(file)
    return lock
