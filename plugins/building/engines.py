"""Worker processes: a pool that is kept warm for one build, as an Executor."""

from __future__ import annotations

import logging
import multiprocessing
import os
import signal
import threading
from collections.abc import Iterator, Sequence
from concurrent.futures import Executor, Future, ProcessPoolExecutor, as_completed
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing.connection import wait

from plugins.newsroom import Problem

from .jobs import SectionJob, SectionResult
from .worker import build_section

try:
    import resource
except ImportError:  # Windows
    resource = None  # type: ignore[assignment]

WORKER_MEMORY = 2**31
"""Bytes that a worker may take for its data; the largest organizations need a small part of it."""

logger = logging.getLogger(__name__)


@contextmanager
def local_engine(workers: int) -> Iterator[Executor]:
    """Open a pool of worker processes that have Pelican loaded; on the way out none is left."""
    method = "forkserver" if "forkserver" in multiprocessing.get_all_start_methods() else "spawn"
    context = multiprocessing.get_context(method)
    if method == "forkserver":
        context.set_forkserver_preload(["plugins.building.worker"])
    pool = ProcessPoolExecutor(workers, mp_context=context, initializer=_start_worker)
    try:
        yield pool
    finally:
        pool.shutdown(wait=True, cancel_futures=True)


def run_jobs(jobs: Sequence[SectionJob], workers: int) -> Iterator[SectionResult]:
    """Build sections side by side. After a worker has died the unfinished ones are built alone, to name the culprit."""
    if not jobs:
        return
    unfinished = dict.fromkeys(jobs)
    try:
        with local_engine(min(workers, len(jobs))) as engine:
            futures = {engine.submit(build_section, job): job for job in jobs}
            for future in as_completed(futures):
                result = _result(future, futures[future])
                del unfinished[futures[future]]
                yield result
    except BrokenProcessPool:
        for job in tuple(unfinished):
            yield _alone(job)


def _alone(job: SectionJob) -> SectionResult:
    try:
        with local_engine(1) as engine:
            return _result(engine.submit(build_section, job), job)
    except BrokenProcessPool:
        return _failed(job, "the process that builds this organization's pages dies every time")


def _result(future: Future[SectionResult], job: SectionJob) -> SectionResult:
    """Take a job's result; one organization that trips over a mistake of ours must not stop the others."""
    try:
        return future.result()
    except BrokenProcessPool:
        raise
    except Exception as error:
        logger.debug("the section %s failed", job.facts.organization.key, exc_info=error)
        return _failed(job, f"its pages could not be built ({type(error).__name__}: {error})")


def _failed(job: SectionJob, message: str) -> SectionResult:
    key = job.facts.organization.key
    problem = Problem(
        path=f"organizations/{key}",
        code="section-failed",
        message=message,
        remedy="take its last change back and build again; tell the site's editors what the change was",
    )
    return SectionResult(key, "", (problem,), 0.0)


def _start_worker() -> None:
    # Ctrl-C is the parent's matter: it stops the pool in order.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    _bound_memory()
    parent = multiprocessing.parent_process()
    if parent is not None:
        threading.Thread(target=_leave_with, args=(parent.sentinel,), daemon=True).start()


def _bound_memory() -> None:
    """A job that wants more ends with a MemoryError of its own, before the system ends somebody else's process."""
    if resource is not None:
        _, hard = resource.getrlimit(resource.RLIMIT_DATA)
        # Libraries that count with several threads take memory for each processor.
        most = WORKER_MEMORY + (os.cpu_count() or 1) * 2**26
        resource.setrlimit(resource.RLIMIT_DATA, (most if hard < 0 else min(most, hard), hard))


def _leave_with(sentinel: int) -> None:
    wait([sentinel])
    os._exit(1)
