"""SIGINT and SIGTERM end a build in order: what it made is dropped, and it says so.

Once readers see anything of the new site that is not true any more. So whoever changes what they see calls
`finish_from_here` before the first step that is not taken back: whoever wants to stop the build after that is told that
it was too late. A change of one rename needs no call, for then `is_over` tells.
"""

from __future__ import annotations

import signal
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from threading import Event
from types import FrameType

_finishing, _wanted = Event(), Event()


class Interrupted(KeyboardInterrupt):
    """SIGINT arrived.

    `python -m pelican` would be ended by the signal, whatever status it leaves with, if a plain KeyboardInterrupt had
    gone through code that was given to `exec` as text (CPython's `run_eval_code_obj`), as that of dataclasses is.
    """


class Terminated(BaseException):
    """SIGTERM arrived."""


@contextmanager
def stoppable(is_over: Callable[[], bool]) -> Iterator[None]:
    """Turn SIGINT into Interrupted and SIGTERM into Terminated, until the build has to be finished."""
    raised: list[Interrupted | Terminated] = []

    def stop(number: int, _frame: FrameType | None) -> None:
        if _finishing.is_set() or is_over():
            _wanted.set()
        else:
            raised.append(Interrupted() if number == signal.SIGINT else Terminated())
            raise raised[-1]

    start_anew()
    handlers = {number: signal.signal(number, stop) for number in (signal.SIGINT, signal.SIGTERM)}
    try:
        yield
    except Exception as error:
        # In the midst of loading a module it comes out as another exception at times, or is taken for a fault of it.
        if raised:
            raise raised[0] from error
        raise
    finally:
        for number, handler in handlers.items():
            signal.signal(number, handler)


def start_anew() -> None:
    """Let signals end a build again."""
    _finishing.clear()
    _wanted.clear()


def finish_from_here() -> None:
    """Let no signal end the build any more."""
    _finishing.set()


def wanted_to_stop() -> bool:
    """Return whether somebody wanted to stop the build when it had to be finished."""
    return _wanted.is_set()
