"""Words for whoever reads the terminal, or the log of a job in which a program waits for commands.

`habarshy log <FILE` shows a log that may hold words of authors.
"""

from __future__ import annotations

import os
import re
import sys
import unicodedata

from plugins.messages import in_language, language_of_terminal
from plugins.newsroom import Message

_COMMAND = re.compile(r"\A(?=\s*::)\s*:|#(?=#\[)")
"""How commands to GitHub begin: `::error` first in a line, whatever spaces stand before it; `##[add-mask]` anywhere."""


def at_terminal(message: Message) -> str:
    """Return a message in the terminal's language, as a line of a log."""
    return in_log(in_language(message, language_of_terminal(os.environ)))


def failed(*messages: Message) -> int:
    """Write messages to standard error, a line each, and return 1, the exit status of a command that failed."""
    sys.stderr.write("".join(f"{at_terminal(message)}\n" for message in messages))
    return 1


def in_log(text: str) -> str:
    """Return a text as one line that steers neither the terminal nor the service that reads the log.

    What cannot be seen (ends of lines, escapes, marks of direction) is written as its code, and so is the first sign
    of a command to GitHub. GitLab's commands begin with an escape, so nothing of them is left.
    """
    if not text.isprintable():
        text = "".join(map(_seen, text))
    return _COMMAND.sub(_coded, text) if "::" in text or "##[" in text else text


def _seen(character: str) -> str:
    if character.isprintable():
        return character
    return " " if unicodedata.category(character) == "Zs" else ascii(character)[1:-1]


def _coded(found: re.Match[str]) -> str:
    return f"{found[0][:-1]}\\x{ord(found[0][-1]):02x}"


def show_log() -> int:
    """Print standard input line by line, so that nothing in it steers the terminal or the service; return 0."""
    lines = sys.stdin.buffer.read().removesuffix(b"\n").split(b"\n")
    sys.stdout.writelines(f"{in_log(line.decode(errors='backslashreplace'))}\n" for line in lines)
    return 0
