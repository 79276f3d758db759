"""The days of a month with more posts than one page should list."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from datetime import date
from itertools import groupby

from plugins.newsroom import PostRecord, addresses
from plugins.views import DayLink

Days = Mapping[date, tuple[PostRecord, ...]]


def days_of(posts: tuple[PostRecord, ...]) -> Days:
    """Group a month's posts by the day of their path, newest first; none where one page lists them all.

    It is decided by what the month holds and by nothing else, so a closed month never changes.
    """
    if len(posts) <= addresses.LONGEST_LIST:
        return {}
    newest_first = sorted(posts, key=_day, reverse=True)
    return {day: tuple(found) for day, found in groupby(newest_first, key=_day)}


def day_links(home: str, days: Iterable[date], *, nested: bool) -> tuple[DayLink, ...]:
    """Link to days, newest first."""
    return tuple(DayLink(day, addresses.day(home, day, nested=nested)) for day in days)


def _day(record: PostRecord) -> date:
    return record.day
