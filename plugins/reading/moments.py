"""The moments of a post: its publication, which is decided only here, its changes, and the end of its banner.

Of a change only what can be true counts.

The days or moments of an event, and its place, are those that its headers in all languages say together.

What is urgent for weeks is not urgent, and a forgotten banner hides the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta, tzinfo
from itertools import islice
from typing import Any

from plugins.newsroom import IN_CALENDARS, Mistake, NewsPath, Problem, day_start, tell, warning

from .versions import Version

UPDATED = "updated"
URGENT_UNTIL = "urgent_until"
LONGEST_BANNER = timedelta(days=14)
"""After the publication."""
_A_DAY = timedelta(days=1)
EARLY = warning(
    "updated-early",
    tell("'updated' is before the publication, so readers are told of no change"),
    tell("write the day on which the published text was changed, or delete the line"),
)
LATE = warning(
    "updated-late",
    tell("'updated' is still to come, so readers are told of no change"),
    tell("write the day on which the text was changed; is the year right?"),
)


def effective_moment(day_start: datetime, publish_at: datetime | None, embargo: datetime | None) -> datetime:
    """Return the moment of publication: the latest of the path's day, `publish_at` and `embargo`."""
    return max(moment for moment in (day_start, publish_at, embargo) if moment)


def is_due(status: str, published: datetime, now: datetime) -> bool:
    """Return True if readers may know of the post."""
    return status != "draft" and published <= now


def next_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Return the earliest of the moments that is still to come."""
    return min((moment for moment in moments if moment and moment > now), default=None)


def last_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Return the latest of the moments that has come."""
    return max((moment for moment in moments if moment and moment <= now), default=None)


def with_banner_end(values: Mapping[str, Any], published: datetime) -> dict[str, Any]:
    """Return the values of a post with the moment at which its banner ends, which may be earlier than its header's."""
    return {**values, URGENT_UNTIL: published + LONGEST_BANNER} if _is_too_long(values, published) else dict(values)


def banner_problems(
    versions: Sequence[Version[NewsPath]], values: Mapping[str, Any], published: datetime
) -> Iterator[Problem]:
    """Warn in each header that names a later moment than the one that holds."""
    if not _is_too_long(values, published):
        return
    message = tell(
        "the banner ends on {moment}: it stands for at most {days} days after the publication",
        moment=f"{published + LONGEST_BANNER:%Y-%m-%d %H:%M}",
        days=LONGEST_BANNER.days,
    )
    remedy = tell("write this moment or an earlier one; for what is urgent after it write a new post")
    wrong = warning("urgent-too-long", message, remedy)
    yield from (version.problem(wrong, URGENT_UNTIL) for version in versions if URGENT_UNTIL in version.header.values)


def _is_too_long(values: Mapping[str, Any], published: datetime) -> bool:
    # The difference is asked for first: a sum with the last days of the calendar would be no date.
    return URGENT_UNTIL in values and values[URGENT_UNTIL] - published > LONGEST_BANNER


@dataclass(frozen=True, slots=True)
class Update:
    """The change that a header tells of, against the moments that it must lie between."""

    written: date
    published: datetime
    zone: tzinfo

    @property
    def on_day(self) -> bool:
        """True if its hour is not told."""
        return not isinstance(self.written, datetime)

    @property
    def moment(self) -> datetime:
        """When it was; a day counts as its 00:00, or as the publication where that is later on this day."""
        if isinstance(self.written, datetime):
            return self.written
        return max(day_start(self.written, self.zone), self.published)

    @property
    def is_early(self) -> bool:
        """True if it is said to be before the publication."""
        published = self.published.astimezone(self.zone)
        return self.written < (published.date() if self.on_day else published)

    @property
    def counts_from(self) -> datetime | None:
        """The moment from which it is believed: 00:00 of the day before it; None where it never is."""
        if self.is_early:
            return None
        before = date.fromordinal(max(1, _day(self.written).toordinal() - 1))
        return day_start(before, self.zone)

    def wrong(self, now: datetime) -> Mistake | None:
        """Return why it counts as none; None if it counts."""
        if self.is_early:
            return EARLY
        return LATE if is_late(self.written, now, self.zone) else None


def is_late(updated: date, now: datetime, zone: tzinfo) -> bool:
    """True if a change is said to be after tomorrow, as days go in the site's zone."""
    # The difference is asked for: there is no day after the last one of the calendar.
    return _day(updated) - now.astimezone(zone).date() > _A_DAY


def update_of(version: Version[NewsPath], published: datetime, zone: tzinfo) -> Update | None:
    """Return what a header says of a change; None if nothing."""
    written = version.header.values.get(UPDATED)
    return Update(written, published, zone) if written else None


def _day(updated: date) -> date:
    return updated.date() if isinstance(updated, datetime) else updated


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


def event_over(starts: datetime | None, ends: datetime | None, *, whole_days: bool) -> datetime | None:
    """Return the moment from which on an event is past: its end, or that of its last day; None for what is no event."""
    if starts is None or (ends and not whole_days):
        return ends if starts else None
    last = ends or starts
    if last.date() == date.max:
        return last.replace(hour=23, minute=59, second=59)  # nothing comes after it
    return day_start(last.date() + _A_DAY, last.tzinfo or UTC)


def event_moments(over: datetime | None) -> tuple[datetime | None, ...]:
    """Return when lists show an event as past, and when it leaves calendars."""
    if over is None or date.max - over.date() <= IN_CALENDARS:
        return (over,)
    return over, over + IN_CALENDARS


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


def _told(wrong: Mistake, versions: Sequence[Version[NewsPath]], key: str) -> Iterator[Problem]:
    """Tell a mistake once, at the first file that has the key: it holds for all languages."""
    yield from islice((version.problem(wrong, key) for version in versions if key in version.header.values), 1)


def _moment(value: date, zone: tzinfo) -> datetime:
    return value if isinstance(value, datetime) else day_start(value, zone)
