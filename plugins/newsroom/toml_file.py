"""A TOML file as read: its values, and the line of each for messages."""

from __future__ import annotations

import re
import tomllib
from dataclasses import dataclass
from typing import Any

from .merge_conflicts import merge_conflict
from .messages import NOTHING, Message, tell
from .plain_text import decode_text
from .problems import Problem
from .toml_limits import TOML_BYTES, toml_limit_problems, too_large
from .toml_lines import Place, key_lines

_LINE = re.compile(r"line (\d+)")
_REASONS: tuple[tuple[str, Message], ...] = (
    ("Cannot overwrite|Cannot declare|Duplicate|Cannot redefine|Cannot mutate", tell("a key or table stands twice")),
    ("Unterminated string|Illegal character '\\\\n'|Expected '\"", tell("a text lacks the quotation mark at its end")),
    ("Expected '=' after a key", tell("a key is followed by = and its value")),
    ("Unclosed array", tell("a list lacks its bracket ] at the end")),
    ("Invalid value", tell("a value is a number, true, false, or a text in quotes")),
)
"""What tomllib says, in words for people; what it says more rarely goes without."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """What one file says."""

    path: str
    """Below the content folder, with `/`."""
    values: dict[str, Any]
    text: str

    def line_of(self, place: Place) -> int | None:
        """Give the line of a key, or of the nearest table around it that is written; None if neither is."""
        try:
            lines = key_lines(self.text)
        except RecursionError:  # tomllib came just a little deeper into nested values
            return None
        return next((lines[place[:depth]] for depth in range(len(place), 0, -1) if place[:depth] in lines), None)


def read_toml(path: str, data: bytes) -> TomlFile | tuple[Problem, ...]:
    """Read the bytes of a file; problems if it is not UTF-8 or not TOML. An empty file says nothing and is no problem.

    `path` names the file in messages.
    """
    if len(data) > TOML_BYTES:
        return (too_large(path),)
    text = decode_text(path, data)
    if isinstance(text, Problem):
        return (text,)
    if conflict := merge_conflict(path, text):
        return (conflict,)
    problems = tuple(toml_limit_problems(path, text))
    if problems:
        return problems
    try:
        return TomlFile(path, tomllib.loads(text), text)
    except (ValueError, RecursionError) as error:
        return (_broken(path, text, error),)


def _broken(path: str, text: str, error: ValueError | RecursionError) -> Problem:
    if isinstance(error, RecursionError):
        return Problem(path, "toml", tell("its values are nested too deep"), tell("write it flatter"))
    if not isinstance(error, tomllib.TOMLDecodeError):  # thousands of digits
        return Problem(path, "toml", tell("a number in it is too long"), tell("put it into quotes if it is a text"))
    said = str(error)
    found = _LINE.search(said)
    line = int(found[1]) if found else text.count("\n") + 1
    reason = next((reason for words, reason in _REASONS if re.search(words, said)), NOTHING)
    because = tell("the file cannot be read as TOML: {reason}", reason=reason)
    message = because if reason else tell("the file cannot be read as TOML")
    remedy = tell('each line is `key = "text"` or a `[table]`; look at this line')
    return Problem(path, "toml", message, remedy, line=line)
