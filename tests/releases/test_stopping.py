"""A build that a signal stops ends with its own status, wherever the signal met it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.tools import ROOT

BUILD = """
import signal
from plugins.releases import Terminated, stoppable

class Meets:
    def __set_name__(self, owner, name):
        signal.raise_signal({number})

try:
    with stoppable(lambda: False):
        {found_at}
except KeyboardInterrupt:
    raise SystemExit(130)
except Terminated:
    raise SystemExit(143)
"""
# What loading a module does: it makes classes from text, as dataclasses do, and tells attributes their names.
LOADING = ("exec('signal.raise_signal({number})')", "type('Made', (), {{'name': Meets()}})")


@pytest.mark.parametrize("found_at", LOADING)
@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_while_it_loads_leaves_with_its_own_status(tmp_path, number, status, found_at):
    found_at = found_at.format(number=int(number))
    (tmp_path / "program.py").write_text(BUILD.format(number=int(number), found_at=found_at))

    done = subprocess.run(
        [sys.executable, "-m", "program"], env={"PYTHONPATH": f"{ROOT}:{tmp_path}"}, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (status, b"")
