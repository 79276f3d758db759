"""Displays of how far a build has come: bars on a terminal, lines in a log."""

from __future__ import annotations

import sys
from typing import TYPE_CHECKING, TextIO

from plugins.newsroom import Message, tell

from .progress import Display, Step
from .terminal import at_terminal

if TYPE_CHECKING:
    from rich.progress import Progress


class Lines(Display):
    """A line in a log when a phase is over."""

    def __init__(self, log: TextIO) -> None:
        self.log = log

    def end(self, name: Message, total: int, seconds: float) -> None:
        """Write what was done and how long it took."""
        if total:
            line = tell("{name} ({total}): {seconds} s", name=name, total=total, seconds=seconds)
        else:
            line = tell("{name}: {seconds} s", name=name, seconds=seconds)
        self.log.write(f"{at_terminal(line)}\n")
        self.log.flush()


class Bars(Display):
    """A bar on a terminal, gone when the phase is over."""

    def __init__(self, terminal: TextIO) -> None:
        self.terminal = terminal
        self.progress: Progress | None = None

    def begin(self, name: Message, total: int) -> Step:
        """Show a bar with counts and the time that is left."""
        # Where nobody sits before a terminal nobody waits for the library.
        from rich.console import Console  # noqa: PLC0415
        from rich.progress import (  # noqa: PLC0415
            BarColumn,
            MofNCompleteColumn,
            Progress,
            SpinnerColumn,
            TextColumn,
            TimeRemainingColumn,
        )

        counts = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) if total else ()
        console = Console(file=self.terminal)
        progress = Progress(SpinnerColumn(), TextColumn("{task.description}"), *counts, console=console, transient=True)
        task = progress.add_task(at_terminal(name), total=total or None)
        progress.start()
        self.progress = progress
        return lambda: progress.advance(task)

    def end(self, name: Message, total: int, seconds: float) -> None:  # noqa: ARG002 - the display's shape
        """Take the bar away."""
        if self.progress:
            self.progress.stop()
            self.progress = None


def display_for_people() -> Display:
    """Choose bars where somebody sits before a terminal, lines elsewhere."""
    terminal = sys.__stderr__
    if terminal and terminal.isatty():
        return Bars(terminal)
    return Lines(sys.__stdout__ or sys.stdout)
