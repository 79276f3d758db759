"""Lists of a scope, and its front page: the same code for the portal, organizations and roll-ups."""

from __future__ import annotations

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace
from functools import lru_cache

from plugins.newsroom import PostRecord, Scope, Text, addresses, of_each
from plugins.typesetting import language_name, plain_text
from plugins.views import Edition, Entry, FeedLink, LanguageLink, Link, MonthLink, Page, ScopeView, Sheet

FRONT_POSTS = 20
"""Posts on a front page: a screenful on a phone loads fast, and the months have the rest."""


@dataclass(frozen=True, slots=True)
class Listing:
    """One scope in all its languages, and how its pages refer to it."""

    scopes: Mapping[str, Scope]
    nested: bool
    """True if months lie below `news/` (portal, organization), not below the front page (roll-ups)."""
    edition: Edition
    trail: Callable[[Scope], tuple[Link, ...]]
    """Breadcrumbs down to the scope's front page, that one too."""
    feeds: Callable[[Scope], tuple[FeedLink, ...]]
    called: Callable[[str], Mapping[str, Text]] | None = None
    """The names of the entries' organizations in a language, by key; None where they name none."""

    @property
    def fronts(self) -> dict[str, str]:
        """Front pages by language."""
        return {language: scope.address for language, scope in self.scopes.items()}


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
    """Show the newest posts of a scope, and all its months with how many posts each has."""
    months = (
        MonthLink(month, addresses.month(scope.address, month, nested=listing.nested), scope.counts.get(month))
        for month in scope.months
    )
    return replace(
        scope_view(listing, scope, scope.records[:FRONT_POSTS]),
        months=tuple(months),
        fullest=None if scope.count else _fullest_language(listing.scopes, scope.language),
    )


def list_of_months(listing: Listing, scope: Scope) -> Sheet:
    """Make the page that leads to every month of a scope."""
    versions = {code: addresses.months(home, nested=True) for code, home in listing.fronts.items()}
    heading = listing.edition.said(scope.language, "News by month")
    return scope_sheet("months", listing, scope_page(listing, scope, versions, heading), front(listing, scope))


def scope_view(listing: Listing, scope: Scope, posts: Sequence[PostRecord]) -> ScopeView:
    """Show these posts of a scope, and no months."""
    return ScopeView(
        entries=entries(listing, scope, posts),
        months=(),
        feed=addresses.feed(scope.address),
        months_address=addresses.months(scope.address, nested=listing.nested),
        fullest=None,
    )


def scope_page(listing: Listing, scope: Scope, versions: Mapping[str, str], heading: Text) -> Page:
    """Describe a page of a scope below its front page; `versions` are its addresses by language, this one's too."""
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


def scope_sheet(template: str, listing: Listing, page: Page, view: ScopeView) -> Sheet:
    """Make a page of a scope ready for its template."""
    return Sheet(template, listing.edition.complete(page, listing.fronts), {"scope": view})


@lru_cache(maxsize=5_000)
def _plain(heading: str, language: str) -> str:
    # Months have the same names in every scope.
    return plain_text(heading, language)


def _fullest_language(scopes: Mapping[str, Scope], language: str) -> LanguageLink | None:
    """Lead to the front page in the language with the most posts; of equal ones the first; None when all are empty."""
    fullest = max(scopes.values(), key=lambda scope: scope.count)
    if not fullest.count or fullest.language == language:
        return None
    name = language_name(fullest.language)
    return LanguageLink(fullest.language, name, fullest.address, current=False, translated=True)
