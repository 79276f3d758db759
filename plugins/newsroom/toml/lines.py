"""The line of each key of a TOML text: tomllib returns values, not lines.

A text that tomllib accepts is read once more, token by token, for its keys alone. Each place is found at the line where
it is first spoken of, by itself or by what lies in it: `a.b = 1` in line 3 is where both `("a",)` and `("a", "b")`
stand. In an array of tables, keys mean its newest row, so `[[a]]` twice gives `("a", 0)` and `("a", 1)`.
"""

from __future__ import annotations

import re
import tomllib
from collections import deque
from collections.abc import Iterator
from functools import lru_cache
from typing import NamedTuple

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


class _Token(NamedTuple):
    text: str
    line: int


_Tokens = deque[_Token]
_Found = Iterator[tuple[Place, int]]


@lru_cache(maxsize=1)  # asked once for each problem of a file
def key_lines(text: str) -> dict[Place, int]:
    """Return the line, from 1, of each table, key and array entry of a text that tomllib accepts."""
    lines: dict[Place, int] = {}
    for place, line in _places(deque(_tokens(text))):
        for depth in range(1, len(place) + 1):
            lines.setdefault(place[:depth], line)
    return lines


def _tokens(text: str) -> Iterator[_Token]:
    line, counted = 1, 0
    for found in _TOKEN.finditer(text):
        line += text.count("\n", counted, found.start())
        counted = found.start()
        if found.lastgroup != "comment":
            yield _Token(found[0], line)


def _places(tokens: _Tokens) -> _Found:
    table: Place = ()
    rows: dict[Place, int] = {}  # the number of the row that each array of tables has come to
    while tokens:
        line = tokens[0].line
        if _take(tokens, "["):
            is_row = _take(tokens, "[")
            *above, last = _keys(tokens)
            table = (*_within_rows(rows, above), last)
            if is_row:
                rows[table] = rows.get(table, -1) + 1
                tokens.popleft()
            tokens.popleft()
            table = (*table, rows[table]) if table in rows else table
            yield table, line
        elif not _take(tokens, "\n"):
            yield from _pair(tokens, table)


def _within_rows(rows: dict[Place, int], keys: list[str]) -> Place:
    """Follow keys down from the top; in an array of tables they mean its newest row."""
    place: Place = ()
    for key in keys:
        place = (*place, key)
        place = (*place, rows[place]) if place in rows else place
    return place


def _pair(tokens: _Tokens, table: Place) -> _Found:
    line = tokens[0].line
    place = (*table, *_keys(tokens))
    tokens.popleft()
    yield place, line
    yield from _value(tokens, place)


def _keys(tokens: _Tokens) -> list[str]:
    keys = [_key(tokens.popleft().text)]
    while _take(tokens, "."):
        keys.append(_key(tokens.popleft().text))
    return keys


def _key(text: str) -> str:
    return str(tomllib.loads(f"key = {text}")["key"]) if text[0] in "\"'" else text


def _value(tokens: _Tokens, place: Place) -> _Found:
    if _take(tokens, "["):
        entry = 0
        while not _take(tokens, "]"):
            if not _take(tokens, "\n") and not _take(tokens, ","):
                yield (*place, entry), tokens[0].line
                yield from _value(tokens, (*place, entry))
                entry += 1
    elif _take(tokens, "{"):
        while not _take(tokens, "}"):
            if not _take(tokens, ",") and not _take(tokens, "\n"):
                yield from _pair(tokens, place)
    else:
        while tokens and tokens[0].text not in ("\n", ",", "]", "}"):
            tokens.popleft()


def _take(tokens: _Tokens, mark: str) -> bool:
    """Take the next token off if it is that mark; True if it was."""
    if tokens and tokens[0].text == mark:
        tokens.popleft()
        return True
    return False
