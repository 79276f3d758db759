"""The main loop of a worker process: one job after another, within bounds, until its parent goes."""

from __future__ import annotations

import ctypes
import gc
import os
import pickle
import resource
import threading
import traceback
from contextlib import suppress
from multiprocessing.connection import Connection, wait

WORKER_MEMORY = 2**31
"""Bytes that a worker may take for its data; the largest organizations need a small part of it."""

# Parameters of glibc's mallopt(3); other systems have libraries of their own, and nothing changes there.
TRIM_THRESHOLD, MMAP_THRESHOLD = -1, -3
FREE_MEMORY_KEPT = 2**26
"""Bytes at the end of the heap that stay when nobody uses them."""
LARGE = 2**24
"""Bytes from which on memory is taken from the system for one use alone, and given back."""


def work(connection: Connection, lifeline: int) -> None:
    """Take `(function, arguments)` from the connection and send back `(True, result)` or `(False, exception)`.

    Returns when the connection ends. The process ends at once, in the middle of a job too, when the lifeline does.
    """
    _bound_memory()
    keep_freed_memory()
    # A job is short and what it makes is bounded: to look for rings among it at each 700th thing costs a fortieth.
    gc.set_threshold(20_000)
    threading.Thread(target=_leave_with, args=(lifeline,), daemon=True).start()
    while True:
        try:
            order = connection.recv_bytes()
        except (EOFError, ConnectionError):
            return
        connection.send_bytes(_answer(order))


def _answer(order: bytes) -> bytes:
    try:
        function, arguments = pickle.loads(order)  # noqa: S301 - from the parent, who forked this process
        return pickle.dumps((True, function(*arguments)))
    except Exception as error:  # noqa: BLE001 - the parent judges it
        error.add_note("".join(traceback.format_exception(error)))
        return pickle.dumps((False, _picklable(error)))


def _picklable(error: Exception) -> Exception:
    try:
        pickle.loads(pickle.dumps(error))  # noqa: S301 - made the line before
    except Exception:  # noqa: BLE001 - of any kind: what cannot travel is told in words
        return RuntimeError(f"{type(error).__name__}: {error}")
    return error


def _bound_memory() -> None:
    """A job that wants more ends with a MemoryError of its own, before the system ends somebody else's process."""
    _, hard = resource.getrlimit(resource.RLIMIT_DATA)
    # Libraries that count with several threads take memory for each processor.
    most = WORKER_MEMORY + (os.cpu_count() or 1) * 2**26
    resource.setrlimit(resource.RLIMIT_DATA, (most if hard < 0 else min(most, hard), hard))


def keep_freed_memory() -> None:
    """Keep what photos and pages leave behind: else the system clears it anew for each, a tenth of a build's time."""
    with suppress(AttributeError, OSError, TypeError):
        mallopt = ctypes.CDLL(None).mallopt
        mallopt(MMAP_THRESHOLD, LARGE)
        mallopt(TRIM_THRESHOLD, FREE_MEMORY_KEPT)


def _leave_with(lifeline: int) -> None:
    wait([lifeline])
    os._exit(1)
