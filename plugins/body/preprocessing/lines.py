"""The lines of a body as far as they may be written anew: code and comments stay, and mostly quotations and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.typesetting import fenced, hide_code

from .comments import VISIBLE, hide_comments

SHUT = "\0"
"""Stands for a line that stays as it was typed: no text has this letter."""
PIPE = re.compile(r"(?<!\\)\|")
"""The sign between the cells of a row."""
_QUOTATION = re.compile(r" {0,3}>")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:(?:[*][ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_INDENTED = re.compile(r" {4}|\t| {1,3}\t")
_HOLDER = r" {0,3}(?:!!! |\[\^[^\]]+\]:|:[ \t])"
_HOLDS = re.compile(_HOLDER)
_OPENS = re.compile(rf"{_HOLDER}| {{0,3}}\d+[.)][ \t]|[-+*][ \t]|[^\w\s#>|*\[«„“”\"'(]|\w\)")


def without_code(body: str) -> list[str]:
    """Return the lines of a body with spaces for code between backticks, and SHUT for lines of code and comments.

    A line that has nothing else than such code is no empty one: it stands there in backticks.
    """
    hidden = hide_comments(body)
    lines = hidden.split("\n")
    if "`" in body or "~~~" in body:
        seen = hide_code(hidden).split("\n")
        lines = [line if line.strip() else VISIBLE.sub("`", typed) for line, typed in zip(seen, lines, strict=True)]
    for start, end in fenced(hidden):
        first, last = hidden.count("\n", 0, start), hidden.count("\n", 0, end)
        lines[first : last + 1] = [SHUT] * (last + 1 - first)
    if "    " in body or "\t" in body:
        _shut_indented(hidden.split("\n"), lines)
    if "<!--" in body:
        _shut_comments(body.split("\n"), hidden.split("\n"), lines)
    return lines


def open_lines(body: str) -> list[str]:
    """Return them with SHUT for headings, and for what stands in quotations and tables too."""
    lines = without_code(body)
    start = 0
    for end in (*(number for number, line in enumerate(lines) if not line.strip()), len(lines)):
        _shut_paragraph(lines, start, end)
        start = end + 1
    return lines


def holds_indented(line: str) -> bool:
    """True if a line begins a box of facts, a note or a meaning, to which indented lines belong."""
    return _HOLDS.match(line) is not None


def is_delimiters(line: str) -> bool:
    """True if a line divides the head of a table from its rows."""
    return "|" in line and "-" in line and _DELIMITERS.match(line) is not None


def cells_of(row: str, most: int = 0) -> list[str]:
    """Return the cells of a row; the last one of `most` is all that is left."""
    inner = row.strip().removeprefix("|")
    if inner.endswith("|") and not inner.endswith("\\|"):
        inner = inner[:-1]
    return PIPE.split(inner, maxsplit=max(most - 1, 0)) if most != 1 else [inner]


def _shut_indented(typed: Sequence[str], lines: list[str]) -> None:
    """Shut program text: what is indented behind an empty line, and belongs to no list, note or box."""
    begins, holds_more, is_code = True, False, False
    for number, line in enumerate(typed):
        is_shut = lines[number] == SHUT
        if not line.strip() and not is_shut:
            begins = True
            continue
        indented = not is_shut and _INDENTED.match(line) is not None
        is_code = indented and not holds_more and (begins or is_code)
        is_heading = _HEADING.match(line) is not None
        if (begins or is_heading) and not line.startswith((" ", "\t")):
            holds_more = not is_shut and _OPENS.match(line) is not None
        if is_code:
            lines[number] = SHUT
        begins = is_shut or is_code or is_heading


def _shut_comments(typed: Sequence[str], hidden: Sequence[str], lines: list[str]) -> None:
    for number, line in enumerate(typed):
        if line.strip() and not hidden[number].strip():
            lines[number] = SHUT


def _shut_paragraph(lines: list[str], start: int, end: int) -> None:
    """Shut what stands in a quotation or a table, whose lines run on to the next empty one."""
    shut = False
    for number in range(start, end):
        line = lines[number]
        if line == SHUT:
            shut = False
            continue
        is_head = "|" in line and number + 1 < end and is_delimiters(lines[number + 1])
        shut = shut or is_head or _QUOTATION.match(line) is not None
        if shut or _HEADING.match(line) or _RULE.match(line):
            lines[number] = SHUT
