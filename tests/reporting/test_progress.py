"""What people see of a build while it goes on, and where its time went."""

from __future__ import annotations

import io
import re

import pytest

from plugins.newsroom import tell
from plugins.reporting.displays import Bars, Lines
from plugins.reporting.progress import Phases


def test_a_log_has_a_line_for_each_phase():
    log = io.StringIO()
    phases = Phases(Lines(log))
    with phases.phase(tell("Looking for changes")):
        pass
    with phases.phase(tell("Building organizations"), 3) as step:
        step()
    assert re.fullmatch(r"Looking for changes: \d+\.\d s\nBuilding organizations \(3\): \d+\.\d s\n", log.getvalue())
    assert list(phases.seconds) == ["Looking for changes", "Building organizations"]


class Terminal(io.StringIO):
    def isatty(self):
        return True


def test_a_terminal_has_a_bar_with_counts_that_goes_away(monkeypatch):
    monkeypatch.setenv("TERM", "xterm")
    terminal = Terminal()
    with Phases(Bars(terminal)).phase(tell("Building organizations"), 2) as step:
        step()
    assert "Building organizations" in terminal.getvalue()
    assert "1/2" in terminal.getvalue()
    assert terminal.getvalue().endswith(("\x1b[2K", "\x1b[?25h", "\r\x1b[1A\x1b[2K"))


def test_a_phase_that_fails_leaves_the_terminal_in_order():
    terminal = Terminal()
    bars = Bars(terminal)
    phases = Phases(bars)
    with pytest.raises(ValueError, match="x"), phases.phase(tell("Publishing")):
        raise ValueError(*"x")
    assert bars.progress is None
