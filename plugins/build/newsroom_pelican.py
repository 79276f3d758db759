"""`pelican` builds the whole newsroom. This module is loaded by every build, and itself loads little."""

from __future__ import annotations

import re
import runpy
import sys
from collections.abc import Sequence
from pathlib import Path
from typing import Any

import pelican
from pelican import Pelican

from plugins.incremental import INTERRUPTED, asked_git
from plugins.reporting import ready_for_any_terminal
from plugins.workers import fork_server

SECTION_JOB = f"{__package__}.section_job.build_section"
"""What workers load before the first job, besides the plugins."""


class NewsroomPelican(Pelican):  # type: ignore[misc]
    """The class that `pelican -s pelicanconf.py` runs."""

    def __init__(self, settings: dict[str, Any]) -> None:
        """Make ready to start workers: soon Pelican's spinner adds a thread."""
        ready_for_any_terminal()
        self.listed = tuple(one if isinstance(one, str) else one.__name__ for one in settings["PLUGINS"] or ())
        super().__init__(settings)
        fork_server((SECTION_JOB, *self.listed))

    def init_plugins(self) -> None:
        """Load no plugin yet: a build that changes nothing needs none."""
        self.plugins: list[Any] = []
        self.settings["PLUGINS"] = list(self.listed)

    def load_plugins(self) -> tuple[str, ...]:
        """Load the plugins as Pelican does; return those that it could not load: it only logs them."""
        if not self.plugins:
            super().init_plugins()
        loaded = {plugin.__name__ for plugin in self.plugins}
        return tuple(name for name in self.listed if name not in loaded)

    def run(self) -> None:
        """Build and publish the newsroom, then leave with the build's exit status."""
        pelican.console.quiet = True
        try:
            with asked_git(Path(self.settings["PATH"])) as asked:
                from .run import run_build  # noqa: PLC0415 - loaded while git looks at the content

                status = run_build(self.settings, asked, self.load_plugins)
        except KeyboardInterrupt:  # so early that no build could say what it did; Pelican would make it a 0
            status = INTERRUPTED
        finally:
            pelican.console.quiet = False  # a mistake of ours must be seen
        if not watched(sys.argv[1:]):
            sys.exit(status)


def load_build() -> None:
    """Load all that a build may need: for a process whose forks build again and again."""
    from . import run  # noqa: F401, PLC0415 - as in `NewsroomPelican.run`
    from .build import load_the_rest  # noqa: PLC0415

    load_the_rest()


def run_pelican(arguments: Sequence[str]) -> int:
    """Do in this process what typing `pelican …` does in a new one, and return its exit status."""
    sys.argv = ["pelican", *arguments]
    try:
        runpy.run_module("pelican", run_name="__main__", alter_sys=True)
    except SystemExit as leaving:
        return leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
    return 0


def watched(arguments: Sequence[str]) -> bool:
    """Return True if Pelican was asked to go on after the build (-r, -l): then a build must not leave."""
    long = {"--autoreload", "--listen"}
    return any(one in long or re.fullmatch(r"-[a-zA-Z]*[rl][a-zA-Z]*", one) for one in arguments)
