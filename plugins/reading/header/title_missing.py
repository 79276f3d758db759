"""Why a text has no title: each way to lose it has its own way out."""

from __future__ import annotations

import re

from plugins.newsroom import Message, Problem, tell
from plugins.reading.wrong import Wrong

from .key_lines import begins_header

_NEARLY_FENCE = re.compile(r"[ \t]*(?:[-\u2010-\u2015\u2212]+|\u2026|\.{2,}|[=_~+*]{3,})[ \t]*")


def nearly_fence(line: str) -> bool:
    """Return whether a line was meant as `---`: Word makes one long dash of three, and three dots one sign."""
    return _NEARLY_FENCE.fullmatch(line) is not None and line.rstrip() not in ("---", "...")


def three_hyphens(line: int) -> Message:
    """Return what to do about such a line, counted from 1."""
    return tell("line {line} is no header's edge: type three hyphens there instead, ---", line=line)


def title_missing(path: str, text: str, *, has_header: bool) -> Problem:
    """Give the error of a text without a title, at the line to be changed."""
    lines = text.split("\n")
    first = next((number for number, line in enumerate(lines) if line.strip()), 0)
    line, remedy = 1, tell("begin the file with ---, a line such as title: Words, and --- again")
    if has_header:
        remedy = tell("add a line such as title: Words to the header")
    elif nearly_fence(lines[first]) and begins_header(next(filter(str.strip, lines[first + 1 :]), "")):
        line, remedy = first + 1, three_hyphens(first + 1)
    return Wrong("title-missing", tell("the text has no title"), remedy).at(path, line, "title")
