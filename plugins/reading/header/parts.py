"""A file taken apart: what its header says, line by line, and its body."""

from __future__ import annotations

import re
from dataclasses import dataclass

from plugins.newsroom import Message, Problem, tell
from plugins.reading.limits import header_problems
from plugins.reading.wrong import Wrong

from .entries import Entry
from .key_lines import begins_header, key_in
from .lines import header_lines
from .title_missing import nearly_fence, three_hyphens

_FENCE = re.compile(r"---[ \t]*")
_CLOSING_FENCE = re.compile(r"(?:---|\.\.\.)[ \t]*")

_OF_HEADERS = ("#", " ", "\t", "- ")


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
    if begins_header(lines[start]):
        end = next((number for number in range(start, len(lines)) if not lines[number].strip()), len(lines))
        problems = tuple(header_problems(path, "\n".join(lines[start:end]), start + 1))
        if problems:
            return Parts((), "", end + 1, problems)
        entries, problems = header_lines(path, lines[start:end], start + 1, fenced=False)
        return _parts(entries, lines, end, problems)
    return _parts((), lines, start, ())


def _fenced(path: str, lines: list[str], start: int) -> Parts:
    below = range(start + 1, len(lines))
    end = next((n for n in below if _CLOSING_FENCE.fullmatch(lines[n]) or nearly_fence(lines[n])), None)
    if end is None or nearly_fence(lines[end]):
        remedy = _where_it_ends(lines, start) if end is None else three_hyphens(end + 1)
        message = tell("the header begins with --- but does not end")
        problem = Wrong("header-not-closed", message, remedy).at(path, start + 1)
        return Parts((), "", start + 1, (problem,))
    header = lines[start + 1 : end]
    problems = tuple(header_problems(path, "\n".join(header), start + 2))
    if problems:
        return Parts((), "", end + 1, problems)
    entries, problems = header_lines(path, header, start + 2)
    return _parts(entries, lines, end + 1, problems)


def _where_it_ends(lines: list[str], start: int) -> Message:
    """Return what to do about a header without an end: its text begins at the first line that no header has."""
    below = range(start + 1, len(lines))
    begins = next(
        (n for n in below if lines[n].strip() and not lines[n].startswith(_OF_HEADERS) and not key_in(lines[n])), None
    )
    if begins is None:
        return tell("put a line with --- at the end of the header")
    return tell("put a line with --- above line {line}", line=begins + 1)


def _parts(entries: tuple[Entry, ...], lines: list[str], end: int, problems: tuple[Problem, ...]) -> Parts:
    start = next((number for number in range(end, len(lines)) if lines[number].strip()), len(lines))
    return Parts(entries, "\n".join(lines[start:]).rstrip(), start + 1, problems)
