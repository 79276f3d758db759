"""A process that loads what jobs need and forks the workers: it has one thread only, so it may fork at any moment.

While this process has one thread too, the fork server is its own fork, costs two milliseconds, and waits until there is
something to load for. Otherwise, and on systems where a fork of a program at work is not safe, it is a new Python. It
ends with all its workers when the process that it works for closes it or goes.
"""

from __future__ import annotations

import atexit
import gc
import importlib
import json
import os
import signal
import socket
import struct
import subprocess
import sys
import threading
import traceback
from collections.abc import Callable
from contextlib import suppress
from dataclasses import dataclass, field
from functools import cache, partial
from multiprocessing.connection import Connection
from pathlib import Path

from .worker_process import work

_THREADS = Path("/proc/self/task")
_NEW_PYTHON = """\
import json, socket, sys
path, control, lifeline, modules = json.loads(sys.argv[1])
sys.path[:] = path
from plugins.workers.fork_server import load, serve
load(tuple(modules))
serve(socket.socket(fileno=control), lifeline, tuple(modules))
"""
_START, _LOAD = b"+", b"!"
_ANSWER = struct.Struct("!q")  # the process that was started; below zero the number of an error


@dataclass(frozen=True, slots=True)
class Worker:
    """A worker process: jobs go in and results come out over `connection`, which ends when the process does."""

    fork_server: ForkServer
    process: int
    connection: Connection


@dataclass(frozen=True, slots=True)
class ForkServer:
    """The end that this process holds: when it is closed or this process ends, server and workers end too."""

    control: socket.socket
    lifeline: int
    """Held open by this process alone; workers watch the other end, should both their parents be killed."""
    wait: Callable[[], object]
    """Returns when the process has ended."""
    _turn: threading.Lock = field(default_factory=threading.Lock)

    def prepare(self) -> None:
        """Let it load what jobs need, while this process does other things."""
        with self._turn, suppress(OSError):  # if it has gone, the first worker tells
            self.control.send(_LOAD)

    def start(self) -> Worker:
        """Start a worker; raise BrokenPipeError if the fork server has gone, OSError if there is no room for it."""
        ours, theirs = socket.socketpair()
        answer = b""
        with ours, theirs, self._turn:
            with suppress(ConnectionError):
                if self.control.fileno() >= 0:
                    socket.send_fds(self.control, [_START], [theirs.fileno()])
                    answer = self.control.recv(_ANSWER.size)
            if not answer:
                message = "the process that starts workers has gone"
                raise BrokenPipeError(message)
            process: int = _ANSWER.unpack(answer)[0]
            if process < 0:
                raise OSError(-process, os.strerror(-process))
            return Worker(self, process, Connection(ours.detach()))

    def end(self, worker: Worker) -> None:
        """End a worker, whatever it does."""
        worker.connection.close()
        with self._turn, suppress(ProcessLookupError):
            # The fork server waits for no worker before its own end: till then the number stays this one's, though it
            # may have died long ago.
            if self.control.fileno() >= 0:
                os.kill(worker.process, signal.SIGKILL)

    def close(self) -> None:
        """End the fork server and all its workers at once, whatever they do."""
        with self._turn:
            if self.control.fileno() < 0:
                return
            self.control.close()
            os.close(self.lifeline)
        with suppress(ChildProcessError):  # somebody else has waited for it
            self.wait()


# By the number of the process that it works for: one that was forked has none of its own yet.
_kept: dict[int, ForkServer] = {}
_keeping = threading.Lock()


def fork_server(modules: tuple[str, ...] = ()) -> ForkServer:
    """Return this process's fork server, whose workers need these modules: the first call says which.

    Whoever calls this before other threads run gets one that costs next to nothing.
    """
    with _keeping:
        if os.getpid() not in _kept:
            _kept[os.getpid()] = _started(modules)
            atexit.register(abandon, _kept[os.getpid()])
        return _kept[os.getpid()]


def abandon(broken: ForkServer) -> None:
    """End a fork server with all its workers; the next one is made when it is wanted."""
    with _keeping:
        if _kept.get(os.getpid()) is not broken:
            return  # it is ended already, or a parent's
        del _kept[os.getpid()]
    broken.close()


def _started(modules: tuple[str, ...]) -> ForkServer:
    ours, theirs = socket.socketpair()
    watched, lifeline = os.pipe()

    def child() -> None:
        ours.close()
        os.close(lifeline)
        serve(theirs, watched, modules)

    wait: Callable[[], object]
    if _has_one_thread():
        wait = partial(os.waitpid, forked(child), 0)
    else:
        given = json.dumps((sys.path, theirs.fileno(), watched, modules))
        command = [sys.executable, "-c", _NEW_PYTHON, given]
        descriptors = (theirs.fileno(), watched)
        wait = subprocess.Popen(command, stdin=subprocess.DEVNULL, pass_fds=descriptors).wait  # noqa: S603 - our own
    theirs.close()
    os.close(watched)
    return ForkServer(ours, lifeline, wait)


def _has_one_thread() -> bool:
    """Return whether a fork is safe: it would lack other threads, also those of libraries, but not what they hold."""
    return sys.platform == "linux" and _THREADS.is_dir() and len(list(_THREADS.iterdir())) == 1


def forked(do: Callable[[], None]) -> int:
    """Fork; the child does its thing and nothing of what its parent was about to do."""
    process = os.fork()
    if process:
        return process
    try:
        do()
    except BaseException:  # noqa: BLE001 - the last word of this process
        traceback.print_exc()
    finally:
        os._exit(0)


@cache
def load(modules: tuple[str, ...]) -> None:
    """Load what jobs need, once, and register what is a plugin; what cannot be loaded is told by the first job."""
    for name in modules:
        with suppress(Exception):
            getattr(importlib.import_module(name), "register", lambda: None)()
    gc.freeze()  # what is loaded stays shared with the workers


def serve(control: socket.socket, lifeline: int, modules: tuple[str, ...] = ()) -> None:
    """Be a fork server: start workers as `control` says, and end them when it ends; `lifeline` is what they watch.

    What jobs need is loaded when the parent knows that there will be jobs, at the latest for the first worker.
    """
    for asked in (signal.SIGINT, signal.SIGTERM):
        # A terminal or a CI service asks all processes at once; the parent answers, and this one ends with it.
        signal.signal(asked, signal.SIG_IGN)
    workers = []
    with suppress(ConnectionError):
        while True:
            order, descriptors, _, _ = socket.recv_fds(control, 1, 1)
            if not order:
                break
            load(modules)
            if order == _START:
                answer = _start_worker(control, descriptors[0], lifeline)
                workers += [answer] if answer > 0 else []
                control.sendall(_ANSWER.pack(answer))
    for process in workers:
        os.kill(process, signal.SIGKILL)
        os.waitpid(process, 0)


def _start_worker(control: socket.socket, descriptor: int, lifeline: int) -> int:
    def child() -> None:
        control.close()
        work(Connection(descriptor), lifeline)

    try:
        return forked(child)
    except OSError as error:
        return -(error.errno or 1)
    finally:
        os.close(descriptor)
