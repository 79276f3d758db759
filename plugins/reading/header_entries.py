"""A file taken apart: what its header says, line by line, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import Problem, tell

from .colon_header import colon_header
from .entries import Entry
from .limits import header_problems
from .title_missing import long_dash, long_dash_line
from .wrong import Wrong
from .yaml_header import yaml_header

_FENCE = re.compile(r"---[ \t]*")
_CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*")
_KEY = re.compile(r"[A-Za-z][A-Za-z_-]*:(?:\s|$)|[Tt]itle:")


@dataclass(frozen=True, slots=True)
class Parts:
    """Entries in the file's order, and the body with the number of its first line, counted from 1."""

    entries: tuple[Entry, ...]
    body: str
    first_line: int
    problems: tuple[Problem, ...] = ()


def take_apart(path: str, text: str) -> Parts:
    """Separate header and body; without a header there are no entries."""
    lines = text.split("\n")
    start = next((number for number, line in enumerate(lines) if line.strip()), len(lines))
    if start == len(lines):
        return Parts((), "", start)
    if _FENCE.fullmatch(lines[start]):
        return _fenced(path, lines, start)
    if _KEY.match(lines[start]):
        end = next((number for number in range(start, len(lines)) if not lines[number].strip()), len(lines))
        problems = tuple(header_problems(path, "\n".join(lines[start:end]), start + 1))
        if problems:
            return Parts((), "", end + 1, problems)
        entries, problems = colon_header(path, lines[start:end], start + 1)
        return _parts(entries, lines, end, problems)
    return _parts((), lines, start, ())


def _fenced(path: str, lines: list[str], start: int) -> Parts:
    end = next((n for n in range(start + 1, len(lines)) if _CLOSING_FENCE.fullmatch(lines[n])), None)
    if end is None:
        dash = long_dash_line(lines[start + 1 :])
        number = start + 2 + (dash or 0)
        remedy = tell("put a line with --- between the header and the text") if dash is None else long_dash(number)
        message = tell("the header begins with --- but does not end")
        problem = Wrong("header-not-closed", message, remedy).at(path, start + 1)
        return Parts((), "", start + 1, (problem,))
    header = "\n".join(lines[start + 1 : end])
    problems = tuple(header_problems(path, header, start + 2))
    if problems:
        return Parts((), "", end + 1, problems)
    entries, problems = yaml_header(path, header, start + 2)
    return _parts(entries, lines, end + 1, problems)


def _parts(entries: tuple[Entry, ...], lines: list[str], end: int, problems: tuple[Problem, ...]) -> Parts:
    start = next((number for number in range(end, len(lines)) if lines[number].strip()), len(lines))
    return Parts(entries, "\n".join(lines[start:]).rstrip(), start + 1, problems)
