"""The inside of a fork server: it forks a worker or ends one when its parent says so, and ends them all when that goes.

What jobs need is loaded when the parent knows that there will be jobs, at the latest for the first worker.
"""

from __future__ import annotations

import gc
import importlib
import os
import signal
import socket
import struct
import traceback
from collections.abc import Callable, Iterable
from contextlib import suppress
from functools import cache
from multiprocessing.connection import Connection

from .worker_process import work

START, END, READY = b"+", b"-", b"!"
ORDER = struct.Struct("!cq")  # what to do, and the process to end
ANSWER = struct.Struct("!q")  # the process that was started, or 0; below zero the number of an error


def keep(control: int, lifeline: int, modules: Iterable[str]) -> None:
    """Be a fork server in a process of its own: load what jobs need, then start workers until the parent closes."""
    load(tuple(modules))
    serve(socket.socket(fileno=control), lifeline, tuple(modules))


@cache
def load(modules: tuple[str, ...]) -> None:
    """Load what jobs need, once, and register what is a plugin; what cannot be loaded is told by the first job."""
    for name in modules:
        with suppress(Exception):
            getattr(importlib.import_module(name), "register", _nothing)()
    gc.freeze()  # what is loaded stays shared with the workers


def _nothing() -> None:
    """Register nothing: the module is no plugin."""


def serve(control: socket.socket, lifeline: int, modules: tuple[str, ...] = ()) -> None:
    """Start and end workers as `control` says, until it ends; `lifeline` is what the workers watch."""
    for asked in (signal.SIGINT, signal.SIGTERM):
        # A terminal or a CI service asks all processes at once; the parent answers, and this one ends with it.
        signal.signal(asked, signal.SIG_IGN)
    workers: set[int] = set()
    while order := _receive(control):
        verb, process = ORDER.unpack(order[0])
        if verb != END:
            load(modules)
        if verb == READY:
            continue
        answer = _start(control, order[1][0], lifeline) if verb == START else 0
        if answer > 0:
            workers.add(answer)
        elif process in workers:
            workers.remove(process)
            _end(process)
        control.sendall(ANSWER.pack(answer))
    for process in workers:
        _end(process)


def _receive(control: socket.socket) -> tuple[bytes, list[int]] | None:
    try:
        order, descriptors, _, _ = socket.recv_fds(control, ORDER.size, 1)
    except ConnectionError:
        return None
    return (order, descriptors) if order else None


def _start(control: socket.socket, descriptor: int, lifeline: int) -> int:
    def child() -> None:
        control.close()
        work(Connection(descriptor), lifeline)

    try:
        return forked(child)
    except OSError as error:
        return -(error.errno or 1)
    finally:
        os.close(descriptor)


def _end(process: int) -> None:
    # Nobody else waits for it, so its number is still its own even if it died long ago.
    os.kill(process, signal.SIGKILL)
    os.waitpid(process, 0)


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
