"""The last bound on one file: processor time. What is known to be slow is refused by `limits` before."""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from threading import current_thread, main_thread
from types import FrameType
from typing import TypeVar

from plugins.body import UnplacedProblem
from plugins.newsroom import Problem, tell

SECONDS = 2.0
"""Of processor time for one step of one file: its header, or its text. An honest one takes some milliseconds."""

TOO_SLOW = UnplacedProblem(
    "too-slow",
    tell("reading this file takes more than {seconds} seconds of the processor's time", seconds=round(SECONDS)),
    tell("its marks are too tangled: write it simpler, or split it into several"),
)
# Fires again, should an exception get lost in a place that swallows all of them.
_AGAIN = 0.5

_Result = TypeVar("_Result")


class ReadingTimeoutError(BaseException):
    """The time is up; not an Exception, so that no library takes it for a mistake of its own."""


def in_time(path: str, work: Callable[[], _Result], seconds: float = SECONDS) -> _Result | Problem:
    """Do the work on the file `path`; a Problem if it takes more processor time.

    Without a bound in a thread, where no signal can stop the work. A timer that ran before goes on.
    """
    if current_thread() is not main_thread():
        return work()
    handler = signal.signal(signal.SIGVTALRM, _stop)
    before = signal.setitimer(signal.ITIMER_VIRTUAL, seconds, _AGAIN)
    with suppress(ReadingTimeoutError):
        try:
            return work()
        finally:
            signal.setitimer(signal.ITIMER_VIRTUAL, *before)
            signal.signal(signal.SIGVTALRM, handler)
    return TOO_SLOW.at(path, None)


@contextmanager
def unmetered() -> Iterator[None]:
    """Stop the clock for work that has bounds of its own: developing a picture takes longer than reading a text."""
    if current_thread() is not main_thread():
        yield
        return
    left, again = signal.setitimer(signal.ITIMER_VIRTUAL, 0)
    try:
        yield
    finally:
        signal.setitimer(signal.ITIMER_VIRTUAL, left, again)


def _stop(_number: int, _frame: FrameType | None) -> None:
    raise ReadingTimeoutError
