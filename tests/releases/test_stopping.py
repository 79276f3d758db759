"""A build that a signal stops ends with its own status, wherever the signal met it."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from tests.tools import ROOT

# Classes are made in this way (dataclasses, named tuples), and so a build may be found at it.
IN_CODE_AS_TEXT = """
import signal
from plugins.releases import Terminated, stoppable

try:
    with stoppable(lambda: False):
        exec("signal.raise_signal({number})")
except KeyboardInterrupt:
    raise SystemExit(130)
except Terminated:
    raise SystemExit(143)
"""


@pytest.mark.parametrize(("number", "status"), [(signal.SIGINT, 130), (signal.SIGTERM, 143)])
def test_a_build_that_is_stopped_in_code_that_was_text_leaves_with_its_own_status(tmp_path, number, status):
    (tmp_path / "program.py").write_text(IN_CODE_AS_TEXT.format(number=int(number)))

    done = subprocess.run(
        [sys.executable, "-m", "program"], env={"PYTHONPATH": f"{ROOT}:{tmp_path}"}, capture_output=True, check=False
    )

    assert (done.returncode, done.stderr) == (status, b"")
