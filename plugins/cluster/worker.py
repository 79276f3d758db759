"""The part that runs inside a cluster's worker: it takes jobs that came by value, and has processes do them."""

from __future__ import annotations

import pickle
from collections.abc import Callable
from functools import cache
from pathlib import Path
from typing import Any

from plugins.workers import WorkerPool, fork_server

from .protocol import Protocol


def recipe(protocol: Protocol) -> str:
    """Return the digest of the worker's code and libraries, and let it load them before the first job comes."""
    fork_server(protocol.modules).prepare()
    return protocol.code()


def deliver(order: bytes) -> Any:
    """Do a job in a process of its own; its exceptions are those of the job and of `WorkerPool`.

    The order comes pickled, because the scheduler reads what it passes on, and has none of our code.
    """
    from distributed import get_worker  # noqa: PLC0415 - only workers need the library

    worker = get_worker()
    place = Path(worker.local_directory, "sections")
    place.mkdir(exist_ok=True)
    protocol, packed, do = pickle.loads(order)  # noqa: S301 - from the machine whose code this worker runs
    pool = _pool(worker.state.nthreads, protocol.plugins(packed), protocol.seconds)
    return protocol.do(packed, place, lambda job: pool.submit(do, job))


@cache
def _pool(places: int, _plugins: tuple[str, ...], seconds: Callable[[Any], float]) -> WorkerPool:
    # A plugin that Pelican has loaded once follows its signals as long as the process lives.
    return WorkerPool(places, seconds)
