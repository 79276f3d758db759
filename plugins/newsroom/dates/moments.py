"""Moments and days as authors write them: `2026-01-29 10:00`, with an offset or in the site's time zone."""

from __future__ import annotations

import re
from datetime import UTC, date, datetime, time, timedelta, timezone, tzinfo

_MOMENT = re.compile(
    r"(?P<day>\d{4}-\d{2}-\d{2})"
    r"(?:(?:[Tt]|\s+)(?P<hour>\d{1,2}):(?P<minute>\d{2})(?::(?P<second>\d{2})(?:\.\d+)?)?"
    r"\s*(?P<offset>[Zz]|[+-]\d{2}:?\d{2})?)?",
    re.ASCII,
)


def read_moment(value: object, zone: tzinfo) -> datetime | None:
    """Read what an author wrote as a moment; the result is in `zone`, None if it is no moment.

    Takes `2026-01-29 10:00`, `2026-01-29T10:00:30+05:00`, a bare day (its 00:00), and what YAML made of them.
    Without an offset, the hour is the site's.
    """
    match value:
        case datetime():
            return _in_zone(value, zone)
        case date():
            return day_start(value, zone)
        case str():
            return _from_text(value.strip(), zone)
    return None


def is_day(text: str) -> bool:
    """True if a moment is written without an hour: `2026-01-29`."""
    found = _MOMENT.fullmatch(text.strip())
    return found is not None and found["hour"] is None


def day_start(day: date, zone: tzinfo) -> datetime:
    """Return 00:00 of that day in `zone`."""
    return datetime.combine(day, time(), zone)


def _from_text(text: str, zone: tzinfo) -> datetime | None:
    found = _MOMENT.fullmatch(text)
    if not found:
        return None
    try:
        day = date.fromisoformat(found["day"])
        hour, minute, second = (int(found[part] or 0) for part in ("hour", "minute", "second"))
        clock = time(hour, minute, second, tzinfo=_offset(found["offset"]))
    except ValueError:
        return None
    return _in_zone(datetime.combine(day, clock), zone)


def _offset(text: str | None) -> tzinfo | None:
    if text is None:
        return None
    if text in "Zz":
        return UTC
    size = timedelta(hours=int(text[1:3]), minutes=int(text[-2:]))
    return timezone(-size if text[0] == "-" else size)


def _in_zone(moment: datetime, zone: tzinfo) -> datetime | None:
    if moment.tzinfo is None:
        return moment.replace(tzinfo=zone)
    try:
        return moment.astimezone(zone)
    except OverflowError:
        return None
