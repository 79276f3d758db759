"""Workers are bounded: what one of them takes is no harm to the others."""

from __future__ import annotations

import sys

import pytest

from plugins.building.engines import WORKER_MEMORY, local_engine


def greedy(size):
    return len(bytearray(size))


@pytest.mark.skipif(sys.platform == "win32", reason="Windows has no such bound")
def test_a_worker_that_wants_too_much_memory_fails_alone_and_works_on():
    with local_engine(1) as engine:
        wanted = engine.submit(greedy, 64 * WORKER_MEMORY)
        modest = engine.submit(greedy, 1000)

        assert isinstance(wanted.exception(timeout=60), MemoryError)
        assert modest.result(timeout=60) == 1000
