"""A scope's news and its months: the same code for the portal, organizations and roll-ups."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date, datetime
from functools import lru_cache
from itertools import zip_longest

from plugins.newsroom import PostRecord, Scope, Text, addresses, of_each
from plugins.typesetting import language_name, long_date, month_heading, plain_text
from plugins.views import Edition, FeedLink, LanguageLink, Link, Page, PageJob, PostEntry

from .dates import DayLink, Days, MonthLink, day_links, days_of, month_links

FRONT_POSTS = 20
"""Posts on a front page: a screenful on a phone loads fast, and the months have the rest."""
DESKS_LISTED = 100
NEWS_LISTED = 30
"""Posts on the page of news; its months have all."""


@dataclass(frozen=True, slots=True)
class ScopeView:
    """A front page of a scope, one of its months, or a day of one."""

    entries: Sequence[PostEntry]
    months: Sequence[MonthLink]
    feed: str
    """Site-relative address of the RSS feed."""
    months_address: str
    fullest: LanguageLink | None
    """Where to read when there is nothing in this language."""
    month: date | None = None
    previous: MonthLink | None = None
    """The month before, on a month's page; the day's own month, on a day's."""
    days: Sequence[DayLink] = ()
    """The days to go to, on the page of a month with too many posts; it has no entries then."""
    previous_day: DayLink | None = None
    """The day before in the same month, on a day's page."""
    of_releases: bool = False
    """True if its posts are press releases alone."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One scope in all its languages, and how its pages refer to it."""

    scopes: Mapping[str, Scope]
    nested: bool
    """True if months lie below `news/` (portal, organization), False if below the front page (roll-ups)."""
    edition: Edition
    trail: Callable[[Scope], tuple[Link, ...]]
    """Breadcrumbs down to the scope's front page, that one too."""
    feeds: Callable[[Scope], tuple[FeedLink, ...]]
    display_names: Callable[[str, str], Text] | None = None
    """The name of an organization beside its posts, by its key and a language; None where they name none."""
    of_events: bool = False
    """True if its posts are events, which lie by the days on which they begin."""

    @property
    def homes(self) -> dict[str, str]:
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


def entries(
    listing: Listing, scope: Scope, records: Sequence[PostRecord], now: datetime | None = None
) -> tuple[PostEntry, ...]:
    """Show posts in a list of this scope; at the moment `now`, where the list says which events are over."""

    def entry(record: PostRecord) -> PostEntry:
        shown = list_entry(listing.edition, scope.language, record, listing.display_names)
        return replace(shown, past=True) if now and record.over and record.over <= now else shown

    return tuple(of_each(records, entry))


def list_entry(
    edition: Edition, language: str, record: PostRecord, names: Callable[[str, str], Text] | None
) -> PostEntry:
    """Show a post in a list of a language, with its organization where there are `names`."""
    link = None
    if names:
        home = addresses.organization_home(record.organization, record.language)
        link = Link(names(record.organization, language), home)
    return edition.entry(record, language, link)


def front(listing: Listing, scope: Scope, now: datetime | None = None) -> ScopeView:
    """Show the newest posts of a scope; at the moment `now`, where the page says which events are over."""
    fullest = None if scope.count else fullest_language(listing.scopes, scope.language)
    view = _view(listing, scope, scope.records[:FRONT_POSTS], now)
    return replace(view, months=_months(listing, scope), fullest=fullest)


def fullest_language(scopes: Mapping[str, Scope], language: str) -> LanguageLink | None:
    """Return the front page in the language with the most posts; of equal ones the first; None when all are empty."""
    fullest = max(scopes.values(), key=lambda scope: scope.count)
    if not fullest.count or fullest.language == language:
        return None
    return LanguageLink(
        fullest.language, language_name(fullest.language), fullest.address, current=False, translated=True
    )


def news_page(listing: Listing, scope: Scope, newest: Sequence[PostRecord], topics: Sequence[Link] = ()) -> PageJob:
    """Make the page of a scope's newest posts, which leads to every month and to `topics`."""
    versions = {code: addresses.months(home, nested=True) for code, home in listing.homes.items()}
    page = scope_page(listing, scope, versions, listing.edition.said(scope.language, "News"))
    view = replace(front(listing, scope), entries=entries(listing, scope, newest[:NEWS_LISTED]))
    job = _job("news", listing, page, view)
    return replace(job, values={**job.values, "topics": topics})


def desk_list(
    listing: Listing, scope: Scope, newest: Sequence[PostRecord], new_post: str = "", board: str = ""
) -> PageJob:
    """Make the list of the share desks of a scope's newest posts; no list or search engine names it.

    `new_post` is where the next one is written, `board` the page of the wall board, as far as there are such pages.
    """
    versions = {code: addresses.desk(home) for code, home in listing.homes.items()}
    heading = listing.edition.said(scope.language, "Share desk")
    page = replace(scope_page(listing, scope, versions, heading), description="", feeds=(), noindex=True)
    page = replace(page, script=listing.edition.new_post_script if new_post else "")
    shown = entries(listing, scope, newest[:DESKS_LISTED])
    values = {
        "items": tuple(replace(entry, address=addresses.desk(entry.address)) for entry in shown),
        "any_news": any(one.count for one in listing.scopes.values()),
        "new_post": new_post,
        "wall_board": board,
    }
    return PageJob("desks", listing.edition.complete(page, listing.homes), values)


def month_pages(listing: Listing, scope: Scope, only: date | None = None) -> Iterator[PageJob]:
    """Make the page of each month that has posts, or of one, and those of its days where it has too many for one page.

    Both link back only, so what is closed never changes.
    """
    for place in month_places(listing, scope):
        if only in (None, place.month):
            yield from _pages_of_month(listing, scope, place)


def _pages_of_month(listing: Listing, scope: Scope, place: MonthPlace) -> Iterator[PageJob]:
    posts = scope.months[place.month]
    days = days_of(posts, are_events=listing.of_events)
    earlier = month_links(scope.address, (place.earlier,) if place.earlier else (), nested=listing.nested)
    versions = {
        code: addresses.month(listing.homes[code], place.month, nested=listing.nested) for code in place.languages
    }
    view = replace(
        _view(listing, scope, () if days else posts),
        month=place.month,
        previous=earlier[0] if earlier else None,
        days=day_links(scope.address, days, nested=listing.nested),
    )
    heading = month_title(place.month, scope.language)
    yield _job("month", listing, _dated_page(listing, scope, versions, heading), view)
    yield from _day_pages(listing, scope, place.month, days)


def month_places(listing: Listing, scope: Scope) -> Iterator[MonthPlace]:
    """Yield the months of a scope, newest first, with what their pages say of other months and languages."""
    held = {code: frozenset(other.months) for code, other in listing.scopes.items()}
    for month, earlier in zip_longest(scope.months, tuple(scope.months)[1:]):
        yield MonthPlace(month, earlier, tuple(code for code, months in held.items() if month in months))


def frame_of_months(listing: Listing, scope: Scope) -> PageJob:
    """Make what the pages of all months of a scope show alike, as a page of no month."""
    return _job("month", listing, _dated_page(listing, scope, listing.homes, scope.title), _view(listing, scope, ()))


def _day_pages(listing: Listing, scope: Scope, month: date, days: Days) -> Iterator[PageJob]:
    links = day_links(scope.address, days, nested=listing.nested)
    others = {
        code: days_of(other.months.get(month, ()), are_events=listing.of_events) if days else {}
        for code, other in listing.scopes.items()
    }
    for earlier, (day, posts) in enumerate(days.items(), start=1):
        versions = {
            code: addresses.day(listing.homes[code], day, nested=listing.nested)
            for code, found in others.items()
            if day in found
        }
        view = replace(
            _view(listing, scope, posts),
            previous=month_links(scope.address, (month,), nested=listing.nested)[0],
            previous_day=links[earlier] if earlier < len(links) else None,
        )
        heading = Text(long_date(day, scope.language), scope.language)
        yield _job("day", listing, _dated_page(listing, scope, versions, heading), view)


def _view(listing: Listing, scope: Scope, posts: Sequence[PostRecord], now: datetime | None = None) -> ScopeView:
    return ScopeView(
        entries=entries(listing, scope, posts, now),
        months=(),
        feed=addresses.feed(scope.address),
        months_address=addresses.months(scope.address, nested=listing.nested),
        fullest=None,
        of_releases=scope.kind == "press",
    )


def month_title(first_day: date, language: str) -> Text:
    """Return a month as a heading."""
    name = month_heading(first_day, language)
    # Within a sentence Russian months are small; a heading is none.
    return Text(name[0].upper() + name[1:], language)


def _months(listing: Listing, scope: Scope) -> tuple[MonthLink, ...]:
    links = month_links(scope.address, scope.months, nested=listing.nested)
    return tuple(replace(link, count=scope.counts.get(link.first_day)) for link in links)


def scope_page(listing: Listing, scope: Scope, versions: Mapping[str, str], heading: Text) -> Page:
    """Make a page below the front page of a scope, of which `versions` are the addresses by language."""
    title, plain = str(scope.title), _plain(str(heading), heading.language)
    return Page(
        language=scope.language,
        address=versions[scope.language],
        heading=heading,
        plain_heading=plain,
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


def _dated_page(listing: Listing, scope: Scope, versions: Mapping[str, str], heading: Text) -> Page:
    """Make the page of a month or a day; of events it says that it is one of these."""
    if listing.of_events:
        heading = Text(f"{listing.edition.say(scope.language)('Events')}: {heading.text}", scope.language)
    return scope_page(listing, scope, versions, heading)


def _job(template: str, listing: Listing, page: Page, view: ScopeView) -> PageJob:
    name = "event-month" if listing.of_events else template
    return PageJob(name, listing.edition.complete(page, listing.homes), {"scope": view})
