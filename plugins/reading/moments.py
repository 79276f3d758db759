"""The moments of a post: its publication, which is decided only here, its changes, and the end of its banner.

Of a change only what can be true counts.

What is urgent for weeks is not urgent, and a forgotten banner hides the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo
from typing import Any

from plugins.body import UnplacedProblem, warning
from plugins.newsroom import NewsPath, Problem, day_start, tell

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

    def wrong(self, now: datetime) -> UnplacedProblem | None:
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


def update_problems(version: Version[NewsPath], update: Update | None, now: datetime) -> Iterator[Problem]:
    """Warn of a change that cannot have been then."""
    if update and (wrong := update.wrong(now)):
        yield version.problem(wrong, UPDATED)


def _day(updated: date) -> date:
    return updated.date() if isinstance(updated, datetime) else updated
