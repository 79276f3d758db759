"""A scope's posts by month, and the days of a month with more posts than one page should list."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby, zip_longest

from plugins.newsroom import PostRecord, Scope, Text, addresses
from plugins.typesetting import long_date, month_heading
from plugins.views import DayLink, MonthLink, Sheet

from .scope_lists import Listing, scope_page, scope_sheet, scope_view

Days = Mapping[date, tuple[PostRecord, ...]]


@dataclass(frozen=True, slots=True)
class MonthPlace:
    """All that the pages of a month say besides its posts, and what those of each month of their scope say alike."""

    month: date
    earlier: date | None
    """The month before, which it leads back to."""
    languages: tuple[str, ...]
    """Those in which the month has posts."""


def by_month(records: Iterable[PostRecord]) -> dict[date, tuple[PostRecord, ...]]:
    """Group records by the month of their path, newest month first; the order within a month is the records' own."""
    newest_month_first = sorted(records, key=_first_of_month, reverse=True)
    return {month: tuple(posts) for month, posts in groupby(newest_month_first, key=_first_of_month)}


def days_of(posts: tuple[PostRecord, ...]) -> Days:
    """Group a month's posts by the day of their path, newest first; none where one page lists them all.

    It is decided by what the month holds and by nothing else, so a closed month never changes.
    """
    if len(posts) <= addresses.LONGEST_LIST:
        return {}
    newest_first = sorted(posts, key=_day, reverse=True)
    return {day: tuple(found) for day, found in groupby(newest_first, key=_day)}


def month_pages(listing: Listing, scope: Scope, only: date | None = None) -> Iterator[Sheet]:
    """Make the page of each month that has posts, or of one, and those of its days where it has too many for one page.

    Both link back only, so what is closed never changes.
    """
    for place in month_places(listing, scope):
        if only in (None, place.month):
            yield from _pages_of_month(listing, scope, place)


def month_places(listing: Listing, scope: Scope) -> Iterator[MonthPlace]:
    """Yield the months of a scope, newest first, with what their pages say of other months and languages."""
    held = {code: frozenset(other.months) for code, other in listing.scopes.items()}
    for month, earlier in zip_longest(scope.months, tuple(scope.months)[1:]):
        yield MonthPlace(month, earlier, tuple(code for code, months in held.items() if month in months))


def frame_of_months(listing: Listing, scope: Scope) -> Sheet:
    """Make what the pages of all months of a scope show alike, as a page of no month."""
    page = scope_page(listing, scope, listing.fronts, scope.title)
    return scope_sheet("month", listing, page, scope_view(listing, scope, ()))


def _pages_of_month(listing: Listing, scope: Scope, place: MonthPlace) -> Iterator[Sheet]:
    posts = scope.months[place.month]
    days = days_of(posts)
    versions = {
        code: addresses.month(listing.fronts[code], place.month, nested=listing.nested) for code in place.languages
    }
    view = replace(
        scope_view(listing, scope, () if days else posts),
        month=place.month,
        previous=_month_link(listing, scope, place.earlier) if place.earlier else None,
        days=_day_links(listing, scope, days),
    )
    name = month_heading(place.month, scope.language)
    # Within a sentence Russian months are small; the title of a page is none.
    heading = Text(name[0].upper() + name[1:], scope.language)
    yield scope_sheet("month", listing, scope_page(listing, scope, versions, heading), view)
    yield from _day_pages(listing, scope, place.month, days)


def _day_pages(listing: Listing, scope: Scope, month: date, days: Days) -> Iterator[Sheet]:
    links = _day_links(listing, scope, days)
    others = {code: days_of(other.months.get(month, ())) if days else {} for code, other in listing.scopes.items()}
    for earlier, (day, posts) in enumerate(days.items(), start=1):
        versions = {
            code: addresses.day(listing.fronts[code], day, nested=listing.nested)
            for code, found in others.items()
            if day in found
        }
        view = replace(
            scope_view(listing, scope, posts),
            previous=_month_link(listing, scope, month),
            previous_day=links[earlier] if earlier < len(links) else None,
        )
        heading = Text(long_date(day, scope.language), scope.language)
        yield scope_sheet("day", listing, scope_page(listing, scope, versions, heading), view)


def _month_link(listing: Listing, scope: Scope, month: date) -> MonthLink:
    return MonthLink(month, addresses.month(scope.address, month, nested=listing.nested))


def _day_links(listing: Listing, scope: Scope, days: Iterable[date]) -> tuple[DayLink, ...]:
    """Lead to days, newest first."""
    return tuple(DayLink(day, addresses.day(scope.address, day, nested=listing.nested)) for day in days)


def _first_of_month(record: PostRecord) -> date:
    return record.day.replace(day=1)


def _day(record: PostRecord) -> date:
    return record.day
