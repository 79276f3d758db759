"""The process that builds for `make serve`: everything is loaded and ready, and each build is a fork of it.

`python -m plugins.serve.builder DESCRIPTOR SETTINGS OUTPUT [THEME]`; the descriptor is a socket. For each line
of JSON, the arguments of `pelican`, it answers `pid N` when the build begins and `status N` when it ends. It ends when
the socket is closed. What nobody waits for it does between two builds.
"""

from __future__ import annotations

import json
import os
import runpy
import signal
import socket
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass
from pathlib import Path
from typing import TextIO

import rich.status  # noqa: F401 - Pelican loads it for each build

from plugins.build import SECTION_JOB, load_build, run_pelican
from plugins.incremental import code_digest
from plugins.releases import ReleaseLayout, delete_dropped, releases_beside
from plugins.views import ready_templates
from plugins.workers import forked, load

LEAST_URGENT = 19
"""What nice(2) calls the least favourable scheduling."""
MOST_DESCRIPTORS = 1024
"""As many files as a process may have open where nobody raised Linux's bound."""


def main(arguments: Sequence[str]) -> None:
    """Build as often as is asked for."""
    descriptor, settings, output, *theme = arguments
    get_ready(settings)
    for folder in theme:
        ready_templates(folder)
    control = socket.socket(fileno=int(descriptor))
    cleaner = Cleaner(ReleaseLayout(releases_beside(Path(output))))
    # Who asked may have gone in the middle of a build; then nobody waits for an answer.
    with suppress(BrokenPipeError, ConnectionResetError), control, control.makefile("rw", encoding="utf-8") as lines:
        for line in lines:
            build = os.fork()
            if build == 0:
                lines.detach()
                control.close()
                _leave(json.loads(line))
            _answer(lines, f"pid {build}")
            _, ended = os.waitpid(build, 0)
            _answer(lines, f"status {os.waitstatus_to_exitcode(ended)}")
            cleaner.start()
    cleaner.stop()


def get_ready(settings: str) -> None:
    """Load and digest what no build will change: our code and the plugins of a settings file."""
    with suppress(Exception, SystemExit):  # each build reads the file itself, and tells what is wrong with it
        told = runpy.run_path(settings)
        load((SECTION_JOB, *told["PLUGINS"]))
        load_build()
        code_digest(Path(told["HABARSHY_HOME"]))


@dataclass(slots=True)
class Cleaner:
    """Deletes what builds have dropped, in a process that gives way to all others."""

    layout: ReleaseLayout
    process: int = 0
    """Its number while it is at work or has not been waited for; 0 before the first."""

    def start(self) -> None:
        """Begin, where there is anything to delete and nobody at work on it."""
        if self.process and os.waitpid(self.process, os.WNOHANG) != (0, 0):
            self.process = 0
        if not self.process and self.layout.dropped.is_dir():
            self.process = forked(self._delete)

    def stop(self) -> None:
        """Leave the rest to other builds."""
        if self.process:
            os.kill(self.process, signal.SIGKILL)
            os.waitpid(self.process, 0)

    def _delete(self) -> None:
        os.closerange(3, MOST_DESCRIPTORS)  # who talks to the builder must hear of its end
        os.nice(LEAST_URGENT)
        delete_dropped(self.layout)


def _leave(arguments: Sequence[str]) -> None:
    """Build in a fork, and end it with the build's status."""
    status = 1
    try:
        status = run_pelican(arguments)
    except BaseException:  # noqa: BLE001 - a mistake of ours must be seen, and the fork must not go on as its parent
        traceback.print_exc()
    finally:
        sys.stdout.flush()
        sys.stderr.flush()
        os._exit(status)


def _answer(lines: TextIO, text: str) -> None:
    lines.write(f"{text}\n")
    lines.flush()


if __name__ == "__main__":
    main(sys.argv[1:])
