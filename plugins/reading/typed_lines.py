"""The lines of a body as far as they may be written anew: code and comments stay, and mostly quotations and tables."""

from __future__ import annotations

import re
from collections.abc import Sequence

from plugins.typesetting import hide_code

SHUT = "\0"
"""Stands for a line that stays as it was typed: no text has this letter."""
_SEEN = re.compile(r"\S")
_FENCE = re.compile(r"[ \t]*(`{3,}|~{3,})([^\n]*)")
_QUOTATION = re.compile(r" {0,3}>")
_HEADING = re.compile(r" {0,3}#{1,6}(?:[ \t]|$)")
_RULE = re.compile(r" {0,3}(?:(?:[*][ \t]*){3,}|(?:-[ \t]*){3,}|(?:_[ \t]*){3,})$")
_DELIMITERS = re.compile(r"[ \t]*\|?[ \t]*:?-+:?[ \t]*(?:\|[ \t]*:?-*:?[ \t]*)*$")
_INDENTED = re.compile(r" {4}|\t| {1,3}\t")
_HOLDER = r" {0,3}(?:!!! |\[\^[^\]]+\]:|:[ \t])"
_HOLDS = re.compile(_HOLDER)
_OPENS = re.compile(rf"{_HOLDER}| {{0,3}}\d+[.)][ \t]|[^\w\s#>|]|\w\)")


def without_code(body: str) -> list[str]:
    """Return the lines of a body with spaces for code between backticks, and SHUT for lines of code and comments."""
    hidden = _without_comments(body) if "<!--" in body else body
    lines = (hide_code(hidden) if "`" in body else hidden).split("\n")
    if "```" in body or "~~~" in body:
        _shut_fences(hidden.split("\n"), lines)
    if "    " in body or "\t" in body:
        _shut_indented(lines)
    if "<!--" in body:
        _shut_comments(body.split("\n"), lines)
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
    """Return whether a line begins a box of facts, a note or a meaning, to which indented lines belong."""
    return _HOLDS.match(line) is not None


def is_delimiters(line: str) -> bool:
    """Return whether a line divides the head of a table from its rows."""
    return "|" in line and "-" in line and _DELIMITERS.match(line) is not None


def _without_comments(body: str) -> str:
    pieces: list[str] = []
    end = 0
    while (start := body.find("<!--", end)) >= 0 and (close := body.find("-->", start + 4)) >= 0:
        pieces += (body[end:start], _SEEN.sub(" ", body[start : close + 3]))
        end = close + 3
    return "".join((*pieces, body[end:]))


def _shut_fences(typed: Sequence[str], lines: list[str]) -> None:
    fence = ""
    for number, line in enumerate(typed):
        found = _FENCE.match(line)
        if fence:
            lines[number] = SHUT
            fence = "" if found and found[1].startswith(fence) and not found[2].strip() else fence
        elif found and not ("`" in found[1] and "`" in found[2]):
            lines[number], fence = SHUT, found[1]


def _shut_indented(lines: list[str]) -> None:
    """Shut program text: what is indented behind an empty line, and belongs to no list, note or box."""
    begins, holds_indented, is_code = True, False, False
    for number, line in enumerate(lines):
        if not line.strip():
            begins = True
            continue
        indented = _INDENTED.match(line) is not None
        is_code = indented and not holds_indented and (begins or is_code)
        if not line.startswith((" ", "\t")) and begins:
            holds_indented = _OPENS.match(line) is not None and line != SHUT
        if is_code:
            lines[number] = SHUT
        begins = line == SHUT or _HEADING.match(line) is not None


def _shut_comments(typed: Sequence[str], lines: list[str]) -> None:
    for number, line in enumerate(typed):
        if line.strip() and not lines[number].strip():
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
