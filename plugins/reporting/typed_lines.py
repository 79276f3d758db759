"""Lines that somebody types, and Ctrl-C between any two of their letters.

Python's own `input` may miss a Ctrl-C that comes between its question and its wait for a letter: it then waits on. Here
the signal itself ends the wait (`signal.set_wakeup_fd`), however early it comes.
"""

from __future__ import annotations

import os
import signal
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from select import select


def line_typed(prompt: str) -> str:
    """Write a prompt and return the line that is typed behind it, without its end.

    Raises EOFError where nothing more can be typed, KeyboardInterrupt at Ctrl-C if that is its meaning, and
    UnicodeDecodeError.
    """
    sys.stdout.write(prompt)
    sys.stdout.flush()
    if sys.stdin.isatty():
        with _woken_by_signals() as waker:
            while sys.stdin not in select([sys.stdin, waker], [], [])[0]:
                os.read(waker, 1)  # a signal came after which one goes on
    line = sys.stdin.readline()
    if not line:
        raise EOFError
    return line.removesuffix("\n")


@contextmanager
def _woken_by_signals() -> Iterator[int]:
    """Yield what can be read from as soon as a signal has come."""
    waker, woken = os.pipe()
    os.set_blocking(woken, False)
    before = signal.set_wakeup_fd(woken, warn_on_full_buffer=False)
    try:
        yield waker
    finally:
        signal.set_wakeup_fd(before)
        os.close(woken)
        os.close(waker)
