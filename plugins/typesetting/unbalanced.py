"""Quotation marks of a manuscript that have no partner."""

from __future__ import annotations

import re
from bisect import bisect_right

from .rules import PAIRS, unbalanced_marks
from .signs import BLOCK, THING
from .untouched import untouched

_CODE = re.compile(
    r"^(?P<fence>```++|~~~++)[^\n]*+\n.*?(?:^(?P=fence)|\Z)|(?<!`)(?P<ticks>`++)[^`\n]++(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
# Where Markdown begins another paragraph, heading, list item, quotation or row.
_NEW_BLOCK = re.compile(r"\n(?=[ \t]*(?:\n|#|>|[-*+] |\d+[.)] |\||:[ \t]|\Z))")
_MAY_BE_MARK = re.compile('["«»„“”]')
_LINE_END = re.compile(r"\n")


def unbalanced_quotes(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Give line and column, both from 1, of each mark in Markdown or plain text without a partner in its paragraph.

    Typesetting leaves all quotation marks of such a paragraph as they are. A language without rules has none.
    """
    if language not in PAIRS or not _MAY_BE_MARK.search(text):
        return ()
    has_code = "`" in text or "~~~" in text
    seen = _NEW_BLOCK.sub(BLOCK, _CODE.sub(_hidden, text) if has_code else text)
    lines = [0, *(match.end() for match in _LINE_END.finditer(text))]
    return tuple(_position(lines, place) for place in unbalanced_marks(_without_addresses(seen)))


def _hidden(code: re.Match[str]) -> str:
    return "".join(letter if letter == "\n" else THING for letter in code[0])


def _without_addresses(text: str) -> str:
    pieces: list[str] = []
    done = 0
    for start, end in untouched(text):
        pieces += (text[done:start], THING * (end - start))
        done = end
    return "".join((*pieces, text[done:]))


def _position(lines: list[int], place: int) -> tuple[int, int]:
    line = bisect_right(lines, place)
    return line, place - lines[line - 1] + 1
