"""The phases of a build: what is told of each while it goes on, and how long it took."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from time import perf_counter

from plugins.newsroom import Message

Step = Callable[[], None]
"""Notes that one more of the things of a phase is done."""


class Display:
    """A display of how far a build has come; this one, for builds that nobody watches, shows nothing."""

    def begin(self, name: Message, total: int) -> Step:  # noqa: ARG002 - for displays that show something
        """Show a phase of so many things, 0 for one that nobody counts."""
        return lambda: None

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
