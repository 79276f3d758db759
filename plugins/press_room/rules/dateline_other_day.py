"""The dateline is the day of the release: by another one it looks old, or early."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, datetime, timedelta

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity, tell
from plugins.press_room.edited import RELEASE, edited_parts
from plugins.typesetting import long_date

REMEDY = tell("write the day on which the release goes out; the day of the event stands in the lead")
DAY_BEFORE = timedelta(days=1)
"""What happened in the evening is published in the morning."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a dateline that is neither the day of the file's name nor that of an embargo or a later publication."""
    dateline = edited_parts(text).dateline
    if not dateline:
        return
    moments = (post.values.get("embargo"), post.values.get("publish_at"))
    days = [post.day, *(one.date() for one in moments if isinstance(one, datetime))]
    stated = next((one for one in text.facts.dates if one.day and one.block.line == dateline.line), None)
    if stated is None or not (stated.year and stated.month and stated.day):
        return
    day = date(stated.year, stated.month, min(stated.day, 28)) + timedelta(days=max(0, stated.day - 28))
    if not min(days) - DAY_BEFORE <= day <= max(days):
        own = long_date(post.day, text.language)
        message = tell("the dateline says {words}, and the release is of {day}", words=stated.words, day=own)
        yield Advice(dateline.line, message, REMEDY)


RULE = Rule(find, Severity.WARNING, RELEASE)
