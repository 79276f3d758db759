"""Sections built by the workers of a scheduler are those that this machine builds; what cannot work is said."""

from __future__ import annotations

import os
import shutil
import signal
import subprocess
import sys
import threading
from contextlib import ExitStack
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest

from plugins.build.engines import run_jobs
from plugins.build.section_job.remote_jobs import PROTOCOL
from plugins.cluster.client import cluster_engine
from plugins.cluster.errors import ClusterError
from plugins.incremental.recipes import theme_digest
from tests.newsroom_folder import NewsroomFolder
from tests.section_jobs import jobs_of
from tests.tools import ROOT

pytest.importorskip("distributed", reason="needs requirements-cluster.txt")


@dataclass
class Cluster:
    """A scheduler and workers on loopback, which stand elsewhere and share no folder with the build."""

    elsewhere: Path
    processes: ExitStack
    address: str = ""
    running: list[subprocess.Popen[str]] = field(default_factory=list)

    def start(self, *command, **environment):
        process = subprocess.Popen(
            [sys.executable, "-m", "dask", *command],
            cwd=self.elsewhere,
            env={**os.environ, "PYTHONPATH": "", **environment},
            stderr=subprocess.PIPE,
            text=True,
            start_new_session=True,
        )
        self.running.append(process)
        self.processes.enter_context(process)
        self.processes.callback(os.killpg, process.pid, signal.SIGKILL)
        return process

    def scheduler(self):
        process = self.start("scheduler", "--host", "127.0.0.1", "--port", "0", "--no-dashboard")
        self.address = said(process, "Scheduler at:").split()[-1]

    def worker(self, *options, home=ROOT):
        options = ("--no-dashboard", "--local-directory", str(self.elsewhere), *options)
        return self.start("worker", self.address, *options, PYTHONPATH=str(home))


def said(process, words):
    """Wait until a process says something."""
    return next(line for line in process.stderr if words in line)


def started(folder, processes):
    cluster = Cluster(folder, processes)
    cluster.scheduler()
    return cluster


@pytest.fixture
def cluster(tmp_path_factory):
    """Give a scheduler that has no workers yet."""
    with ExitStack() as processes:
        yield started(tmp_path_factory.mktemp("elsewhere"), processes)


@pytest.fixture(scope="module")
def workers(tmp_path_factory):
    """Give a scheduler with two workers, one of which does two jobs at a time."""
    with ExitStack() as processes:
        cluster = started(tmp_path_factory.mktemp("elsewhere"), processes)
        both = (cluster.worker("--nthreads", "1"), cluster.worker("--nthreads", "2", "--no-nanny"))
        for worker in both:
            said(worker, "Registered to:")
        yield cluster


def never(_job):
    threading.Event().wait()


def built(jobs, scheduler=""):
    """Build sections, and give all files of each of them."""
    sections = Path(jobs[0].site.sections)
    shutil.rmtree(sections, ignore_errors=True)
    results = {result.organization: result for result in run_jobs(jobs, 1, scheduler)}
    kept = (file for part in ("site", "summary") for file in sections.glob(f"*/*/{part}/**/*") if file.is_file())
    files = {file.relative_to(sections): file.read_bytes() for file in kept}
    return {key: replace(result, seconds=0) for key, result in results.items()}, files


def test_a_cluster_builds_the_site_that_this_machine_builds(newsroom, workers):
    newsroom.write("organizations/city-clinic/logo.svg", LOGO)
    here = newsroom.build()
    there = NewsroomFolder(newsroom.root / "there")
    shutil.copytree(newsroom.content, there.content)

    distant = there.build(EXECUTOR=workers.address)

    assert (distant.status, distant.figures["sections_built"]) == (0, 3), distant.text
    assert distant.files() == here.files()


LOGO = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 10 10"><path d="M0 0h10v10z"/></svg>'


def test_a_theme_that_the_workers_do_not_have_travels_with_the_jobs(newsroom, workers):
    theme = shutil.copytree(ROOT / "theme", newsroom.root / "theme")
    with (theme / "templates" / "base.html").open("a", encoding="utf-8") as template:
        template.write("<!-- ours -->")
    jobs = jobs_of(newsroom)
    site = replace(jobs[0].site, theme=str(theme), look=theme_digest(theme))
    jobs = tuple(replace(job, site=site) for job in jobs)

    results, files = built(jobs, workers.address)

    assert any(b"<!-- ours -->" in data for data in files.values())
    assert (results, files) == built(jobs)


def test_what_one_section_suffers_from_on_a_cluster_is_told_of_it(newsroom, workers):
    jobs = jobs_of(newsroom, ["tests.build.deadly"])

    distant, here = built(jobs, workers.address), built(jobs)

    assert "dies every time" in str(distant[0]["city-clinic"].problems[0].message)
    assert distant == here


def test_without_a_scheduler_the_build_ends_and_readers_keep_what_they_have(newsroom, cluster):
    before = newsroom.build().files()
    newsroom.post("city-clinic", "2026-11-04-new.ru.md")

    no_scheduler = newsroom.build(EXECUTOR="tcp://127.0.0.1:9")
    no_workers = newsroom.build(EXECUTOR=cluster.address)

    assert no_scheduler.status == no_workers.status == 1
    assert "Nothing was published. No scheduler answers at tcp://127.0.0.1:9: start it" in no_scheduler.text
    assert f"The scheduler {cluster.address} has no workers" in no_workers.text
    assert "Traceback" not in no_scheduler.text + no_workers.text
    assert no_workers.files() == before


def test_a_worker_without_the_sites_code_is_named(newsroom, cluster):
    said(cluster.worker("--no-nanny", home=cluster.elsewhere), "Registered to:")

    with pytest.raises(ClusterError, match=r"The worker tcp://127\.0\.0\.1:\d+ does not find the site's code"):
        list(run_jobs(jobs_of(newsroom), 1, cluster.address))


def test_a_worker_with_other_code_is_named(newsroom, cluster, tmp_path):
    shutil.copytree(ROOT / "plugins", tmp_path / "plugins", ignore=shutil.ignore_patterns("__pycache__"))
    with (tmp_path / "plugins" / "cluster" / "worker.py").open("a", encoding="utf-8") as module:
        module.write("# newer\n")
    said(cluster.worker("--no-nanny", home=tmp_path), "Registered to:")

    with pytest.raises(ClusterError, match="has other code or libraries than this machine: bring it to the commit"):
        list(run_jobs(jobs_of(newsroom), 1, cluster.address))


def test_a_scheduler_that_goes_away_ends_the_build(newsroom, cluster):
    said(cluster.worker("--no-nanny"), "Registered to:")
    job = jobs_of(newsroom)[0]
    with cluster_engine(cluster.address, job.site.code, PROTOCOL) as engine:
        stuck = engine.submit(never, job)
        cluster.running[0].kill()

        with pytest.raises(ClusterError, match="has gone"):
            stuck.result(timeout=60)


def test_an_interrupted_build_waits_for_no_cluster(newsroom, cluster):
    said(cluster.worker("--no-nanny"), "Registered to:")
    job = jobs_of(newsroom)[0]
    with cluster_engine(cluster.address, job.site.code, PROTOCOL) as engine:
        stuck = [engine.submit(never, job) for _ in range(20)]

    assert all(future.cancelled() or future.exception(timeout=0) for future in stuck)
