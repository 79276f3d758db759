"""A PDF is rewritten by a program of its own."""

from __future__ import annotations

import signal
import subprocess
import sys
from dataclasses import replace
from pathlib import Path

from .flaws import BY_CODE, DAMAGED, Flaw

_HOME = str(Path(__file__).parents[2])
_PROGRAM = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module(sys.argv[2], run_name='__main__')"
_SECONDS = 60
"""By the clock: on a busy machine two seconds of CPU take their time."""
_BY_OTHERS = {"SIGKILL", "SIGTERM", "SIGINT", "SIGHUP"}
INTERRUPTED = replace(DAMAGED)
"""Somebody else ended the program, or the clock did: said of this build only, and not remembered."""


def rewritten_apart(data: bytes) -> bytes | Flaw:
    """Give the PDF anew, or why it is not published; one that makes the process fail is damaged."""
    command = [sys.executable, "-I", "-c", _PROGRAM, _HOME, str(__package__)]
    try:
        done = subprocess.run(command, input=data, capture_output=True, timeout=_SECONDS, check=False)  # noqa: S603 - the command is our own
    except (subprocess.TimeoutExpired, OSError):
        return INTERRUPTED
    code, line_end, made = done.stdout.partition(b"\n")
    if done.returncode or not line_end:
        by_others = done.returncode < 0 and signal.Signals(-done.returncode).name in _BY_OTHERS
        return INTERRUPTED if by_others else DAMAGED
    return BY_CODE.get(code.decode(errors="replace"), DAMAGED) if code else made
