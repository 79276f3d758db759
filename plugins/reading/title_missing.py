"""Why a text has no title: each way to lose it has its own way out."""

from __future__ import annotations

import re

from plugins.newsroom import Message, Problem, tell

from .wrong import Wrong

_LONG_DASHES = re.compile(r"\s*[-\u2010-\u2015\u2212]{1,3}\s*")


def long_dash_line(lines: list[str]) -> int | None:
    """Give the place, from 0, of the first line of dashes that is no `---`: Word makes one long dash of three."""
    return next((n for n, line in enumerate(lines) if _LONG_DASHES.fullmatch(line) and line.strip("- \t")), None)


def long_dash(line: int) -> Message:
    """Say what to do about a long dash on a line, counted from 1."""
    return tell("line {line} is a long dash: type three hyphens instead, ---", line=line)


def title_missing(path: str, text: str, *, has_header: bool) -> Problem:
    """Give the error of a text without a title, at the line to be changed."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    line, remedy = 1, tell("begin the file with ---, a line such as title: Words, and --- again")
    if has_header:
        remedy = tell("add a line such as title: Words to the header")
    elif long_dash_line(lines) == first:
        line, remedy = first + 1, long_dash(first + 1)
    return Wrong("title-missing", tell("the text has no title"), remedy).at(path, line, "title")
