"""When a text was changed for readers: only what can be true counts."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, datetime, timedelta, tzinfo

from plugins.body import Wrong, warning
from plugins.newsroom import NewsPath, Problem, day_start, tell

from .versions import Version

KEY = "updated"
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

    def wrong(self, now: datetime) -> Wrong | None:
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
    written = version.header.values.get(KEY)
    return Update(written, published, zone) if written else None


def update_problems(version: Version[NewsPath], update: Update | None, now: datetime) -> Iterator[Problem]:
    """Warn of a change that cannot have been then."""
    if update and (wrong := update.wrong(now)):
        yield version.problem(wrong, KEY)


def _day(updated: date) -> date:
    return updated.date() if isinstance(updated, datetime) else updated
