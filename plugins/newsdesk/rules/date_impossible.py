"""A day that its month does not have is a slip, and nobody but the author knows which day was meant."""

from __future__ import annotations

from calendar import monthrange
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import Severity, tell

REMEDY = tell("look up the day, and write it in all languages alike")
_LEAP_YEAR = 2024


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find days that no month has, and the 29th of February of years that have none."""
    for stated in text.facts.dates:
        if stated.day and stated.month and stated.day > monthrange(stated.year or _LEAP_YEAR, stated.month)[1]:
            yield Advice(stated.line, tell("there is no such day: {date}", date=stated.words), REMEDY)


RULE = Rule(find, Severity.WARNING)
