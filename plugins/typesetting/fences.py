"""Program text between fences, wherever it stands: in lists and quotations too, and to the end of what holds it."""

from __future__ import annotations

import re
from collections.abc import Iterator

FENCE = r"^(?P<before>(?>(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*))(?P<ticks>`{3,}+(?=[^`\n]*$)|~{3,}+)[^\n]*$"
"""The line that opens it; of a pattern with several lines."""
_OPENING = re.compile(FENCE, re.MULTILINE)
_OUTSIDE_QUOTATION = r"^(?![ \t]*>)"
_OUTSIDE_LIST = r"^ ?[^\s`~]"
_STEP = 2
"""Columns from which on a fence stands in a list."""


def fenced(text: str) -> Iterator[tuple[int, int]]:
    """Return beginning and end of each."""
    if "```" not in text and "~~~" not in text:
        return
    place = 0
    while opening := _OPENING.search(text, place):
        place = fence_end(text, opening)
        yield opening.start(), place


def fence_end(text: str, opening: re.Match[str]) -> int:
    """Return where the program text ends that a match of FENCE opens."""
    ticks, before = opening["ticks"], opening["before"]
    ends = [rf"^[ \t>]*{re.escape(ticks[0])}{{{len(ticks)},}}[ \t\r]*$"]
    if ">" in before:
        ends.append(_OUTSIDE_QUOTATION)
    elif len(before.expandtabs(4)) >= _STEP:
        ends.append(_OUTSIDE_LIST)
    closing = re.compile("|".join(ends), re.MULTILINE).search(text, min(opening.end() + 1, len(text)))
    if closing is None:
        return len(text)
    return closing.end() if closing[0].strip(" \t>\r")[:1] == ticks[0] else max(closing.start() - 1, opening.end())
