"""How far a build has come: bars on a terminal, a line for each phase in a log; and how long each phase took."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter
from typing import Protocol, TextIO

from plugins.newsroom import Message, tell

from .terminal import at_terminal

Step = Callable[[], None]
"""Says that one more of the things of a phase is done."""


class Display(Protocol):
    """Where people see how far a build has come."""

    def begin(self, name: Message, total: int) -> Step:
        """Show a phase of so many things, 0 for one that nobody counts."""

    def end(self, name: Message, total: int, seconds: float) -> None:
        """Show that it is over."""


class Phases:
    """The phases of one build, one after the other."""

    def __init__(self, display: Display) -> None:
        self.display = display
        self.seconds: dict[str, float] = {}
        """What each phase took by the clock, by its name in English."""

    @contextmanager
    def phase(self, name: Message, total: int = 0) -> Iterator[Step]:
        """Go through a phase."""
        begun = perf_counter()
        step = self.display.begin(name, total)
        try:
            yield step
        finally:
            seconds = self.seconds[str(name)] = perf_counter() - begun
            self.display.end(name, total, seconds)


class Lines:
    """A line in a log when a phase is over."""

    def __init__(self, log: TextIO) -> None:
        self.log = log

    def begin(self, name: Message, total: int) -> Step:  # noqa: ARG002 - the display's shape
        """Say nothing yet."""
        return lambda: None

    def end(self, name: Message, total: int, seconds: float) -> None:
        """Say what was done and how long it took."""
        if total:
            line = tell("{name} ({total}): {seconds} s", name=name, total=total, seconds=seconds)
        else:
            line = tell("{name}: {seconds} s", name=name, seconds=seconds)
        self.log.write(f"{at_terminal(line)}\n")
        self.log.flush()


class Nothing:
    """For builds that nobody watches."""

    def begin(self, name: Message, total: int) -> Step:  # noqa: ARG002 - the display's shape
        """Show nothing."""
        return lambda: None

    def end(self, name: Message, total: int, seconds: float) -> None:
        """Show nothing."""


def display_for_people() -> Display:
    """Choose bars where somebody sits before a terminal, lines elsewhere."""
    terminal = sys.__stderr__
    if terminal and terminal.isatty():
        from .bars import Bars  # noqa: PLC0415 - where nobody sits nobody waits for the library

        return Bars(terminal)
    return Lines(sys.__stdout__ or sys.stdout)
