"""The site's time zone as calendars carry it (VTIMEZONE): the offsets in force at the events that they hold.

Hours are told by the site's clock and not in universal time. Kazakhstan changed its offset in 2024, and a machine that
has not heard of that shows universal time an hour off; of `TZID=Asia/Almaty` it shows the hour that the poster has.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from functools import lru_cache

from plugins.newsroom import site_zone

from .lines import line, wall_clock

_STEP = timedelta(days=7)
"""The distance of two looks at an offset: one that stands for less may be missed."""
_DECADES = 6
"""The number of decades in which the beginning of an offset is sought; what stands longer begins in 1970."""
_FIRST = datetime(1970, 1, 1)  # noqa: DTZ001 - by the wall clock of any zone
_LAST_DECADE = 9980


@dataclass(frozen=True, slots=True, order=True)
class Observance:
    """An offset from universal time, from the moment on from which it is in force."""

    since: datetime
    """By the clock before that moment, without a zone."""
    offset_before: timedelta
    offset: timedelta
    is_daylight: bool
    name: str


def zone_lines(zone: str, moments: Iterable[datetime]) -> Iterator[str]:
    """Yield the definition of a zone with all that is in force at some moments."""
    found = sorted({_observance_at(zone, moment) for moment in moments}) or [_standing(zone, _FIRST)]
    yield "BEGIN:VTIMEZONE"
    yield line("TZID", zone)
    for one in found:
        kind = "DAYLIGHT" if one.is_daylight else "STANDARD"
        yield f"BEGIN:{kind}"
        yield f"DTSTART:{wall_clock(one.since)}"
        yield f"TZOFFSETFROM:{_offset(one.offset_before)}"
        yield f"TZOFFSETTO:{_offset(one.offset)}"
        yield line("TZNAME", one.name)
        yield f"END:{kind}"
    yield "END:VTIMEZONE"


def _observance_at(zone: str, moment: datetime) -> Observance:
    decade = min(moment.year // 10 * 10, _LAST_DECADE)
    for earlier in range(decade, max(decade - 10 * _DECADES, _FIRST.year - 1), -10):
        changes = _changes(zone, earlier)
        before = bisect_right([since for since, _ in changes], moment)
        if before:
            return changes[before - 1][1]
    return _standing(zone, moment.replace(tzinfo=None))


def _standing(zone: str, plain: datetime) -> Observance:
    """Return the offset in force at a moment of the wall clock, as one that no other came before."""
    there = plain.replace(tzinfo=site_zone(zone))
    offset = there.utcoffset() or timedelta()
    return Observance(min(_FIRST, plain), offset, offset, bool(there.dst()), there.tzname() or zone)


@lru_cache(maxsize=64)
def _changes(zone: str, decade: int) -> tuple[tuple[datetime, Observance], ...]:
    """Return the changes of offset in ten years, each with its moment, the first one first."""
    there = site_zone(zone)
    found = []
    start = datetime(decade, 1, 1, tzinfo=UTC)
    end = datetime(decade + 10, 1, 1, tzinfo=UTC) if decade < _LAST_DECADE else datetime(9999, 12, 1, tzinfo=UTC)
    while start < end:
        after = min(start + _STEP, end)
        before, then = start.astimezone(there), after.astimezone(there)
        if before.utcoffset() != then.utcoffset():
            found.append(_change(zone, start, after))
        start = after
    return tuple(found)


def _change(zone: str, start: datetime, end: datetime) -> tuple[datetime, Observance]:
    """Return the one change between two moments, with its moment to the second."""
    there = site_zone(zone)
    before = start.astimezone(there).utcoffset() or timedelta()
    while end - start > timedelta(seconds=1):
        middle = start + (end - start) // 2
        middle = middle.replace(microsecond=0)
        if middle == start:
            break
        if middle.astimezone(there).utcoffset() == before:
            start = middle
        else:
            end = middle
    after = end.astimezone(there)
    offset = after.utcoffset() or timedelta()
    since = (end + before).replace(tzinfo=None)
    observance = Observance(since, before, offset, bool(after.dst()), after.tzname() or zone)
    return end, observance


def _offset(size: timedelta) -> str:
    seconds = round(size.total_seconds())
    sign, seconds = "-" if seconds < 0 else "+", abs(seconds)
    hours, minutes = divmod(seconds // 60, 60)
    rest = f"{seconds % 60:02}" if seconds % 60 else ""
    return f"{sign}{hours:02}{minutes:02}{rest}"
