"""An event as calendars hold it (VEVENT): what a record says of it, in plain words.

Each language version of a post is an entry of its own, under the version's id: who subscribes to the Kazakh and to the
Russian calendar gets both texts, and neither takes the other's place. The id stays when a post is renamed, so a second
import changes the entry and makes no other.
"""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC, date, datetime, timedelta
from functools import partial

from plugins.newsroom import PostRecord, site_zone

from .lines import day, line, text_line, universal, wall_clock
from .zones import zone_lines

PRODUCT = "-//Habarshy//Calendars//EN"
_COUNTED_FROM = datetime(2000, 1, 1, tzinfo=UTC)
_MOST = 2**31 - 1


@dataclass(frozen=True, slots=True)
class EntrySite:
    """The site as all entries of a run need it."""

    siteurl: str
    time_zone: str


def sequence(record: PostRecord) -> int:
    """Return a number that only grows: 0, after a change the minute of that, one more when it was withdrawn.

    It follows from what the header says, so every build gives the same one and nobody has to count.
    """
    minutes = (record.updated - _COUNTED_FROM) // timedelta(minutes=1) if record.updated else 0
    return min(max(minutes, 0) + (record.status == "withdrawn"), _MOST)


def entry_lines(record: PostRecord, site: EntrySite, contact: str = "") -> Iterator[str]:
    """Yield the lines of one event; of a withdrawn one that it is off, and when it would have been."""
    yield "BEGIN:VEVENT"
    yield text_line("UID", record.id)
    yield f"SEQUENCE:{sequence(record)}"
    yield f"DTSTAMP:{universal(record.changed)}"
    yield from _when(record, site.time_zone)
    if record.status == "withdrawn":
        yield "STATUS:CANCELLED"
    else:
        yield from _words(record, site, contact)
    yield "END:VEVENT"


def zone_of(records: tuple[PostRecord, ...], site: EntrySite) -> Iterator[str]:
    """Yield the definition of the site's zone for these events."""
    at_site = partial(_at_site, zone=site.time_zone)
    moments = (moment for record in records for moment in (record.starts, record.ends) if moment)
    yield from zone_lines(site.time_zone, map(at_site, moments))


def _words(record: PostRecord, site: EntrySite, contact: str) -> Iterator[str]:
    url = f"{site.siteurl}{record.address}"
    yield "STATUS:CONFIRMED"
    yield text_line("SUMMARY", record.title, record.language)
    if record.where:
        yield text_line("LOCATION", record.where.text, record.where.language)
    # Several calendars show no URL, so the way to the page stands below the text as well.
    yield text_line("DESCRIPTION", f"{record.summary}\n{url}".strip(), record.language)
    yield line("URL", url)
    if contact:
        yield text_line("CONTACT", contact)


def _when(record: PostRecord, zone: str) -> Iterator[str]:
    if record.starts is None:
        return
    starts, ends = _at_site(record.starts, zone), _at_site(record.ends, zone) if record.ends else None
    if record.whole_days:
        yield f"DTSTART;VALUE=DATE:{day(starts)}"
        yield f"DTEND;VALUE=DATE:{day(_after((ends or starts).date()))}"
        return
    yield f"DTSTART;TZID={zone}:{wall_clock(starts)}"
    if ends and ends > starts:
        yield f"DTEND;TZID={zone}:{wall_clock(ends)}"


def _after(last: date) -> date:
    # The end of what lasts days is the day after them; the calendar's own last day has none.
    return last if last == date.max else last + timedelta(days=1)


def _at_site(moment: datetime, zone: str) -> datetime:
    """Return a moment by the site's clock: one that comes from a summary knows its offset alone."""
    try:
        return moment.astimezone(site_zone(zone))
    except OverflowError:
        return moment
