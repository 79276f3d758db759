"""A scope's list of months and its months: the same code for the portal, organizations and roll-ups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import lru_cache
from itertools import zip_longest

from plugins.newsroom import PostRecord, Scope, Text, addresses, of_each
from plugins.typesetting import long_date, month_heading, plain_text
from plugins.views import Edition, Entry, FeedLink, Link, MonthLink, Page, ScopeView, Sheet

from .days import Days, day_links, days_of
from .fullest import fullest_language
from .months import month_links

FRONT_POSTS = 20
"""Posts on a front page: a screenful on a phone loads fast, and the months have the rest."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One scope in all its languages, and how its pages refer to it."""

    scopes: Mapping[str, Scope]
    nested: bool
    """Whether months lie below `news/` (portal, organization) or below the front page (roll-ups)."""
    edition: Edition
    trail: Callable[[Scope], tuple[Link, ...]]
    """Breadcrumbs down to the scope's front page, that one too."""
    feeds: Callable[[Scope], tuple[FeedLink, ...]]
    called: Callable[[str], Mapping[str, Text]] | None = None
    """What entries call their organizations in a language, by key; None where they name none."""

    @property
    def fronts(self) -> dict[str, str]:
        """Front pages by language."""
        return {language: scope.address for language, scope in self.scopes.items()}


@dataclass(frozen=True, slots=True)
class MonthPlace:
    """All that the pages of a month say besides its posts, and what those of each month of their scope say alike."""

    month: date
    earlier: date | None
    """The month before, which it leads back to."""
    languages: tuple[str, ...]
    """Those in which the month has posts."""


def entries(listing: Listing, scope: Scope, records: Sequence[PostRecord]) -> tuple[Entry, ...]:
    """Show posts in a list of this scope."""
    names = listing.called(scope.language) if listing.called else None
    return tuple(of_each(records, lambda record: list_entry(listing.edition, scope.language, record, names)))


def list_entry(edition: Edition, language: str, record: PostRecord, names: Mapping[str, Text] | None) -> Entry:
    """Show a post in a list of a language; `names` are those of organizations by key, None where none is named."""
    link = None
    if names is not None:
        link = Link(names[record.organization], addresses.organization_home(record.organization, record.language))
    return edition.entry(record, language, link)


def front(listing: Listing, scope: Scope) -> ScopeView:
    """Show the newest posts of a scope."""
    return ScopeView(
        entries=entries(listing, scope, scope.records[:FRONT_POSTS]),
        months=_months(listing, scope),
        feed=addresses.feed(scope.address),
        months_address=addresses.months(scope.address, nested=listing.nested),
        fullest=None if scope.count else fullest_language(listing.scopes, scope.language),
    )


def list_of_months(listing: Listing, scope: Scope) -> Sheet:
    """Make the page that leads to every month of a scope."""
    versions = {code: addresses.months(home, nested=True) for code, home in listing.fronts.items()}
    heading = listing.edition.said(scope.language, "News by month")
    return _sheet("months", listing, _page(listing, scope, versions, heading), front(listing, scope))


def month_pages(listing: Listing, scope: Scope, only: date | None = None) -> Iterator[Sheet]:
    """Make the page of each month that has posts, or of one, and those of its days where it has too many for one page.

    Both link back only, so what is closed never changes.
    """
    for place in month_places(listing, scope):
        if only in (None, place.month):
            yield from _pages_of_month(listing, scope, place)


def _pages_of_month(listing: Listing, scope: Scope, place: MonthPlace) -> Iterator[Sheet]:
    posts = scope.months[place.month]
    days = days_of(posts)
    earlier = month_links(scope.address, (place.earlier,) if place.earlier else (), nested=listing.nested)
    versions = {
        code: addresses.month(listing.fronts[code], place.month, nested=listing.nested) for code in place.languages
    }
    view = replace(
        _view(listing, scope, () if days else posts),
        month=place.month,
        previous=earlier[0] if earlier else None,
        days=day_links(scope.address, days, nested=listing.nested),
    )
    heading = _capital(month_heading(place.month, scope.language), scope.language)
    yield _sheet("month", listing, _page(listing, scope, versions, heading), view)
    yield from _day_pages(listing, scope, place.month, days)


def month_places(listing: Listing, scope: Scope) -> Iterator[MonthPlace]:
    """Give the months of a scope, newest first, with what their pages say of other months and languages."""
    held = {code: frozenset(other.months) for code, other in listing.scopes.items()}
    for month, earlier in zip_longest(scope.months, tuple(scope.months)[1:]):
        yield MonthPlace(month, earlier, tuple(code for code, months in held.items() if month in months))


def frame_of_months(listing: Listing, scope: Scope) -> Sheet:
    """Make what the pages of all months of a scope show alike, as a page of no month."""
    return _sheet("month", listing, _page(listing, scope, listing.fronts, scope.title), _view(listing, scope, ()))


def _day_pages(listing: Listing, scope: Scope, month: date, days: Days) -> Iterator[Sheet]:
    links = day_links(scope.address, days, nested=listing.nested)
    others = {code: days_of(other.months.get(month, ())) if days else {} for code, other in listing.scopes.items()}
    for earlier, (day, posts) in enumerate(days.items(), start=1):
        versions = {
            code: addresses.day(listing.fronts[code], day, nested=listing.nested)
            for code, found in others.items()
            if day in found
        }
        view = replace(
            _view(listing, scope, posts),
            previous=month_links(scope.address, (month,), nested=listing.nested)[0],
            previous_day=links[earlier] if earlier < len(links) else None,
        )
        heading = Text(long_date(day, scope.language), scope.language)
        yield _sheet("day", listing, _page(listing, scope, versions, heading), view)


def _view(listing: Listing, scope: Scope, posts: Sequence[PostRecord]) -> ScopeView:
    return ScopeView(
        entries=entries(listing, scope, posts),
        months=(),
        feed=addresses.feed(scope.address),
        months_address=addresses.months(scope.address, nested=listing.nested),
        fullest=None,
    )


def _capital(name: str, language: str) -> Text:
    # Within a sentence Russian months are small; the title of a page is none.
    return Text(name[0].upper() + name[1:], language)


def _months(listing: Listing, scope: Scope) -> tuple[MonthLink, ...]:
    links = month_links(scope.address, scope.months, nested=listing.nested)
    return tuple(replace(link, count=scope.counts.get(link.first_day)) for link in links)


def _page(listing: Listing, scope: Scope, versions: Mapping[str, str], heading: Text) -> Page:
    title, plain = str(scope.title), _plain(str(heading), heading.language)
    return Page(
        language=scope.language,
        address=versions[scope.language],
        heading=heading,
        plain_heading=plain,
        title=f"{plain} — {title}",
        description=f"{title}: {plain}",
        versions=versions,
        trail=listing.trail(scope),
        feeds=listing.feeds(scope),
        site_name=title,
    )


@lru_cache(maxsize=5_000)
def _plain(heading: str, language: str) -> str:
    # Months have the same names in every scope.
    return plain_text(heading, language)


def _sheet(template: str, listing: Listing, page: Page, view: ScopeView) -> Sheet:
    return Sheet(template, listing.edition.complete(page, listing.fronts), {"scope": view})
