"""What a second worker gains: `python -m tests.bench.workers [posts]`, on a machine with two processors.

The same sections are built cold by one worker and by two. Beside it stands what two processes gain here that only
count and share nothing: the machine gives no more than that. Printed is also how long a first job waits for a worker
that is forked, and for one that has to load everything.
"""

from __future__ import annotations

import shutil
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable
from functools import partial
from pathlib import Path

from plugins.build.engines import run_jobs
from plugins.build.jobs import SectionJob
from tests.newsroom_folder import ORGANIZATIONS, NewsroomFolder, small_newsroom
from tests.section_jobs import jobs_of

COUNTING = "total = 0\nfor number in range(20_000_000):\n    total += number * number % 7\n"
FIRST_JOB = """
import sys, threading, time
import plugins.build.section_job.section
from plugins.workers.pool import WorkerPool
if sys.argv[1] == "loaded":
    threading.Thread(target=threading.Event().wait, daemon=True).start()
begun = time.perf_counter()
WorkerPool(1, lambda *_: 60.0).submit(abs, -1).result()
print(time.perf_counter() - begun)
"""
ROUNDS = 3


def main(posts: int) -> None:
    """Print seconds and ratios; the best of a few rounds each, for other work on the machine only ever adds."""
    with tempfile.TemporaryDirectory() as folder:
        jobs = jobs_of(_newsroom(Path(folder), posts))
        measures = [partial(do, count) for do in (partial(_build, jobs), _count) for count in (1, 2)]
        rounds = [[measure() for measure in measures] for _ in range(ROUNDS)]
    (one, one_cpu), (two, two_cpu), (alone, _), (together, _) = (min(seen) for seen in zip(*rounds, strict=True))
    ideal = 2 * alone / together
    sys.stdout.write(
        f"{posts} posts in {len(jobs)} sections: {one:.2f} s with one worker, {two:.2f} s with two\n"
        f"two workers gain {one / two:.2f}, two processes that only count {ideal:.2f}: {one / two / ideal:.0%} of it\n"
        f"CPU of the jobs: {one_cpu:.2f} s by one worker, {two_cpu:.2f} s by two\n"
    )
    for kind in ("forked", "loaded"):
        sys.stdout.write(f"first result of a worker that is {kind}: {_best(partial(_first, kind)):.3f} s\n")


def _newsroom(folder: Path, posts: int) -> NewsroomFolder:
    newsroom = small_newsroom(folder)
    for number in range(posts):
        key = f"organization-{number % 20}"
        newsroom.write(f"organizations/{key}/organization.toml", ORGANIZATIONS["city-clinic"])
        text = "Профсоюз отстоял права работников: «зарплата» вырастет на 15 %. " * 12
        newsroom.post(key, f"2026-10-{number % 28 + 1:02}-post-{number}.ru.md", body=f"{text}\n\n{text}")
    return newsroom


def _build(jobs: tuple[SectionJob, ...], workers: int) -> tuple[float, float]:
    for folder in (jobs[0].site.sections, jobs[0].site.cache):
        shutil.rmtree(folder, ignore_errors=True)
    begun = time.perf_counter()
    results = tuple(run_jobs(jobs, workers))
    assert all(result.folder for result in results)
    return time.perf_counter() - begun, sum(result.seconds for result in results)


def _count(processes: int) -> tuple[float, float]:
    begun = time.perf_counter()
    running = [subprocess.Popen([sys.executable, "-c", COUNTING]) for _ in range(processes)]
    for process in running:
        process.wait()
    return time.perf_counter() - begun, 0.0


def _first(kind: str) -> float:
    command = [sys.executable, "-c", FIRST_JOB, kind]
    return float(subprocess.run(command, check=True, capture_output=True, text=True).stdout)


def _best(measure: Callable[[], float]) -> float:
    return min(measure() for _ in range(ROUNDS))


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 1500)
