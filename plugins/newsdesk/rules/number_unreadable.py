"""Eight digits in one piece are counted with a finger, not read."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("round it to millions, or write groups of three digits")
FEWEST_DIGITS, MOST_DIGITS = 7, 9
"""Shorter numbers are read at a glance; longer ones are numbers of accounts, companies and people."""
_CALLED = re.compile(r"(?:№|\bno\.?|#|\bid|код|номер\w*|нөмір\w*|number|шот\w*|сч[её]т\w*|:)\s*\Z", re.IGNORECASE)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find counts of seven to nine digits in one piece; sums of money get their groups on the page."""
    for one in text.facts.numbers:
        is_long = one.words.isdigit() and FEWEST_DIGITS <= len(one.words) <= MOST_DIGITS
        if is_long and one.kind == "count" and not _CALLED.search(one.block.text, 0, one.start):
            message = tell("{number} has {count} digits in one piece", number=one.words, count=len(one.words))
            yield Advice(one.line, message, REMEDY)


RULE = Rule(find)
