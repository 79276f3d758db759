"""Sections are built by worker processes here, or by those of a cluster. What fails there is a problem."""

from __future__ import annotations

import logging
from collections.abc import Callable, Iterator, Sequence
from concurrent.futures import Executor, Future, as_completed
from contextlib import AbstractContextManager, contextmanager
from dataclasses import replace
from pathlib import Path

from plugins.newsroom import Message, Problem, UserError, disk_is_full, tell, unprintable_problem
from plugins.workers import TooSlowError, WorkerDiedError, WorkerError, WorkerPool, WorkNote, take_note

from .jobs import SectionJob, SectionResult
from .time_allowed import seconds_allowed

MOST_LEFT_OUT = 3
"""Texts of one organization that may end their worker before it is given up: each takes minutes, if it hangs."""

logger = logging.getLogger(__name__)


def do_job(job: SectionJob) -> SectionResult:
    """Do a job; what that takes is loaded by the process that does it, and not by the one that gives it away."""
    from .section_job.build_section import build_section  # noqa: PLC0415 - as said

    return build_section(job)


def run_jobs(
    jobs: Sequence[SectionJob], workers: int, scheduler: str = "", meanwhile: Callable[[], None] = lambda: None
) -> Iterator[SectionResult]:
    """Build sections side by side, here or on the cluster of a dask scheduler; results come as they are ready.

    `meanwhile` is what this process has to do while it waits for the first of them.
    Raises ClusterError if the cluster cannot be used, or goes away, and OSError if a disk is full. What only one
    section suffers from is a problem in its result, and the others are built.
    """
    if not jobs:
        return
    engine = _cluster(scheduler, jobs) if scheduler else local_engine(min(workers, len(jobs)))
    # The largest come first, so that none of them is begun when the other workers have nothing left to do.
    jobs = sorted(jobs, key=lambda job: len(job.sources.files), reverse=True)
    with engine as executor:
        futures = {executor.submit(do_job, job): job for job in jobs}
        meanwhile()
        while futures:
            for future in as_completed(tuple(futures)):
                job = futures.pop(future)
                if again := _again(future, job):
                    futures[executor.submit(do_job, again)] = again
                else:
                    yield _result(future, job)


def _cluster(scheduler: str, jobs: Sequence[SectionJob]) -> AbstractContextManager[Executor]:
    from plugins.cluster import cluster_engine  # noqa: PLC0415 - few builds have one

    from .section_job.remote_jobs import PROTOCOL  # noqa: PLC0415 - as above

    return cluster_engine(scheduler, jobs[0].site.code, PROTOCOL)


@contextmanager
def local_engine(workers: int) -> Iterator[Executor]:
    """Open a pool of worker processes; on the way out none is left, and none goes on after an interruption."""
    pool = WorkerPool(workers, seconds_allowed)
    try:
        yield pool
    except BaseException:
        pool.give_up()
        raise
    pool.shutdown()


def _again(future: Future[SectionResult], job: SectionJob) -> SectionJob | None:
    error = future.exception()
    if not isinstance(error, WorkerError):
        return None
    return without_what_ended_it(error, take_note(Path(job.site.sections, job.facts.organization.key)), job)


def without_what_ended_it(error: Exception, note: WorkNote | None, job: SectionJob) -> SectionJob | None:
    """Return the job again, without the text that its worker died of or got stuck in, where the note tells it."""
    if note is None or note.path not in job.sources.files or len(job.left_out) == MOST_LEFT_OUT:
        return None
    if isinstance(error, WorkerDiedError):
        message = tell("the process that makes this text into a page dies every time")
    elif 2 * note.seconds > seconds_allowed(job):
        minutes = round(note.seconds / 60)
        message = tell("this text was not made into a page within {minutes} minutes, twice", minutes=minutes)
    else:
        return None  # it is one of many that were slow together
    return replace(job, left_out=(*job.left_out, unprintable_problem(note.path, message)))


def _result(future: Future[SectionResult], job: SectionJob) -> SectionResult:
    """Take a job's result; one organization that trips over a mistake of ours must not stop the others."""
    try:
        return future.result()
    except UserError:
        raise  # of a cluster that cannot be used
    except WorkerDiedError:
        return _failed(job, tell("the process that builds this organization's pages dies every time"))
    except TooSlowError:
        minutes = round(seconds_allowed(job) / 60)
        return _failed(job, tell("its pages were not built within {minutes} minutes, twice", minutes=minutes))
    except Exception as error:
        # No organization is to blame for a full disk, and no site is whole after it.
        if isinstance(error, OSError) and disk_is_full(error):
            raise
        logger.debug("the section %s failed", job.facts.organization.key, exc_info=error)
        said = f"{type(error).__name__}: {error}"
        traces = ("\n".join((job.facts.organization.key, *getattr(error, "__notes__", ()))),)
        return _failed(job, tell("its pages could not be built ({said})", said=said), traces)


def _failed(job: SectionJob, message: Message, traces: tuple[str, ...] = ()) -> SectionResult:
    key = job.facts.organization.key
    problem = Problem(
        path=f"organizations/{key}",
        code="section-failed",
        message=message,
        remedy=tell("take its last change back and build again; tell the site's editors what the change was"),
    )
    return SectionResult(key, "", (problem,), 0.0, traces=traces)
