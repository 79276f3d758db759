"""Bars on a terminal that show how far a build has come."""

from __future__ import annotations

from typing import TextIO

from rich.console import Console
from rich.progress import BarColumn, MofNCompleteColumn, Progress, SpinnerColumn, TextColumn, TimeRemainingColumn

from plugins.newsroom import Message

from .progress import Step
from .terminal import at_terminal


class Bars:
    """A bar on a terminal, gone when the phase is over."""

    def __init__(self, terminal: TextIO) -> None:
        self.console = Console(file=terminal)
        self.progress: Progress | None = None

    def begin(self, name: Message, total: int) -> Step:
        """Show a bar with counts and the time that is left."""
        counts = (BarColumn(), MofNCompleteColumn(), TimeRemainingColumn()) if total else ()
        progress = Progress(
            SpinnerColumn(), TextColumn("{task.description}"), *counts, console=self.console, transient=True
        )
        task = progress.add_task(at_terminal(name), total=total or None)
        progress.start()
        self.progress = progress
        return lambda: progress.advance(task)

    def end(self, name: Message, total: int, seconds: float) -> None:  # noqa: ARG002 - the display's shape
        """Take the bar away."""
        if self.progress:
            self.progress.stop()
            self.progress = None
