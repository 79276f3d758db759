"""Somebody at a terminal: reads what a program asks, and types an answer to each question."""

from __future__ import annotations

import fcntl
import os
import select
import subprocess
import termios
from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from pathlib import Path

END_OF_QUESTION = (": ", "] ")
INTERRUPT, END_OF_INPUT = "\x03", "\x04"
PATIENCE = 120
"""Seconds without a word after which a program is given up."""


@dataclass(frozen=True)
class Talk:
    """What stood on the terminal, answers included, and how the program ended."""

    status: int
    seen: str


def talk(
    command: Sequence[str],
    answers: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    encoding: str = "utf-8",
) -> Talk:
    """Run a program on a terminal of its own and answer its questions one by one; after the last answer, Ctrl-D."""
    own, its = os.openpty()
    waiting, seen, typed = list(answers), "", ""
    with subprocess.Popen(
        command,
        stdin=its,
        stdout=its,
        stderr=its,
        cwd=folder,
        env={**os.environ, **environment},
        start_new_session=True,
        preexec_fn=_take_terminal,  # noqa: PLW1509 - who tests has one thread
    ) as program:
        os.close(its)
        while (said := _heard(own, again=INTERRUPT if typed == INTERRUPT else "")) is not None:
            seen += said
            if seen.endswith(END_OF_QUESTION) and "\n" not in seen[-2:]:
                answer = waiting.pop(0) if waiting else END_OF_INPUT
                typed = answer if answer in {INTERRUPT, END_OF_INPUT} else f"{answer}\n"
                os.write(own, typed.encode(encoding))
        os.close(own)
    return Talk(program.returncode, seen.replace("\r\n", "\n"))


def _take_terminal() -> None:
    """Let Ctrl-C reach the program that is about to run."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _heard(terminal: int, again: str) -> str | None:
    """Give what a program says next, None if it has ended; who pressed Ctrl-C and hears nothing presses it again."""
    for _ in range(PATIENCE):
        if select.select([terminal], [], [], 1)[0]:
            try:
                return os.read(terminal, 65536).decode(errors="replace") or None
            except OSError:  # how Linux tells that the other end is closed
                return None
        os.write(terminal, again.encode())
    return None
