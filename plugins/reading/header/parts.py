"""A file taken apart: its header's entries, and its body.

A header stands between lines of `---`, or without them at the head of the file, up to the first empty line.
"""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import Message, Mistake, Problem, tell
from plugins.reading.limits import header_problems

from .keys import begins_header, key_in
from .lines import header_lines
from .values import HeaderEntry

_FENCE = re.compile(r"---[ \t]*")
_CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*")
# Word makes one long dash of three hyphens, and one sign of three dots.
_NEARLY_FENCE = re.compile(r"[ \t]*(?:[-\u2010-\u2015\u2212]+|\u2026|\.{2,}|[=_~+*]{3,})[ \t]*")
_OF_HEADERS = ("#", " ", "\t", "- ")


@dataclass(frozen=True, slots=True)
class Parts:
    """Entries in the file's order, and the body with the number of its first line, counted from 1."""

    entries: tuple[HeaderEntry, ...]
    body: str
    first_line: int
    problems: tuple[Problem, ...] = ()


def take_apart(path: str, text: str) -> Parts:
    """Separate header and body; without a header there are no entries."""
    lines = text.split("\n")
    start = _first_written(lines, 0)
    if start == len(lines):
        return Parts((), "", start)
    fenced = _FENCE.fullmatch(lines[start]) is not None
    if not fenced and not begins_header(lines[start]):
        return _with_body((), lines, start)
    first = start + 1 if fenced else start
    end = next((number for number in range(first, len(lines)) if _ends(lines[number], fenced=fenced)), len(lines))
    if fenced and (end == len(lines) or _is_nearly_fence(lines[end])):
        remedy = _where_it_ends(lines[first:], first) if end == len(lines) else _three_hyphens(end)
        wrong = Mistake("header-not-closed", tell("the header begins with --- but does not end"), remedy)
        return Parts((), "", first, (wrong.at(path, first),))
    if problems := tuple(header_problems(path, "\n".join(lines[first:end]), first + 1)):
        return Parts((), "", end + 1, problems)
    entries, problems = header_lines(path, lines[first:end], first + 1, fenced=fenced)
    return _with_body(entries, lines, end + 1 if fenced else end, problems)


def title_missing(path: str, text: str, *, has_header: bool) -> Problem:
    """Return the error of a text without a title, at the line to be changed: each way to lose it has its way out."""
    lines = text.split("\n")
    first = _first_written(lines, 0)
    line, remedy = 1, tell("begin the file with ---, a line such as title: Words, and --- again")
    if has_header:
        remedy = tell("add a line such as title: Words to the header")
    elif _is_nearly_fence(lines[first]) and begins_header(next(filter(str.strip, lines[first + 1 :]), "")):
        line, remedy = first + 1, _three_hyphens(first)
    return Mistake("title-missing", tell("the text has no title"), remedy).at(path, line, "title")


def _first_written(lines: list[str], start: int) -> int:
    """Return the index of the first line from `start` on that is not empty; the number of lines if all are."""
    return next((number for number in range(start, len(lines)) if lines[number].strip()), len(lines))


def _ends(line: str, *, fenced: bool) -> bool:
    """Return True if a header ends at the line, or was meant to."""
    if fenced:
        return _CLOSING_FENCE.fullmatch(line) is not None or _is_nearly_fence(line)
    return not line.strip()


def _is_nearly_fence(line: str) -> bool:
    """Return True if a line was meant as `---`."""
    return _NEARLY_FENCE.fullmatch(line) is not None and line.rstrip() not in ("---", "...")


def _three_hyphens(index: int) -> Message:
    return tell("line {line} is no header's edge: type three hyphens there instead, ---", line=index + 1)


def _where_it_ends(below: list[str], first: int) -> Message:
    """Return what to do about a header without an end: its text begins at the first line that no header has."""
    for number, line in enumerate(below, start=first + 1):
        if line.strip() and not line.startswith(_OF_HEADERS) and not key_in(line):
            return tell("put a line with --- above line {line}", line=number)
    return tell("put a line with --- at the end of the header")


def _with_body(
    entries: tuple[HeaderEntry, ...], lines: list[str], end: int, problems: tuple[Problem, ...] = ()
) -> Parts:
    start = _first_written(lines, end)
    return Parts(entries, "\n".join(lines[start:]).rstrip(), start + 1, problems)
