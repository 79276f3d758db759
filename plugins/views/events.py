"""When an event is, in words and for machines."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import date, datetime, time, timedelta

from plugins.newsroom import PostRecord
from plugins.typesetting import event_time

_A_DAY = timedelta(days=1)


@dataclass(frozen=True, slots=True)
class EventTime:
    """When an event is, for people and for machines: two moments, or two days."""

    starts: date
    ends: date | None
    """None where no end is known."""
    first: str
    """The beginning in words."""
    dash: str
    """What stands between the two, with its spaces; empty without an end."""
    last: str
    """The end in words; empty without one."""


def event_hours(record: PostRecord, language: str) -> EventTime | None:
    """Return when an event is, with its hours where they are known; None where nothing is."""
    return _told(*record.happens, language) if record.happens else None


def event_days(record: PostRecord, language: str) -> EventTime | None:
    """Return the days of an event, as lists of news show them; a night belongs to the day before it."""
    if record.happens is None:
        return None
    first, last = record.happens
    if isinstance(first, datetime):
        is_short = not isinstance(last, datetime) or last - first < _A_DAY
        first, last = first.date(), None if is_short or last is None else _day(last)
    return _told(first, last, language)


def _day(ends: date) -> date:
    """Return the last day of what ends at a moment: 00:00 is the end of the day before."""
    if isinstance(ends, datetime):
        return (ends - _A_DAY if ends.time() == time() else ends).date()
    return ends


def _told(first: date, last: date | None, language: str) -> EventTime:
    return EventTime(first, last, *event_time(first, last, language))
