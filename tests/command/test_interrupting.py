"""Ctrl-C ends any command with 130 and without a word of the program's own inside, from its first line on."""

from __future__ import annotations

import random
import signal
import subprocess
import sys
from contextlib import suppress

import pytest

from plugins.command import main
from plugins.command.dispatch import COMMANDS, Command
from plugins.newsroom import NOTHING
from tests.tools import ROOT

FIRST_LINE = """
import os, sys
from plugins.command import main
os.write(1, b"begun")
sys.exit(main(sys.argv[1:]))
"""
LOADED_WITHIN = 0.4
"""Seconds in which a command is about to begin on a quiet machine."""


def pressed_after(seconds: float, *words: str) -> tuple[int, str]:
    """Start a command, press Ctrl-C so long after its first line; give its status and what it said of errors."""
    typed = [sys.executable, "-c", FIRST_LINE, *words]
    with subprocess.Popen(typed, cwd=ROOT, stdout=subprocess.PIPE, stderr=subprocess.PIPE, text=True) as program:
        assert program.stdout is not None
        program.stdout.read(5)
        with suppress(subprocess.TimeoutExpired):
            program.wait(seconds)
        program.send_signal(signal.SIGINT)
        _, complaints = program.communicate(timeout=60)
    # Pressed between the mark and `main`, it meets the lines of this test alone.
    is_early = complaints.count("  File ") == complaints.count('  File "<string>"')
    return program.returncode, "" if is_early else complaints


def test_ctrl_c_while_a_command_is_loaded_is_no_error():
    draw = random.Random(130)
    ended = {pressed_after(draw.uniform(0.003, LOADED_WITHIN), "upgrade", "--help") for _ in range(16)}

    # A command that ends at this very moment has its own status, or is ended by the signal itself.
    assert ended <= {(130, ""), (0, ""), (-signal.SIGINT, "")}
    assert (130, "") in ended


def test_ctrl_c_is_the_end_of_any_command(monkeypatch, capsys):
    def press(_arguments):
        raise KeyboardInterrupt

    monkeypatch.setitem(COMMANDS, "why", Command(NOTHING, press))

    assert main(["why"]) == 130
    assert capsys.readouterr().err == ""


@pytest.mark.parametrize("meaning", [signal.SIG_IGN, signal.default_int_handler])
def test_what_ctrl_c_means_elsewhere_stays_what_it_is(meaning):
    before = signal.signal(signal.SIGINT, meaning)
    try:
        main(["--help"])
        assert signal.getsignal(signal.SIGINT) is meaning
    finally:
        signal.signal(signal.SIGINT, before)
