"""Builds for `make serve`: each in a fresh process, forked from one that has the libraries loaded already."""

from __future__ import annotations

import json
import multiprocessing
import runpy
import sys
from collections.abc import Sequence
from dataclasses import dataclass, field
from multiprocessing.context import ForkServerContext, SpawnContext
from multiprocessing.process import BaseProcess
from pathlib import Path

# Other people's code only: ours is read anew for every build, so an edit of a plugin counts at once.
LIBRARIES = ("pelican", "markdown", "yaml", "nh3", "babel.dates", "feedgen.feed", "typogrify.filters", "msgspec", "PIL")
PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Site:
    """What is built, and where to."""

    content: Path
    output: Path
    settings: Path

    def arguments(self, siteurl: str) -> tuple[str, ...]:
        """Give what would be typed after `pelican`."""
        override = f"SITEURL={json.dumps(siteurl)}"
        return (str(self.content), "-o", str(self.output), "-s", str(self.settings), "-e", override)


@dataclass(slots=True)
class Builds:
    """One build at a time; `stop` from any place ends it."""

    arguments: Sequence[str]
    _context: ForkServerContext | SpawnContext = field(init=False)
    _running: BaseProcess | None = field(init=False, default=None)

    def __post_init__(self) -> None:
        self._context = _warm_context()

    def build(self) -> int:
        """Build, and give the exit status of `pelican` (CONTRACT); below zero, the signal that ended it."""
        self._running = self._context.Process(target=run_pelican, args=(tuple(self.arguments),), name="build")
        self._running.start()
        self._running.join()
        status = self._running.exitcode
        self._running = None
        return 1 if status is None else status

    def stop(self) -> None:
        """End a running build: kindly, then by force."""
        running, self._running = self._running, None
        if running is None or not running.is_alive():
            return
        running.terminate()
        running.join(PATIENCE_SECONDS)
        if running.is_alive():
            running.kill()
            running.join()


def run_pelican(arguments: Sequence[str]) -> None:
    """Do in this process what typing `pelican …` does in a new one; ends by SystemExit or returns for 0."""
    sys.argv = ["pelican", *arguments]
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)


def _warm_context() -> ForkServerContext | SpawnContext:
    if "forkserver" not in multiprocessing.get_all_start_methods():
        return multiprocessing.get_context("spawn")
    context = multiprocessing.get_context("forkserver")
    context.set_forkserver_preload(list(LIBRARIES))
    return context
