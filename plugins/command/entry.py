"""The way into `habarshy`, short enough to be there before anybody can press Ctrl-C."""

from __future__ import annotations

import os
import signal
from collections.abc import Sequence
from types import FrameType

INTERRUPTED = 130


def main(arguments: Sequence[str] | None = None) -> int:
    """Do what was typed behind `habarshy` and return the exit status: 130 at Ctrl-C, also while all is being loaded."""
    if signal.getsignal(signal.SIGINT) is signal.default_int_handler:
        signal.signal(signal.SIGINT, _leave)
    from .dispatch import run  # noqa: PLC0415 - loads for a while

    if signal.getsignal(signal.SIGINT) is _leave:
        signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        return run(arguments)
    except KeyboardInterrupt:
        return INTERRUPTED


def _leave(_number: int, _frame: FrameType | None) -> None:
    """End at once: nothing was begun. An exception in the midst of loading would come out as another one at times."""
    os._exit(INTERRUPTED)
