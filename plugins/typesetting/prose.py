"""The prose of a text in Markdown: not code, addresses and file names, where letters mean what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from .passage import replaced, untouched
from .unseen import UNWANTED

FENCE = r"^(?P<before>(?>(?:[ \t>]|[-+*][ \t]|\d{1,9}[.)][ \t])*))(?P<ticks>`{3,}+(?=[^`\n]*$)|~{3,}+)[^\n]*$"
"""Matches the line that opens program text, in a pattern of several lines."""
_OPENING = re.compile(FENCE, re.MULTILINE)
_OUTSIDE_QUOTATION = r"^(?![ \t]*>)"
_OUTSIDE_LIST = r"^ ?[^\s`~]"
_LIST_COLUMN = 2
"""From which column on a fence stands in a list."""
_MARK = re.compile(r"`+|\n[ \t\r]*(?=\n)")
_TARGET = re.compile(r"(?<=\]\()[^()\s]+|^ {0,3}\[[^\]\n]+\]:[ \t]*\S+", re.MULTILINE)
_LINK_TARGET = re.compile(r"\((?<=\]\()([^()\s]+)")
# Code and addresses may not hide what nobody sees.
_SEEN = re.compile(f"[^\\s{UNWANTED}]")


def prose_of(text: str) -> str:
    """Return Markdown with spaces for code, link targets, addresses and file names; the length and the lines stay."""
    return _with_spaces(text, (fenced, _spans, _targets, untouched))


def hide_code(text: str) -> str:
    """Return Markdown with spaces for what stands between backticks or in a fence; the length and the lines stay."""
    return _with_spaces(text, (fenced, _spans))


def _with_spaces(text: str, kinds: Sequence[Callable[[str], Iterator[tuple[int, int]]]]) -> str:
    for places in kinds:
        text = replaced(text, [(start, end, _SEEN.sub(" ", text[start:end])) for start, end in places(text)])
    return text


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Yield the places between equal runs of backticks of one paragraph."""
    if "`" not in text:
        return
    closings: list[tuple[re.Match[str], re.Match[str]]] = []
    following: dict[str, re.Match[str]] = {}
    for mark in reversed(list(_MARK.finditer(text))):
        if mark[0][0] == "\n":
            following.clear()
            continue
        if mark[0] in following:
            closings.append((mark, following[mark[0]]))
        following[mark[0]] = mark
    end = 0
    for opening, closing in reversed(closings):
        if opening.start() >= end:
            end = closing.end()
            yield opening.start(), end


def _targets(text: str) -> Iterator[tuple[int, int]]:
    if "]:" in text:
        return (target.span() for target in _TARGET.finditer(text))
    return (target.span(1) for target in _LINK_TARGET.finditer(text))


def fenced(text: str) -> Iterator[tuple[int, int]]:
    """Return beginning and end of each piece of program text between fences.

    It may stand in a list or a quotation, and a fence that nobody closes lasts to the end of what holds it.
    """
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
    elif len(before.expandtabs(4)) >= _LIST_COLUMN:
        ends.append(_OUTSIDE_LIST)
    closing = re.compile("|".join(ends), re.MULTILINE).search(text, min(opening.end() + 1, len(text)))
    if closing is None:
        return len(text)
    return closing.end() if closing[0].strip(" \t>\r")[:1] == ticks[0] else max(closing.start() - 1, opening.end())
