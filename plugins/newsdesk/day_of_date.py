"""The day that a date of a text means: a year that it leaves out is the one nearest to the post's day."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date, timedelta

from .edited_post import EditedText
from .facts import StatedDate
from .sentences import Sentence


def day_meant(stated: StatedDate, posted: date) -> date | None:
    """Return the day that a date of a post from a day means; None of a month, a year, or a day that no month has."""
    if stated.day is None or stated.month is None:
        return None
    years = (stated.year,) if stated.year else (posted.year - 1, posted.year, posted.year + 1)
    days = [day for year in years if (day := _day(year, stated.month, stated.day))]
    return min(days, key=lambda day: abs(day - posted), default=None)


def away(day: date, posted: date) -> timedelta:
    """Return how far a day is from a post's, whichever comes first."""
    return abs(day - posted)


def dates_in(sentence: Sentence, text: EditedText) -> Iterator[StatedDate]:
    """Yield the dates of a sentence of a text."""
    for stated in text.facts.dates:
        if sentence.has(stated.block, stated.start):
            yield stated


def _day(year: int, month: int, day: int) -> date | None:
    try:
        return date(year, month, day)
    except ValueError:
        return None
