"""The process that builds for `make serve`: everything is loaded and ready, and each build is a fork of it.

`python -m plugins.building.serve_builder DESCRIPTOR SETTINGS [THEME]`; the descriptor is a socket. For each line of
JSON, the arguments of `pelican`, it answers `pid N` when the build begins and `status N` when it ends. It ends when the
socket is closed.
"""

from __future__ import annotations

import json
import os
import runpy
import socket
import sys
import traceback
from collections.abc import Sequence
from contextlib import suppress
from pathlib import Path
from typing import TextIO

import plugins.building.finishing
import plugins.building.newsroom_run  # noqa: F401 - both loaded to be there in every build
from plugins.views import ready_templates

from .nursery_process import load
from .recipes import code_digest


def main(arguments: Sequence[str]) -> None:
    """Build as often as is asked for."""
    descriptor, settings, *theme = arguments
    get_ready(settings)
    for folder in theme:
        ready_templates(folder)
    control = socket.socket(fileno=int(descriptor))
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


def get_ready(settings: str) -> None:
    """Load and digest what no build will change: our code and the plugins of a settings file."""
    with suppress(Exception, SystemExit):  # each build reads the file itself, and tells what is wrong with it
        told = runpy.run_path(settings)
        load(tuple(told["PLUGINS"]))
        code_digest(Path(told["HABARSHY_HOME"]))


def run_pelican(arguments: Sequence[str]) -> None:
    """Do in this process what typing `pelican …` does in a new one; ends by SystemExit or returns for 0."""
    sys.argv = ["pelican", *arguments]
    runpy.run_module("pelican", run_name="__main__", alter_sys=True)


def _leave(arguments: Sequence[str]) -> None:
    """Build in a fork, and end it with the build's status."""
    status = 1
    try:
        run_pelican(arguments)
        status = 0
    except SystemExit as leaving:
        status = leaving.code if isinstance(leaving.code, int) else int(leaving.code is not None)
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
