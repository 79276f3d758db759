"""Sections built by other machines: jobs travel to the workers of a dask scheduler, finished folders travel back."""

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

from .build_settings import SettingsError
from .cluster_worker import deliver, recipe
from .jobs import SectionJob, SectionResult, SiteJob
from .parcels import Delivery, OtherCodeError, OtherThemeError, receive, send
from .pool import WorkerDiedError

PATIENCE_SECONDS = 10
"""How long a scheduler may take to answer, and a first worker to be there."""
AHEAD = 2
"""Jobs for each place of the cluster that are on their way at a time, so that none waits for the network."""
OWN_CODE = tell("bring it to the commit of this machine, install the same requirements there and start it anew")

Build = Callable[[SectionJob], SectionResult]


class ClusterError(SettingsError):
    """A cluster that cannot build this site; the message says why and what to do."""


@contextmanager
def cluster_engine(scheduler: str, site: SiteJob) -> Iterator[Executor]:
    """Connect to a scheduler's workers, as an Executor for section jobs; raise ClusterError if that cannot be done.

    On the way out nothing is on its way any more.
    """
    distributed = _library()
    client = _connected(distributed, scheduler)
    try:
        _check_workers(client.run(recipe, on_error="return"), site)
        engine = _Cluster(distributed, client, scheduler)
        try:
            yield engine
        finally:
            engine.leave()
    finally:
        client.close()


class _Cluster(Executor):
    """Sends each job by a thread of this process, which waits for what is delivered."""

    def __init__(self, distributed: Any, client: Any, scheduler: str) -> None:
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

    def _build(self, build: Build, job: SectionJob) -> SectionResult:
        try:
            return receive(job, self._delivered(build, job))
        except OtherThemeError:
            self._with_theme = True
        return receive(job, self._delivered(build, job))

    def _delivered(self, build: Build, job: SectionJob) -> Delivery:
        order = pickle.dumps((send(job, with_theme=self._with_theme), build))
        future = self._workers.submit(operator.call, self._deliver, order)
        while not wait([future], timeout=1).done:
            if self._leaving.is_set():
                raise CancelledError
        try:
            delivery: Delivery = future.result()
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
        return delivery


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


def _check_workers(recipes: Mapping[str, object], site: SiteJob) -> None:
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
        if found != site.code:
            message = tell(
                "The worker {worker} has other code or libraries than this machine: {remedy}",
                worker=worker,
                remedy=OWN_CODE,
            )
            raise ClusterError(message)
