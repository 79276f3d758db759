"""The program that rewrites a PDF is alone, bounded, and believed only what it may answer."""

from __future__ import annotations

import signal
import subprocess
import sys

import pytest

from plugins.attachments import attaching
from plugins.attachments.attaching import INTERRUPTED, rewrite_in_process
from plugins.attachments.flaws import DAMAGED
from tests.attachments.paper import paper
from tests.tools import ROOT


def test_it_knows_nothing_of_the_newsroom():
    code = """
import sys
sys.path.insert(0, "plugins/attachments")
import rewriting.__main__
print([name for name in sys.modules if name.startswith("plugins")])
"""
    done = subprocess.run([sys.executable, "-I", "-c", code], cwd=ROOT, capture_output=True, text=True, check=True)

    assert done.stdout == "[]\n"


def program(monkeypatch, code: str) -> None:
    """Put another program in the place of the one that rewrites."""
    monkeypatch.setattr(attaching, "_PROGRAM", f"import os, sys; sys.stdin.buffer.read(); {code}")


@pytest.mark.parametrize(
    ("ended_by", "flaw"),
    [
        *((one, INTERRUPTED) for one in (signal.SIGKILL, signal.SIGTERM, signal.SIGINT, signal.SIGHUP)),
        *((one, DAMAGED) for one in (signal.SIGXCPU, signal.SIGSEGV, signal.SIGABRT)),
    ],
)
def test_who_ended_the_program_says_whose_fault_it_is(monkeypatch, ended_by, flaw):
    program(monkeypatch, f"os.kill(os.getpid(), {int(ended_by)})")

    assert rewrite_in_process(paper()) is flaw


@pytest.mark.parametrize("answer", ["", "print(end='no line')", "print('attachment-invented')", "sys.exit(3)"])
def test_an_answer_that_is_none_is_a_damaged_file(monkeypatch, answer):
    program(monkeypatch, answer)

    assert rewrite_in_process(paper()) is DAMAGED


def test_what_was_interrupted_is_tried_again(monkeypatch, scratch_folder):
    with monkeypatch.context() as patched:
        patched.setattr(attaching, "_SECONDS", 0.001)
        assert scratch_folder.flaw(paper()) == "attachment-damaged"

    assert not scratch_folder.cache.exists()
    assert scratch_folder.attachment(paper()).length
