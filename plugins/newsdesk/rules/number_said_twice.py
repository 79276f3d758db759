"""«15 (пятнадцать)» protects bank papers from forgers; readers stumble over it."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsroom import tell

REMEDY = tell("delete the number in brackets")
_OPENS = re.compile(r"\s*\(\s*")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a number in digits with the same number in letters in brackets behind it."""
    lines = text.source_lines
    for first, second in pairwise(text.facts.numbers):
        is_pair = first.block is second.block and first.in_digits and not second.in_digits
        if is_pair and first.value == second.value and _OPENS.fullmatch(first.block.text, first.end, second.start):
            message = tell("{number} is told in figures and in letters", number=first.words)
            yield Advice(first.line, message, REMEDY, mend=_mend(lines[first.line - 1], first.line, first.words))


def _mend(line: str, number: int, digits: str) -> Mend | None:
    """Return the line without the brackets, where these hold the number alone."""
    found = re.search(rf"(?<!\d){re.escape(digits)}\s*\([^()\d]+\)", line)
    return Mend(number, found[0], digits) if found and line.count(found[0]) == 1 else None


RULE = Rule(find)
