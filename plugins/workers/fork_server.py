"""A process that loads what jobs need and forks the workers: it has one thread only, so it may fork at any moment.

While this process has one thread too, the fork server is its own fork, costs two milliseconds, and waits until there is
something to load for. Otherwise, and on systems where a fork of a program at work is not safe, it is a new Python.
"""

from __future__ import annotations

import atexit
import contextlib
import json
import os
import socket
import subprocess
import sys
import threading
from dataclasses import dataclass, field
from functools import cache
from multiprocessing.connection import Connection
from pathlib import Path

from .fork_server_process import ANSWER, END, ORDER, READY, START, forked, serve

_THREADS = Path("/proc/self/task")
_START_ALONE = """\
import json, sys
sys.path[:] = json.loads(sys.argv[1])
from plugins.workers.fork_server_process import keep
keep(int(sys.argv[2]), int(sys.argv[3]), sys.argv[4:])
"""


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker process: jobs go in and results come out over `connection`, which ends when the process does."""

    home: ForkServer
    process: int
    connection: Connection


@dataclass(slots=True)
class ForkServer:
    """The end that this process holds: when it is closed or this process ends, server and workers end too."""

    control: socket.socket
    lifeline: int
    """Held open by this process alone; workers watch the other end, should both their parents be killed."""
    process: subprocess.Popen[bytes] | int
    owner: int = field(default_factory=os.getpid)
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def prepare(self) -> None:
        """Let it load what jobs need, while this process does other things."""
        with self._turn, contextlib.suppress(OSError):  # if it has gone, the first worker tells
            self.control.send(ORDER.pack(READY, 0))

    def start(self) -> Worker:
        """Start a worker; raise OSError if the fork server has gone or there is no room for a process."""
        ours, theirs = socket.socketpair()
        with theirs:
            try:
                process = self._ask(ORDER.pack(START, 0), theirs.fileno())
            except OSError:
                ours.close()
                raise
        return Worker(self, process, Connection(ours.detach()))

    def end(self, worker: Worker) -> None:
        """End a worker, whatever it does."""
        worker.connection.close()
        with contextlib.suppress(OSError):  # then the fork server has gone, and its workers with it
            self._ask(ORDER.pack(END, worker.process))

    def close(self) -> None:
        """End the fork server and all its workers at once, whatever they do."""
        with self._turn:
            if self.control.fileno() < 0:
                return
            self.control.close()
            os.close(self.lifeline)
        if self.owner != os.getpid():
            return  # a process that others forked has this in its memory, but the fork server is its parent's
        if isinstance(self.process, int):
            with contextlib.suppress(ChildProcessError):  # somebody else has waited for it
                os.waitpid(self.process, 0)
        else:
            self.process.wait()

    def _ask(self, order: bytes, *descriptors: int) -> int:
        answer = b""
        with self._turn, contextlib.suppress(ConnectionError):
            if self.control.fileno() >= 0:
                socket.send_fds(self.control, [order], descriptors)
                answer = self.control.recv(ANSWER.size)
        if not answer:
            message = "the process that starts workers has gone"
            raise BrokenPipeError(message)
        (number,) = ANSWER.unpack(answer)
        if number < 0:
            raise OSError(-number, os.strerror(-number))
        return int(number)


_kept: list[ForkServer] = []
_keeping = threading.Lock()


def fork_server(modules: tuple[str, ...] = ()) -> ForkServer:
    """Return this process's fork server, whose workers need these modules: the first call says which.

    Whoever calls this before other threads run gets one that costs next to nothing.
    """
    with _keeping:
        for one in [one for one in _kept if one.owner != os.getpid()]:
            _kept.remove(one)
            one.close()
        if not _kept:
            _kept.append(_fork(modules) if _has_one_thread() else _execute(modules))
            _close_at_exit()
        return _kept[0]


def abandon(broken: ForkServer) -> None:
    """End a fork server with all its workers; the next one is made when it is wanted."""
    with _keeping:
        if broken in _kept:
            _kept.remove(broken)
    broken.close()


@cache
def _close_at_exit() -> None:
    atexit.register(_close_all)


def _close_all() -> None:
    for one in tuple(_kept):
        abandon(one)


def _has_one_thread() -> bool:
    """Return True if a fork is safe: other threads, also those of libraries, would not be in it, but what they hold."""
    return sys.platform == "linux" and _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1


def _fork(modules: tuple[str, ...]) -> ForkServer:
    ours, theirs = socket.socketpair()
    watched, lifeline = os.pipe()

    def child() -> None:
        ours.close()
        os.close(lifeline)
        serve(theirs, watched, modules)

    process = forked(child)
    theirs.close()
    os.close(watched)
    return ForkServer(ours, lifeline, process)


def _execute(modules: tuple[str, ...]) -> ForkServer:
    ours, theirs = socket.socketpair()
    watched, lifeline = os.pipe()
    with theirs:
        descriptors = (theirs.fileno(), watched)
        command = [sys.executable, "-c", _START_ALONE, json.dumps(sys.path), *map(str, descriptors), *modules]
        process = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=descriptors)  # noqa: S603 - our own
    os.close(watched)
    return ForkServer(ours, lifeline, process)
