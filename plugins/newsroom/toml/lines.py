"""Where each key of a TOML text stands: tomllib tells values, not lines."""

from __future__ import annotations

import re
import tomllib
from collections import deque
from collections.abc import Iterator
from dataclasses import dataclass, field
from functools import lru_cache

Place = tuple[str | int, ...]
"""Keys and places in arrays from the top: `("press_contacts", 0, "name", "ru")`."""

_TOKEN = re.compile(
    r"""
    (?P<string> \"{3} (?: [^\\] | \\. )*? \"{3} \"{0,2} | '{3} .*? '{3} '{0,2}
              | " (?: [^"\\\n] | \\. )* " | ' [^'\n]* ' )
  | (?P<comment> \# [^\n]* )
  | (?P<mark> [\n\[\]{},=.] )
  | (?P<bare> [^\s\[\]{},=."'\#]+ )
    """,
    re.VERBOSE | re.DOTALL,
)


@dataclass(frozen=True, slots=True)
class _Token:
    text: str
    line: int


@dataclass(frozen=True, slots=True)
class _Reading:
    tokens: deque[_Token]
    lines: dict[Place, int] = field(default_factory=dict)
    rows: dict[Place, int] = field(default_factory=dict)
    """The number of the row that each array of tables has come to."""

    def note(self, place: Place, line: int) -> None:
        """Keep the first line of the place and of all that it lies in."""
        for depth in range(1, len(place) + 1):
            self.lines.setdefault(place[:depth], line)


@lru_cache(maxsize=1)  # asked once for each problem of a file
def key_lines(text: str) -> dict[Place, int]:
    """Give the line, from 1, of each table, key and array entry of a text that tomllib accepts."""
    reading = _Reading(deque(_tokens(text)))
    table: Place = ()
    while reading.tokens:
        match reading.tokens[0].text:
            case "\n":
                reading.tokens.popleft()
            case "[":
                table = _header(reading)
            case _:
                _pair(reading, table)
    return reading.lines


def _tokens(text: str) -> Iterator[_Token]:
    line, counted = 1, 0
    for found in _TOKEN.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if found.lastgroup != "comment":
            yield _Token(found[0], line)


def _header(reading: _Reading) -> Place:
    """Read `[a.b]` or `[[a.b]]`; the place of the table that it opens."""
    line = reading.tokens.popleft().line
    is_row = _next_is(reading, "[")
    keys = _keys(reading)
    reading.tokens.popleft()
    if is_row:
        reading.tokens.popleft()
    above = _within_rows(reading, (), keys[:-1])
    place: Place = (*above, keys[-1])
    if is_row:
        reading.rows[place] = reading.rows.get(place, -1) + 1
    place = _within_rows(reading, above, keys[-1:])
    reading.note(place, line)
    return place


def _within_rows(reading: _Reading, place: Place, keys: tuple[str, ...]) -> Place:
    """Follow keys down from a place; in an array of tables they mean its newest row."""
    for key in keys:
        place = (*place, key)
        if place in reading.rows:
            place = (*place, reading.rows[place])
    return place


def _pair(reading: _Reading, table: Place) -> None:
    line = reading.tokens[0].line
    place = (*table, *_keys(reading))
    reading.tokens.popleft()
    reading.note(place, line)
    _value(reading, place)


def _keys(reading: _Reading) -> tuple[str, ...]:
    keys = [_key(reading.tokens.popleft().text)]
    while _next_is(reading, "."):
        keys.append(_key(reading.tokens.popleft().text))
    return tuple(keys)


def _key(text: str) -> str:
    return str(tomllib.loads(f"key = {text}")["key"]) if text[0] in "\"'" else text


def _value(reading: _Reading, place: Place) -> None:
    if _next_is(reading, "["):
        _array(reading, place)
    elif _next_is(reading, "{"):
        _inline_table(reading, place)
    else:
        while reading.tokens and reading.tokens[0].text not in ("\n", ",", "]", "}"):
            reading.tokens.popleft()


def _array(reading: _Reading, place: Place) -> None:
    entry = 0
    while not _next_is(reading, "]"):
        if _next_is(reading, "\n") or _next_is(reading, ","):
            continue
        reading.note((*place, entry), reading.tokens[0].line)
        _value(reading, (*place, entry))
        entry += 1


def _inline_table(reading: _Reading, place: Place) -> None:
    while not _next_is(reading, "}"):
        if not _next_is(reading, ",") and not _next_is(reading, "\n"):
            _pair(reading, place)


def _next_is(reading: _Reading, mark: str) -> bool:
    """Take the next token if it is that mark, and say whether it was."""
    if reading.tokens and reading.tokens[0].text == mark:
        reading.tokens.popleft()
        return True
    return False
