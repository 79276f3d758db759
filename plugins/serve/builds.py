"""Builds for `make serve`: one at a time, by a process that has everything loaded."""

from __future__ import annotations

import json
import os
import signal
import socket
import subprocess
import sys
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, field
from io import TextIOBase
from pathlib import Path
from typing import cast

PATIENCE_SECONDS = 10.0


@dataclass(frozen=True, slots=True)
class Site:
    """The content that is built, and the folder that it is built into."""

    content: Path
    output: Path
    settings: Path

    @property
    def theme(self) -> Path:
        """The folder of the theme, where it stands beside the settings."""
        return self.settings.parent / "theme"

    def arguments(self, siteurl: str) -> tuple[str, ...]:
        """Return what would be typed after `pelican`."""
        override = f"SITEURL={json.dumps(siteurl)}"
        return (str(self.content), "-o", str(self.output), "-s", str(self.settings), "-e", override)


@dataclass(slots=True)
class Builds:
    """One build at a time; `stop` from any place ends it."""

    arguments: Sequence[str]
    site: Site
    _builder: _Builder | None = field(init=False, default=None)
    _running: int = field(init=False, default=0)

    def build(self) -> int:
        """Build, and return the exit status of `pelican` (CONTRACT); below zero, the signal that ended it."""
        builder = self._builder = self._builder or _Builder.start(self.site)
        builder.ask(self.arguments)
        self._running = builder.answer("pid")
        status = builder.answer("status")
        self._running = 0
        return status

    def renew(self) -> None:
        """Load everything anew for the next build: code, settings or the theme have changed."""
        builder, self._builder = self._builder, None
        if builder:
            builder.end()

    def stop(self) -> None:
        """End a running build: kindly, then by force."""
        builder, self._builder = self._builder, None
        if builder is None:
            return
        if self._running:
            with suppress(ProcessLookupError):
                os.kill(self._running, signal.SIGTERM)
        if not builder.end() and self._running:
            with suppress(ProcessLookupError):
                os.kill(self._running, signal.SIGKILL)


@dataclass(frozen=True, slots=True)
class _Builder:
    """The process, and the lines that go to it and come from it."""

    process: subprocess.Popen[bytes]
    control: socket.socket
    lines: TextIOBase

    @classmethod
    def start(cls, site: Site) -> _Builder:
        ours, theirs = socket.socketpair()
        with theirs:
            command = [sys.executable, "-m", "plugins.serve.builder", str(theirs.fileno())]
            command += [str(site.settings), str(site.output), *([str(site.theme)] if site.theme.is_dir() else [])]
            # Ctrl-C is for this process, which ends a build in order; a group of its own keeps it from the builder.
            process = subprocess.Popen(  # noqa: S603 - our own module
                command, pass_fds=(theirs.fileno(),), stdin=subprocess.DEVNULL, process_group=0
            )
        return cls(process, ours, cast(TextIOBase, ours.makefile("rw", encoding="utf-8")))

    def ask(self, arguments: Sequence[str]) -> None:
        with suppress(OSError):  # it has gone, which the answer tells
            self.lines.write(f"{json.dumps(list(arguments))}\n")
            self.lines.flush()

    def answer(self, name: str) -> int:
        """Wait for an answer; where the process has gone, 1 is as good as a build that failed."""
        said, _, number = str(self.lines.readline()).partition(" ")
        return int(number) if said == name else 1

    def end(self) -> bool:
        """End the process when its build is over; return True if it was so in good time."""
        with suppress(OSError):
            self.control.shutdown(socket.SHUT_RDWR)
        self.lines.close()
        self.control.close()
        try:
            self.process.wait(PATIENCE_SECONDS)
        except subprocess.TimeoutExpired:
            self.process.kill()
            self.process.wait()
            return False
        return True
