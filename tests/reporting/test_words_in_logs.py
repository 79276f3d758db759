"""What authors wrote is shown in logs as text: it steers no terminal, and no service that waits there for commands."""

from __future__ import annotations

import subprocess
import sys

import pytest

from plugins.newsroom import tell
from plugins.reporting.problem_text import ProblemText, problem_lines
from plugins.reporting.terminal import at_terminal, in_log
from tests.tools import ROOT


@pytest.mark.parametrize(
    ("written", "seen"),
    [
        ("Жалақы: 5\u00a0% :: ##", "Жалақы: 5 % :: ##"),
        ("::error::x", r"\x3a:error::x"),
        (" \t::error::x", r" \t::error::x"),
        ("\u3000::error::x", r" \x3a:error::x"),
        ("a\n::error::x", r"a\n::error::x"),
        ("a ##[add-mask]e", r"a \x23#[add-mask]e"),
        ("###[group]", r"#\x23#[group]"),
        ("\x1b[0Ksection_start:1:a\r\x1b[0K", r"\x1b[0Ksection_start:1:a\r\x1b[0K"),
        ("\x9b31m\x1b]0;a\x07", r"\x9b31m\x1b]0;a\x07"),
        ("a\u202eb\u2066c\u2028d\u2029e\x85f\ufeff", r"a\u202eb\u2066c\u2028d\u2029e\x85f\ufeff"),
        ("\udcff", r"\udcff"),
    ],
)
def test_it_is_one_line_without_a_command(written, seen):
    assert in_log(written) == seen
    assert in_log(seen) == seen


def test_values_of_messages_and_problems_go_the_same_way(monkeypatch):
    monkeypatch.setenv("HABARSHY_LANGUAGE", "en")
    assert at_terminal(tell("{file} is written.", file="a\n::error::b")) == r"a\n::error::b is written."
    lines = problem_lines([ProblemText("a\n##[x].md", "c", "::m", "::error::r", field="\x1b[2J")], "content")
    assert lines == [r"content/a\n\x23#[x].md: error [\x1b[2J]: ::m (c)", r"    \x3a:error::r"]


def test_a_log_is_shown_line_by_line():
    command = [sys.executable, "-m", "plugins.command", "log"]
    done = subprocess.run(command, input=b"::a\n\xff ##[b]\rc\n", capture_output=True, check=True, cwd=ROOT)
    assert done.stdout.decode().splitlines() == [r"\x3a:a", r"\xff \x23#[b]\rc"]
