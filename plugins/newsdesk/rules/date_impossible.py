"""A day that its month does not have is a slip, and nobody but the author knows which day was meant."""

from __future__ import annotations

import re
from calendar import monthrange
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Severity, tell

REMEDY = tell("look up the day, and write it in all languages alike")
_LEAP_YEAR = 2024
_SHORT = re.compile(r"\d+[./]\d+[./]\d\d")
"""May be the number of a paragraph: «п. 31.02.26»."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find days that no month has, and the 29th of February of years that have none."""
    for stated in text.facts.dates:
        if not stated.day or not stated.month or _SHORT.fullmatch(stated.words):
            continue
        if stated.day > monthrange(stated.year or _LEAP_YEAR, stated.month)[1]:
            yield Advice(stated.line, tell("there is no such day: {date}", date=stated.words), REMEDY)


RULE = Rule(find, Severity.WARNING)
