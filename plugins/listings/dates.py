"""Posts of a scope by month, and the days of a month with more posts than one page should list."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from itertools import groupby
from operator import attrgetter

from plugins.newsroom import PostRecord, addresses

Days = Mapping[date, tuple[PostRecord, ...]]


@dataclass(frozen=True, slots=True)
class MonthLink:
    """A month that has posts: `count` is None where totals would change a closed page."""

    first_day: date
    address: str
    count: int | None = None


@dataclass(frozen=True, slots=True)
class DayLink:
    """A day of a month that has too many posts for one page."""

    day: date
    address: str


def first_of_month(record: PostRecord) -> date:
    """Return the first day of the month that a post is listed under: its path's."""
    return record.day.replace(day=1)


def event_day(record: PostRecord) -> date:
    """Return the day on which an event begins."""
    return record.starts.date() if record.starts else record.day


def first_of_event_month(record: PostRecord) -> date:
    """Return the first day of the month in which an event begins."""
    return event_day(record).replace(day=1)


def by_month(
    records: Iterable[PostRecord], month_of: Callable[[PostRecord], date] = first_of_month
) -> dict[date, tuple[PostRecord, ...]]:
    """Group records by month, newest month first; the order within a month is the records' own."""
    newest_month_first = sorted(records, key=month_of, reverse=True)
    return {month: tuple(posts) for month, posts in groupby(newest_month_first, key=month_of)}


def month_links(home: str, months: Iterable[date], *, nested: bool) -> tuple[MonthLink, ...]:
    """Link to months, newest first."""
    return tuple(MonthLink(month, addresses.month(home, month, nested=nested)) for month in months)


def days_of(posts: tuple[PostRecord, ...], *, are_events: bool = False) -> Days:
    """Group a month's posts by the day of their path, newest first; none where one page lists them all.

    Events are grouped by the day on which they begin.

    It is decided by what the month holds and by nothing else, so a closed month never changes.
    """
    if len(posts) <= addresses.LONGEST_LIST:
        return {}
    day_of = event_day if are_events else attrgetter("day")
    newest_first = sorted(posts, key=day_of, reverse=True)
    return {day: tuple(found) for day, found in groupby(newest_first, key=day_of)}


def day_links(home: str, days: Iterable[date], *, nested: bool) -> tuple[DayLink, ...]:
    """Link to days, newest first."""
    return tuple(DayLink(day, addresses.day(home, day, nested=nested)) for day in days)
