"""Somebody at a terminal: reads what a program asks, and types an answer to each question."""

from __future__ import annotations

import fcntl
import os
import select
import subprocess
import termios
from collections.abc import Iterator, Mapping, Sequence
from contextlib import contextmanager
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


@contextmanager
def at_terminal(
    command: Sequence[str], folder: Path, environment: Mapping[str, str]
) -> Iterator[tuple[subprocess.Popen[bytes], int]]:
    """Run a program on a terminal of its own; give it, and where one reads and types. It has ended after the block."""
    own, its = os.openpty()
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
        try:
            yield program, own
        finally:
            os.close(own)


def talk(
    command: Sequence[str],
    answers: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    encoding: str = "utf-8",
) -> Talk:
    """Run a program on a terminal of its own and answer its questions one by one; after the last answer, Ctrl-D."""
    waiting, seen = list(answers), ""
    with at_terminal(command, folder, environment) as (program, own):
        while (said := _heard(own)) is not None:
            seen += said
            if seen.endswith(END_OF_QUESTION) and "\n" not in seen[-2:]:
                answer = waiting.pop(0) if waiting else END_OF_INPUT
                typed = answer if answer in {INTERRUPT, END_OF_INPUT} else f"{answer}\n"
                os.write(own, typed.encode(encoding))
    return Talk(program.returncode, seen.replace("\r\n", "\n"))


def _take_terminal() -> None:
    """Let Ctrl-C reach the program that is about to run."""
    fcntl.ioctl(0, termios.TIOCSCTTY, 0)


def _heard(terminal: int) -> str | None:
    """Give what a program says next; None if it has ended, or says nothing for longer than one waits."""
    if not select.select([terminal], [], [], PATIENCE)[0]:
        return None
    try:
        return os.read(terminal, 65536).decode(errors="replace") or None
    except OSError:  # how Linux tells that the other end is closed
        return None
