"""What runs inside a cluster's worker: it takes parcels, and has them built by processes of its own.

A dask worker may have several threads, and Pelican's settings and signals are one for a process.
"""

from __future__ import annotations

import pickle
from functools import cache
from pathlib import Path

from .nursery import nursery
from .parcels import Delivery, build_parcel, code_here
from .pool import WorkerPool
from .time_allowed import seconds_allowed


def recipe() -> str:
    """Give the digest of the worker's code and libraries, and let it load them before the first job comes."""
    nursery().prepare()
    return code_here()


def deliver(order: bytes) -> Delivery:
    """Do a parcel's job in a process of its own; its exceptions are those of `build_parcel` and `WorkerPool`.

    The order comes pickled, because the scheduler reads what it passes on, and has none of our code.
    """
    from distributed import get_worker  # noqa: PLC0415 - only workers need the library

    worker = get_worker()
    home = Path(worker.local_directory, "sections")
    home.mkdir(exist_ok=True)
    parcel, build = pickle.loads(order)  # noqa: S301 - from the machine whose code this worker runs
    pool = _pool(worker.state.nthreads, parcel.job.site.plugins)
    return build_parcel(parcel, home, lambda job: pool.submit(build, job).result())


@cache
def _pool(places: int, _plugins: tuple[str, ...]) -> WorkerPool:
    # A plugin that Pelican has loaded once follows its signals as long as the process lives.
    return WorkerPool(places, seconds_allowed)
