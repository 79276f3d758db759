"""The days or moments of an event, and its place, as its headers say it in all languages together."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import date, datetime, tzinfo
from itertools import islice
from typing import Any

from plugins.body import UnplacedProblem, warning
from plugins.newsroom import NewsPath, Problem, day_start, tell

from .versions import Version

WITHOUT_STARTS = warning(
    "event-without-starts",
    tell("nobody is told when this event begins"),
    tell("write the day, or the day and the hour, after starts: such as 2026-05-01 11:00"),
)
ENDS_ALONE = warning(
    "event-without-starts", tell("'ends' is not shown without 'starts'"), tell("write after starts: when it begins")
)
TWO_KINDS = warning(
    "event-kinds",
    tell("of 'starts' and 'ends' one is a day and the other has an hour; the day counts as its 00:00"),
    tell("write both with the hour, or both as days; the last day is part of the event"),
)
LATE_START = warning("event-order", tell("the event ends before it starts"), tell("exchange starts and ends"))


def event_days(values: Mapping[str, Any], zone: tzinfo) -> tuple[datetime | None, datetime | None, bool]:
    """Return when an event starts and ends, and True if it has no hours.

    An end without a beginning, or before it, is none.
    """
    starts, ends = values.get("starts"), values.get("ends")
    if starts is None:
        return None, None, False
    first, last = _moment(starts, zone), _moment(ends, zone) if ends else None
    whole_days = not any(isinstance(value, datetime) for value in (starts, ends))
    return first, last if last and last >= first else None, whole_days


def place_in(language: str, written: Mapping[str, str], order: Sequence[str]) -> tuple[str, str]:
    """Return the place of an event for a version, and the language that names it.

    A version without one takes that of the first language in the organization's order that has one.
    """
    chosen = next((one for one in (language, *order, *written) if written.get(one)), "")
    return written.get(chosen, ""), chosen


def places_of(versions: Sequence[Version[NewsPath]]) -> dict[str, str]:
    """Return what the versions of a post say of its place, by language."""
    return {one.source.language: one.header.values["place"] for one in versions if one.header.values.get("place")}


def event_problems(versions: Sequence[Version[NewsPath]], values: Mapping[str, Any]) -> Iterator[Problem]:
    """Warn of an event that nobody knows the day of, and of ends that do not go together."""
    starts, ends = values.get("starts"), values.get("ends")
    # Where one file has both, the reader of its header tells of their order.
    in_one = any({"starts", "ends"} <= version.header.values.keys() for version in versions)
    if starts is None and ends:
        yield from _told(ENDS_ALONE, versions, "ends")
    elif starts is None and values.get("kind") == "event":
        yield from _told(WITHOUT_STARTS, versions, "kind")
    elif starts and ends and type(starts) is not type(ends):
        yield from _told(TWO_KINDS, versions, "ends")
    elif starts and ends and ends < starts and not in_one:
        yield from _told(LATE_START, versions, "ends")


def _told(wrong: UnplacedProblem, versions: Sequence[Version[NewsPath]], key: str) -> Iterator[Problem]:
    """Tell a mistake once, at the first file that has the key: it holds for all languages."""
    yield from islice((version.problem(wrong, key) for version in versions if key in version.header.values), 1)


def _moment(value: date, zone: tzinfo) -> datetime:
    return value if isinstance(value, datetime) else day_start(value, zone)
