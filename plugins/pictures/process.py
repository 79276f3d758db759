"""Pictures are made ready by a process of their own, which the system ends when one takes too much.

Nothing else stops a library that is written in C. The process serves one picture after another, so that an honest one
pays nothing for it. Where one that has served before gives up, a fresh one is asked: no picture is judged by what those
before it have left behind.
"""

from __future__ import annotations

import atexit
import os
import signal
import subprocess
import sys
import threading
from collections.abc import Sequence
from contextlib import suppress
from dataclasses import dataclass, replace
from pathlib import Path
from typing import BinaryIO, cast

from plugins.kept_files import FileFlaw

from .encoding import FinishedPicture
from .flaws import BY_CODE, DAMAGED, TOO_COSTLY
from .protocol import OUT_OF_MEMORY, PictureRequest, read_response, write_message
from .surveying import Box

LEAST_SECONDS = 2.0
"""Of the processor that any picture may take."""
TIMES_ITS_WORK = 4
"""A large one may take so many times what was measured for its size, for slow machines."""
_ROOT = str(Path(__file__).parents[2])
_PROGRAM = "import runpy, sys; sys.path.insert(0, sys.argv[1]); runpy.run_module(sys.argv[2], run_name='__main__')"
_PATIENCE = 60
"""Seconds by the clock, for a busy machine."""
# glibc would give its memory back after each picture, and the system would have to clear it for the next one.
_KEEP_MEMORY = {"MALLOC_TRIM_THRESHOLD_": str(2**26), "MALLOC_MMAP_THRESHOLD_": str(2**24)}
_CRASHES = {"SIGSEGV", "SIGBUS", "SIGABRT", "SIGFPE", "SIGILL"}
OUT_OF_TIME = replace(TOO_COSTLY)
"""The picture's own doing, whatever the process did before it."""
INTERRUPTED = replace(TOO_COSTLY, is_lasting=False)
"""Somebody else ended the process, or the clock did."""


@dataclass(slots=True)
class _PictureProcess:
    process: subprocess.Popen[bytes]
    served: int = 0


# By the number of the process that it works for: one that was forked has none of its own yet.
_processes: dict[int, _PictureProcess] = {}
_lock = threading.Lock()


def make_in_process(
    data: bytes, box: Box, widths: Sequence[int], points: int, *, for_print: bool = False
) -> FinishedPicture | FileFlaw:
    """Return the picture as it will be published, or why not; one on which the process fails is too costly."""
    seconds = max(LEAST_SECONDS, TIMES_ITS_WORK * points / 1000)
    request = PictureRequest(data, seconds, box, tuple(widths), for_print)
    with _lock:
        made, is_first = _made(request)
        return _made(request)[0] if _is_in_doubt(made) and not is_first else made


def _is_in_doubt(made: FinishedPicture | FileFlaw) -> bool:
    return made is not OUT_OF_TIME and made in (DAMAGED, TOO_COSTLY, INTERRUPTED)


def _made(request: PictureRequest) -> tuple[FinishedPicture | FileFlaw, bool]:
    """Let a process do it; return also whether it was its first picture. After a failure it does no more."""
    try:
        running = _running()
    except OSError:
        return INTERRUPTED, True
    running.served += 1
    made = _asked(running.process, request)
    if _is_in_doubt(made):
        close_process()
    return made, running.served == 1


def _asked(process: subprocess.Popen[bytes], request: PictureRequest) -> FinishedPicture | FileFlaw:
    timer = threading.Timer(_PATIENCE, process.kill)
    timer.daemon = True
    timer.start()
    try:
        write_message(cast(BinaryIO, process.stdin), request)
        response = read_response(cast(BinaryIO, process.stdout))
    except (OSError, ValueError):
        return _flaw_of_ended(process)
    finally:
        timer.cancel()
    return response.picture or (TOO_COSTLY if response.code == OUT_OF_MEMORY else BY_CODE.get(response.code, DAMAGED))


def _flaw_of_ended(process: subprocess.Popen[bytes]) -> FileFlaw:
    """Return what it means that a process ended in the middle of a picture."""
    close_process()
    if process.returncode >= 0:
        return DAMAGED
    name = signal.Signals(-process.returncode).name
    if name == "SIGPROF":
        return OUT_OF_TIME
    return TOO_COSTLY if name in _CRASHES else INTERRUPTED


def _running() -> _PictureProcess:
    known = _processes.get(os.getpid())
    if known and known.process.poll() is None:
        return known
    close_process()
    command = [sys.executable, "-I", "-c", _PROGRAM, _ROOT, str(__package__)]
    environment = {**os.environ, **_KEEP_MEMORY}
    process = subprocess.Popen(  # noqa: S603 - the command is our own
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, env=environment
    )
    _processes[os.getpid()] = _PictureProcess(process)
    return _processes[os.getpid()]


@atexit.register
def close_process() -> None:
    """End the process, if there is one; the next picture gets another."""
    known = _processes.pop(os.getpid(), None)
    if known:
        for pipe in (known.process.stdin, known.process.stdout):
            with suppress(OSError):
                cast(BinaryIO, pipe).close()
        known.process.wait()
