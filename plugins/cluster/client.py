"""Jobs on the workers of a dask scheduler, as an Executor: jobs travel there, finished folders travel back."""

from __future__ import annotations

import importlib
import logging
import operator
import pickle
import pkgutil
import threading
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import CancelledError, Executor, Future, ThreadPoolExecutor, wait
from contextlib import contextmanager
from typing import Any

from plugins.newsroom import tell
from plugins.workers import WorkerDiedError

from .errors import ClusterError, OtherCodeError, OtherThemeError
from .protocol import Protocol
from .worker import deliver, recipe

PATIENCE_SECONDS = 10
"""How long a scheduler may take to answer, and a first worker to be there."""
AHEAD = 2
"""Jobs for each place of the cluster that are on their way at a time, so that none waits for the network."""
OWN_CODE = tell("bring it to the commit of this machine, install the same requirements there and start it anew")


@contextmanager
def cluster_engine(scheduler: str, code: str, protocol: Protocol) -> Iterator[Executor]:
    """Connect to a scheduler's workers, as an Executor for jobs; raise ClusterError if that cannot be done.

    `code` is the digest of this machine's code, which the workers must have too, and `protocol` says how a job travels.
    On the way out nothing is on its way any more.
    """
    distributed = _library()
    client = _connected(distributed, scheduler)
    try:
        _check_workers(client.run(recipe, protocol, on_error="return"), code)
        engine = _Cluster(distributed, client, scheduler, protocol)
        try:
            yield engine
        finally:
            engine.leave()
    finally:
        client.close()


class _Cluster(Executor):
    """Sends each job by a thread of this process, which waits for what is delivered."""

    def __init__(self, distributed: Any, client: Any, scheduler: str, protocol: Protocol) -> None:
        self._protocol = protocol
        self._distributed = distributed
        self._workers = client.get_executor(pure=False)
        # By its name only: the scheduler looks into what it passes on, and has none of our code.
        self._deliver = client.submit(pkgutil.resolve_name, f"{deliver.__module__}:{deliver.__name__}")
        self._scheduler = scheduler
        self._with_theme = False
        self._leaving = threading.Event()
        self._threads = ThreadPoolExecutor(AHEAD * sum(client.nthreads().values()))

    def submit(self, fn: Callable[..., Any], /, *args: Any, **kwargs: Any) -> Future[Any]:
        """Queue `fn(job)`; a worker calls it with a job whose folders are its own."""
        return self._threads.submit(self._build, fn, *args, **kwargs)

    def shutdown(self, wait: bool = True, *, cancel_futures: bool = False) -> None:  # noqa: FBT001, FBT002 - Executor's
        """Wait for the jobs that have begun."""
        self._threads.shutdown(wait, cancel_futures=cancel_futures)

    def leave(self) -> None:
        """Wait for nothing any more."""
        self._leaving.set()
        self.shutdown(cancel_futures=True)

    def _build(self, do: Callable[[Any], Any], job: Any) -> Any:
        try:
            return self._protocol.receive(job, self._delivered(do, job))
        except OtherThemeError:
            self._with_theme = True
        return self._protocol.receive(job, self._delivered(do, job))

    def _delivered(self, do: Callable[[Any], Any], job: Any) -> Any:
        order = pickle.dumps((self._protocol, self._protocol.pack(job, with_theme=self._with_theme), do))
        future = self._workers.submit(operator.call, self._deliver, order)
        while not wait([future], timeout=1).done:
            if self._leaving.is_set():
                raise CancelledError
        try:
            return future.result()
        except OtherCodeError:
            message = tell(
                "A worker that joined {scheduler} later has other code or libraries than this machine: {remedy}",
                scheduler=self._scheduler,
                remedy=OWN_CODE,
            )
            raise ClusterError(message) from None
        except self._distributed.KilledWorker as error:
            raise WorkerDiedError from error
        except CancelledError as error:
            message = tell(
                "The scheduler {scheduler} has gone: look into its log, or unset EXECUTOR to build here",
                scheduler=self._scheduler,
            )
            raise ClusterError(message) from error


def _library() -> Any:
    try:
        library = importlib.import_module("distributed")
    except ImportError as error:
        message = tell(
            "EXECUTOR names a cluster, and the library for it is not installed: "
            "type .ci/install requirements.txt requirements-cluster.txt, or unset EXECUTOR"
        )
        raise ClusterError(message) from error
    # What it has to say is told by us; and a job carries its photos, which it would warn of.
    for name in ("distributed", "distributed.client", "distributed.core"):
        logging.getLogger(name).setLevel(logging.CRITICAL)
    importlib.import_module("dask").config.set({"distributed.admin.large-graph-warning-threshold": "1TB"})
    return library


def _connected(distributed: Any, scheduler: str) -> Any:
    try:
        client = distributed.Client(scheduler, timeout=PATIENCE_SECONDS, set_as_default=False)
    except (OSError, ValueError) as error:
        message = tell(
            "No scheduler answers at {scheduler}: start it ('dask scheduler'), or unset EXECUTOR to build here",
            scheduler=scheduler,
        )
        raise ClusterError(message) from error
    try:
        client.wait_for_workers(1, timeout=PATIENCE_SECONDS)
    except TimeoutError as error:
        client.close()
        message = tell(
            "The scheduler {scheduler} has no workers: docs/publishing.md says how to start some", scheduler=scheduler
        )
        raise ClusterError(message) from error
    return client


def _check_workers(recipes: Mapping[str, object], code: str) -> None:
    """Raise ClusterError unless each worker would make the same pages."""
    for worker, found in sorted(recipes.items()):
        if not isinstance(found, str):
            message = tell(
                "The worker {worker} does not find the site's code ({found}): {remedy}, with PYTHONPATH set",
                worker=worker,
                found=found,
                remedy=OWN_CODE,
            )
            raise ClusterError(message)
        if found != code:
            message = tell(
                "The worker {worker} has other code or libraries than this machine: {remedy}",
                worker=worker,
                remedy=OWN_CODE,
            )
            raise ClusterError(message)
