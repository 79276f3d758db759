"""The events of a scope: what is to come by month, then what was; the same code for everybody who has some.

They lie by the months in which they begin. Where they are too many for one list, each month has a page, which says
nothing of what is over: so it stays as it is when its last event ends.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import groupby, islice
from urllib.parse import urlsplit

from plugins.newsroom import IN_CALENDARS, PostRecord, Scope, Text, addresses, of_each
from plugins.views import EventTime, LanguageLink, PageJob, PostEntry, event_hours

from .dates import MonthLink, by_month, first_of_event_month, month_links
from .scope_pages import Listing, entries, fullest_language, month_pages, month_title, scope_page

NEXT_EVENTS = 3
"""The most events on a home page."""


@dataclass(frozen=True, slots=True)
class EventEntry:
    """An event on a page of events."""

    entry: PostEntry
    when: EventTime | None
    """Its days, with hours where they are known."""
    place: Text | None
    """In the language in which it is written, which may be another than the page's."""


@dataclass(frozen=True, slots=True)
class EventMonth:
    """A month with its events that are not over."""

    heading: str
    entries: Sequence[EventEntry]
    address: str = ""
    """Site-relative address of its own page, where more is to come than one page lists; then there are no entries."""


@dataclass(frozen=True, slots=True)
class EventsView:
    """The page of all events of a scope."""

    coming: Sequence[EventMonth]
    """The nearest month first."""
    past: Sequence[EventEntry]
    """Those that are over, the newest first; none where all events are too many for one list."""
    months: Sequence[MonthLink]
    """Links to the months with such events, the newest first, where `past` has none for that reason."""
    calendar: str
    """Site-relative address of the calendar."""
    webcal: str
    """Its whole address with the scheme `webcal:`, by which programs subscribe to it."""
    fullest: LanguageLink | None
    """The page in the language with most events; None unless this language has none."""


@dataclass(frozen=True, slots=True)
class NextEvents:
    """The events on a front page."""

    address: str
    """Site-relative address of the page of all events."""
    entries: Sequence[EventEntry] = ()
    """Those that begin next, the first one first."""


def events_among(scope: Scope, posts: Iterable[PostRecord], cancelled: Iterable[PostRecord]) -> Scope:
    """Return the events among the posts of a scope as a scope below it, with the withdrawn ones of its language."""
    events = in_event_order(post for post in posts if post.language == scope.language and post.happens)
    months = by_month(events, first_of_event_month)
    return replace(
        scope,
        address=addresses.events(scope.address),
        records=events,
        months=months,
        counts={month: len(found) for month, found in months.items()},
        count=len(events),
        urgent=(),
        changed=max((post.changed for post in events), default=None),
        over={month: tuple(post.over for post in found if post.over) for month, found in months.items()},
        cancelled=tuple(post for post in cancelled if post.language == scope.language and post.over),
    )


def in_event_order(records: Iterable[PostRecord]) -> tuple[PostRecord, ...]:
    """Sort events by when they begin, the first one first."""
    return tuple(sorted(records, key=lambda one: (one.starts, *one.order)))


def is_divided(scope: Scope) -> bool:
    """True if there are more events than one page lists: then each month has a page."""
    return scope.count > addresses.LONGEST_LIST


def divided(listing: Listing) -> Listing:
    """Return the listing of months: of the languages that have pages of them."""
    scopes = {
        code: scope if is_divided(scope) else replace(scope, months={}, counts={})
        for code, scope in listing.scopes.items()
    }
    return replace(listing, scopes=scopes)


def months_from(scope: Scope, moment: datetime) -> tuple[date, ...]:
    """Return the months with events that are not over at a moment, the first one first; no other need be opened."""
    return tuple(sorted(month for month, over in scope.over.items() if any(end > moment for end in over)))


def months_in_calendar(scope: Scope, now: datetime) -> tuple[date, ...]:
    """Return the months with events that the calendar of a moment holds."""
    return months_from(scope, now - IN_CALENDARS)


def events_page(listing: Listing, scope: Scope, now: datetime) -> PageJob:
    """Make the page of all events of a scope at a moment."""
    heading = listing.edition.said(scope.language, "Events")
    page = scope_page(listing, scope, listing.homes, heading)
    page = replace(page, trail=page.trail[:-1])
    return PageJob("events", listing.edition.complete(page, listing.homes), {"events": _view(listing, scope, now)})


def event_months(listing: Listing, scope: Scope) -> Iterator[PageJob]:
    """Make the pages of months, where there are more events than one page lists."""
    if is_divided(scope):
        yield from month_pages(divided(listing), scope)


def next_events(listing: Listing, scope: Scope, now: datetime) -> NextEvents:
    """Return what is to come next, for a front page."""
    coming = tuple(islice(_coming(scope, now), NEXT_EVENTS))
    return NextEvents(scope.address, event_entries(listing, scope, coming, now))


def for_calendar(scope: Scope, now: datetime) -> Scope:
    """Return a scope of events with those that its calendar holds, withdrawn ones too, in their order."""
    held = (post for month in months_in_calendar(scope, now) for post in scope.months[month])
    return replace(scope, records=in_event_order(post for post in (*held, *scope.cancelled) if post.in_calendar(now)))


def event_entries(
    listing: Listing, scope: Scope, records: Sequence[PostRecord], now: datetime
) -> tuple[EventEntry, ...]:
    """Show events in a list of their own."""
    shown = dict(zip((one.id for one in records), entries(listing, scope, records, now), strict=True))

    def event_entry(record: PostRecord) -> EventEntry:
        return EventEntry(shown[record.id], event_hours(record, scope.language), record.where)

    return tuple(of_each(records, event_entry))


def _view(listing: Listing, scope: Scope, now: datetime) -> EventsView:
    calendar = addresses.calendar(scope.address)
    whole = not is_divided(scope)
    past = tuple(post for month in scope.months for post in reversed(scope.months[month])) if whole else ()
    ended = (month for month, over in scope.over.items() if any(end <= now for end in over))
    return EventsView(
        coming=tuple(_by_month(listing, scope, now)),
        past=event_entries(listing, scope, tuple(post for post in past if post.over and post.over <= now), now),
        months=() if whole else month_links(scope.address, ended, nested=listing.nested),
        calendar=calendar,
        webcal=f"webcal:{listing.edition.url(calendar).removeprefix(urlsplit(listing.edition.siteurl).scheme + ':')}",
        fullest=None if scope.count else fullest_language(listing.scopes, scope.language),
    )


def _coming(scope: Scope, now: datetime) -> Iterator[PostRecord]:
    """Yield what is not over, the first one first."""
    for month in months_from(scope, now):
        yield from (post for post in scope.months[month] if post.over and post.over > now)


def _by_month(listing: Listing, scope: Scope, now: datetime) -> Iterator[EventMonth]:
    coming = tuple(_coming(scope, now))
    for month, found in groupby(coming, key=first_of_event_month):
        heading = str(month_title(month, scope.language))
        if len(coming) > addresses.LONGEST_LIST:
            yield EventMonth(heading, (), addresses.month(scope.address, month, nested=listing.nested))
        else:
            yield EventMonth(heading, event_entries(listing, scope, tuple(found), now))
