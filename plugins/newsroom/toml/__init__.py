"""A TOML file as read: its values, and the line of each for messages."""

from __future__ import annotations

import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import Any

from plugins.newsroom.problems import NOTHING, Message, Problem, tell
from plugins.newsroom.texts.damaged import damage_problems, repaired_text
from plugins.newsroom.texts.plain_text import decode_text, merge_conflict

from .lines import Place, key_lines
from .repair import repair_of, toml_error

# Sizes that no honest file reaches: tomllib, and the search for lines, take much longer for some of them.
TOML_BYTES = 100_000
TOML_LINES = 3_000
TOML_COMMAS = 3_000
"""Between entries of lists and inline tables."""
TOML_KEY_PARTS = 16

_LONG_KEY = re.compile(
    rf"""(?:(?:"[^"\n]{{0,80}}"|'[^'\n]{{0,80}}'|[A-Za-z0-9_-]{{1,80}})[ \t]*\.[ \t]*){{{TOML_KEY_PARTS},}}"""
)

_MOST_MENDED = 20
"""Lines of a file that are told at once: for each the text is read again, so of a long one fewer."""
_LETTERS_READ_AGAIN = 200_000
_NEARBY = 6
"""Lines above the one that tomllib names in which the mistake may be, such as a list without an end."""
_LINE = re.compile(r"line (\d+)")
_REASONS: tuple[tuple[str, Message], ...] = (
    ("Cannot overwrite|Cannot declare|Duplicate|Cannot redefine|Cannot mutate", tell("a key or table stands twice")),
    ("Unterminated string|Illegal character '\\\\n'|Expected '\"", tell("a text lacks the quotation mark at its end")),
    ("Expected '=' after a key", tell("a key is followed by = and its value")),
    ("Unclosed array", tell("a list lacks its bracket ] at the end")),
    ("Invalid value", tell("a value is a number, true, false, or a text in quotes")),
)
"""Messages of tomllib by pattern, in words for people; rarer ones go without."""


@dataclass(frozen=True, slots=True)
class TomlFile:
    """The contents of one file."""

    path: str
    """Below the content folder, with `/`."""
    values: dict[str, Any]
    text: str
    damaged: tuple[Problem, ...] = ()
    """Warnings of damaged letters."""

    @property
    def lines(self) -> dict[Place, int]:
        """The line of each key and table that is written down."""
        try:
            return key_lines(self.text)
        except RecursionError:  # tomllib came just a little deeper into nested values
            return {}

    def line_of(self, place: Place) -> int | None:
        """Return the line of a key, or of the nearest table around it that is written; None if neither is."""
        lines = self.lines
        return next((lines[place[:depth]] for depth in range(len(place), 0, -1) if place[:depth] in lines), None)


def read_toml(path: str, data: bytes) -> TomlFile | tuple[Problem, ...]:
    """Read the bytes of a file; problems if it is not UTF-8 or not TOML. An empty file says nothing and is no problem.

    `path` names the file in messages.
    """
    if len(data) > TOML_BYTES:
        return (_too_large(path, tell("the file has more than {most} bytes", most=TOML_BYTES)),)
    typed = decode_text(path, data)
    if isinstance(typed, Problem):
        return (typed,)
    text = repaired_text(typed)
    if conflict := merge_conflict(path, text):
        return (conflict,)
    if problems := tuple(_limit_problems(path, text)):
        return problems
    try:
        return TomlFile(path, tomllib.loads(text), text, tuple(damage_problems(path, typed)))
    except (ValueError, RecursionError):
        return tuple(_mistakes(path, text))


def _limit_problems(path: str, text: str) -> Iterator[Problem]:
    if text.count("\n") > TOML_LINES:
        yield _too_large(path, tell("the file has more than {most} lines", most=TOML_LINES))
    if text.count(",") > TOML_COMMAS:
        yield _too_large(path, tell("the file's lists have more than {most} entries", most=TOML_COMMAS))
    if found := _LONG_KEY.search(text):
        line = text.count("\n", 0, found.start()) + 1
        message = tell("a key has {most} parts or more between dots", most=TOML_KEY_PARTS)
        yield Problem(path, "toml-nesting", message, tell("write it flatter: [a.b] and below it c = …"), line=line)


def _too_large(path: str, message: Message) -> Problem:
    return Problem(path, "toml-size", message, tell("delete what is not needed"))


def _mistakes(path: str, text: str) -> Iterator[Problem]:
    """Find what is wrong line by line: each is mended to see what is wrong below it too."""
    most = min(_MOST_MENDED, _LETTERS_READ_AGAIN // (len(text) + 1))
    while error := toml_error(text):
        found = _mended(path, text, error) if most else None
        if found is None:
            yield _broken(path, text, error)
            return
        problem, text = found
        most -= 1
        yield problem


def _mended(path: str, text: str, error: ValueError | RecursionError) -> tuple[Problem, str] | None:
    """Return what is wrong with one line, and the text with that line mended; None where nobody can tell."""
    if not isinstance(error, tomllib.TOMLDecodeError):
        return None
    lines, told = text.split("\n"), _told_line(text, error)
    if problem := _twice(path, lines, told, str(error)):
        return problem, _with_line(lines, told, "")
    for number in range(told, max(0, told - _NEARBY), -1):
        repair = repair_of(lines[number - 1])
        changed = _with_line(lines, number, repair.line) if repair else text
        if repair and _goes_further(changed, told):
            return _problem(path, number, repair.reason, tell("write it so: {line}", line=repair.line)), changed
    return None


def _goes_further(text: str, line: int) -> bool:
    error = toml_error(text)
    return error is None or (isinstance(error, tomllib.TOMLDecodeError) and _told_line(text, error) > line)


def _with_line(lines: list[str], number: int, line: str) -> str:
    return "\n".join((*lines[: number - 1], line, *lines[number:]))


def _twice(path: str, lines: list[str], number: int, said: str) -> Problem | None:
    """Return the error of a key that stands twice in its table, where both stand on a line of their own."""
    keys = [line.partition("=")[0].strip() for line in lines[:number]]
    key = keys.pop()
    if "Cannot overwrite" not in said or not key or "[" in key or key not in keys:
        return None
    first = len(keys) - keys[::-1].index(key)
    message = tell("'{key}' stands twice, first in line {line}", key=key, line=first)
    return Problem(path, "toml", message, tell("delete line {line} or {other}", line=first, other=number), line=number)


def _problem(path: str, line: int, reason: Message, remedy: Message) -> Problem:
    because = tell("the file cannot be read as TOML: {reason}", reason=reason)
    return Problem(path, "toml", because if reason else tell("the file cannot be read as TOML"), remedy, line=line)


def _told_line(text: str, error: tomllib.TOMLDecodeError) -> int:
    found = _LINE.search(str(error))
    return min(int(found[1]), text.count("\n") + 1) if found else text.count("\n") + 1


def _broken(path: str, text: str, error: ValueError | RecursionError) -> Problem:
    if isinstance(error, RecursionError):
        return Problem(path, "toml", tell("its values are nested too deep"), tell("write it flatter"))
    if not isinstance(error, tomllib.TOMLDecodeError):  # thousands of digits
        return Problem(path, "toml", tell("a number in it is too long"), tell("put it into quotes if it is a text"))
    reason = next((reason for words, reason in _REASONS if re.search(words, str(error))), NOTHING)
    remedy = tell('each line is `key = "text"` or a `[table]`; look at this line')
    return _problem(path, _told_line(text, error), reason, remedy)
