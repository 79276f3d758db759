"""What people wrote in Markdown: not code, addresses and file names, where letters mean what they are."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator, Sequence

from .fences import fenced
from .unseen import UNWANTED
from .untouched import untouched

_MARK = re.compile(r"`+|\n[ \t\r]*(?=\n)")
_TARGET = re.compile(r"(?<=\]\()[^()\s]+|^ {0,3}\[[^\]\n]+\]:[ \t]*\S+", re.MULTILINE)
_LINK_TARGET = re.compile(r"\((?<=\]\()([^()\s]+)")
# Code and addresses may not hide what nobody sees.
_SEEN = re.compile(f"[^\\s{UNWANTED}]")


def prose_of(text: str) -> str:
    """Give Markdown with spaces for code, link targets, addresses and file names; the length and the lines stay."""
    return _with_spaces(text, (fenced, _spans, _targets, untouched))


def hide_code(text: str) -> str:
    """Return Markdown with spaces for what stands between backticks or in a fence; the length and the lines stay."""
    return _with_spaces(text, (fenced, _spans))


def _with_spaces(text: str, kinds: Sequence[Callable[[str], Iterator[tuple[int, int]]]]) -> str:
    for places in kinds:
        pieces: list[str] = []
        end = 0
        for start, stop in places(text):
            pieces += (text[end:start], _SEEN.sub(" ", text[start:stop]))
            end = stop
        text = "".join((*pieces, text[end:])) if pieces else text
    return text


def _spans(text: str) -> Iterator[tuple[int, int]]:
    """Give the places between equal runs of backticks of one paragraph."""
    if "`" not in text:
        return
    opened: dict[int, int] = {}
    marks = list(_MARK.finditer(text))
    closing: list[int | None] = [None] * len(marks)
    for place in range(len(marks) - 1, -1, -1):
        if text[marks[place].start()] == "\n":
            opened.clear()
            continue
        length = len(marks[place][0])
        closing[place] = opened.get(length)
        opened[length] = place
    after = -1
    for place, mark in enumerate(marks):
        close = closing[place]
        if place > after and close is not None:
            yield mark.start(), marks[close].end()
            after = close


def _targets(text: str) -> Iterator[tuple[int, int]]:
    if "]:" in text:
        return (target.span() for target in _TARGET.finditer(text))
    return (target.span(1) for target in _LINK_TARGET.finditer(text))
