"""The process that makes pictures ready: what a hostile file does to it, it does to nobody else."""

from __future__ import annotations

import signal
import sys
from contextlib import suppress
from typing import BinaryIO

from .encoding import Print
from .flaws import Flaw
from .orders import LONGEST_LINE, ORDERS, OUT_OF_MEMORY, Answer, Order, write_answer, write_line
from .printing import printed

MOST_MEMORY = 300_000_000


def be_modest() -> None:
    """Take away from this process what no picture within the bounds needs."""
    # Whoever stops a build stops its parent, with whom this one goes.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    # Other systems than Linux and macOS have no such limits, or refuse them.
    with suppress(ImportError, ValueError, OSError):
        import resource  # noqa: PLC0415 - not on Windows

        resource.setrlimit(resource.RLIMIT_CORE, (0, 0))
        resource.setrlimit(resource.RLIMIT_DATA, (MOST_MEMORY, MOST_MEMORY))


def serve(orders: BinaryIO, answers: BinaryIO) -> None:
    """Make one picture after another, until there are no more."""
    while line := orders.readline(LONGEST_LINE):
        order = ORDERS.decode(line)
        data = orders.read(order.length)
        try:
            write_answer(answers, _made(order, data))
        except MemoryError:
            write_line(answers, Answer(OUT_OF_MEMORY), ())


def _made(order: Order, data: bytes) -> Print | Flaw:
    """Make a picture; when its time is over, the system ends this process in the middle of whatever it does."""
    if not hasattr(signal, "setitimer"):
        return printed(data, order.box, order.widths)
    signal.setitimer(signal.ITIMER_PROF, order.seconds)
    try:
        return printed(data, order.box, order.widths)
    finally:
        signal.setitimer(signal.ITIMER_PROF, 0)


if __name__ == "__main__":
    be_modest()
    serve(sys.stdin.buffer, sys.stdout.buffer)
