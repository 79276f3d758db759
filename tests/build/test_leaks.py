"""A worker that has built thousands of sections is no larger than one that has built some."""

from __future__ import annotations

import shutil
import sys
from pathlib import Path

import pytest

from plugins.build.engines import local_engine
from plugins.build.section_job.build_section import build_section
from tests.section_jobs import jobs_of
from tests.soak import SOAK

pytestmark = pytest.mark.skipif(sys.platform != "linux", reason="memory is read from /proc")


def memory(_job):
    """Give the resident bytes of the process that runs this."""
    (line,) = (line for line in Path("/proc/self/status").read_text("ascii").splitlines() if line.startswith("VmRSS"))
    return int(line.split()[1]) * 1024


def open_files(_job):
    return len(list(Path("/proc/self/fd").iterdir()))


def test_nothing_of_a_section_stays_in_its_worker(newsroom):
    jobs = jobs_of(newsroom, ["plugins.feeds"])
    with local_engine(1) as engine:

        def build(count):
            for number in range(count):
                shutil.rmtree(jobs[0].site.sections, ignore_errors=True)
                assert engine.submit(build_section, jobs[number % len(jobs)]).result(timeout=60).folder
            return engine.submit(memory, jobs[0]).result(timeout=60)

        warm = build(20)
        files = engine.submit(open_files, jobs[0]).result(timeout=60)
        grown = build(3000 if SOAK else 60) - warm

        assert grown < 8 * 2**20
        assert engine.submit(open_files, jobs[0]).result(timeout=60) == files
