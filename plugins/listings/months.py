"""Posts of a scope by month."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import date
from itertools import groupby

from plugins.newsroom import PostRecord, addresses
from plugins.views import MonthLink


def first_of_month(record: PostRecord) -> date:
    """Give the first day of the month that a post is listed under: its path's."""
    return record.day.replace(day=1)


def by_month(records: Iterable[PostRecord]) -> dict[date, tuple[PostRecord, ...]]:
    """Group records by month, newest month first; the order within a month is the records' own."""
    newest_month_first = sorted(records, key=first_of_month, reverse=True)
    return {month: tuple(posts) for month, posts in groupby(newest_month_first, key=first_of_month)}


def month_links(home: str, months: Iterable[date], *, nested: bool) -> tuple[MonthLink, ...]:
    """Link to months, newest first."""
    return tuple(MonthLink(month, addresses.month(home, month, nested=nested)) for month in months)
