"""Quotation marks of a manuscript that have no partner."""

from __future__ import annotations

import re

from .rules import PAIRS, unbalanced_marks
from .signs import BLOCK, THING
from .untouched import untouched

_CODE = re.compile(
    r"^(?P<fence>```+|~~~+)[^\n]*\n.*?(?:^(?P=fence)|\Z)|(?<!`)(?P<ticks>`+)(?!`)[^`\n]+(?P=ticks)(?!`)",
    re.DOTALL | re.MULTILINE,
)
# Where Markdown begins another paragraph, heading, list item, quotation or row.
_NEW_BLOCK = re.compile(r"\n(?=[ \t]*(?:\n|#|>|[-*+] |\d+[.)] |\||:[ \t]|\Z))")


def unbalanced_quotes(text: str, language: str) -> tuple[tuple[int, int], ...]:
    """Give line and column, both from 1, of each mark in Markdown or plain text without a partner in its paragraph.

    Typesetting leaves all quotation marks of such a paragraph as they are. A language without rules has none.
    """
    if language not in PAIRS:
        return ()
    seen = _NEW_BLOCK.sub(BLOCK, _CODE.sub(_hidden, text))
    for start, end in untouched(seen):
        seen = seen[:start] + THING * (end - start) + seen[end:]
    return tuple(_position(text, place) for place in unbalanced_marks(seen))


def _hidden(code: re.Match[str]) -> str:
    return "".join(letter if letter == "\n" else THING for letter in code[0])


def _position(text: str, place: int) -> tuple[int, int]:
    return text.count("\n", 0, place) + 1, place - text.rfind("\n", 0, place)
