from __future__ import annotations

import platform
import subprocess
import sys
from pathlib import Path

import pytest

ROOT = Path(__file__).parents[2]
MANY_PICTURES = """
import resource
from plugins.workers.worker_process import keep_freed_memory
if {keep}:
    keep_freed_memory()
before = resource.getrusage(resource.RUSAGE_SELF).ru_minflt
for _ in range(50):
    places = [bytearray(2_000_000) for _ in range(8)]
    del places
print(resource.getrusage(resource.RUSAGE_SELF).ru_minflt - before)
"""


def pages_cleared(*, keep: bool) -> int:
    script = MANY_PICTURES.format(keep=keep)
    done = subprocess.run([sys.executable, "-c", script], cwd=ROOT, check=True, capture_output=True, text=True)
    return int(done.stdout)


@pytest.mark.skipif(platform.libc_ver()[0] != "glibc", reason="other systems keep memory as they see fit")
def test_memory_is_not_cleared_anew_for_each_picture():
    assert pages_cleared(keep=True) * 4 < pages_cleared(keep=False)
