"""A line at a terminal: as it was typed, and Ctrl-C is heard whenever it comes."""

from __future__ import annotations

import os
import random
import select
import signal
import subprocess
import sys
import time
from collections.abc import Iterator

import pytest

from tests.tools import ROOT
from tests.upkeep.typist import at_terminal

PRESSES = 200
PATIENCE = 60
ASKS = """
import os, signal, sys
from plugins.reporting.typed_lines import line_typed
signal.signal(signal.SIGUSR1, lambda *_: None)
while True:
    try:
        print("typed", ascii(line_typed("What] ")), flush=True)
    except KeyboardInterrupt:
        print("stopped", flush=True)
    except UnicodeError:
        print("unread", flush=True)
    except EOFError:
        sys.exit(0)
"""


ASKS_ONCE = f"""
import os, signal, sys
from plugins.reporting.typed_lines import line_typed
for _ in range({PRESSES}):
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    child = os.fork()
    if child:
        os.waitpid(child, 0)
        continue
    signal.signal(signal.SIGINT, signal.default_int_handler)
    try:
        line_typed("What] ")
    except KeyboardInterrupt:
        print("stopped", flush=True)
    os._exit(0)
"""
"""What is done for the first time takes longer, and Ctrl-C comes into the midst of it more often."""


@pytest.fixture
def asking() -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Give a program that asks again and again, and the terminal that it sits at."""
    with at_terminal([sys.executable, "-c", ASKS], ROOT, {"PYTHONIOENCODING": "utf-8:strict"}) as (program, terminal):
        heard(terminal, "What] ")
        yield program, terminal
        program.kill()


def heard(terminal: int, end: str) -> str:
    """Give what is said next, up to this end; who waits in vain for it hears that."""
    said = ""
    while not said.endswith(end):
        assert select.select([terminal], [], [], PATIENCE)[0], f"after {said!r} nothing comes"
        said += os.read(terminal, 65536).decode(errors="replace")
    return said


def test_ctrl_c_is_heard_at_any_moment():
    draw = random.Random(3)
    with at_terminal([sys.executable, "-c", ASKS_ONCE], ROOT, {}) as (program, terminal):
        for number in range(PRESSES):
            said = heard(terminal, "What] ")
            assert ("stopped" in said) is (number > 0)
            begin, wait = time.perf_counter(), draw.uniform(0, 0.0002)
            while time.perf_counter() < begin + wait:  # the moment is too short to sleep
                pass
            os.write(terminal, b"\x03")
        assert "stopped" in heard(terminal, "stopped\r\n")
        assert program.wait(PATIENCE) == 0


def test_lines_are_as_they_were_typed(asking):
    _, terminal = asking
    for typed in ("", "  two words ", "Қазақша", "a\tb"):
        os.write(terminal, f"{typed}\n".encode())
        assert f"typed {typed!a}\r\n" in heard(terminal, "What] ")


def test_letters_of_another_encoding_are_told_and_the_next_line_is_read(asking):
    _, terminal = asking
    os.write(terminal, "Зарплата\n".encode("cp1251"))
    assert "unread" in heard(terminal, "What] ")
    os.write(terminal, b"again\n")
    assert "typed 'again'" in heard(terminal, "What] ")


def test_a_signal_that_means_nothing_ends_no_wait(asking):
    program, terminal = asking
    program.send_signal(signal.SIGUSR1)
    os.write(terminal, b"on\n")
    assert "typed 'on'" in heard(terminal, "What] ")


def test_the_end_of_what_is_typed_is_an_end(asking):
    program, terminal = asking
    os.write(terminal, b"\x04")
    assert program.wait(PATIENCE) == 0
