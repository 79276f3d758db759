"""The contents of the portal's sitemaps: its own pages; for search engines of news the posts of the last two days."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime, timedelta
from itertools import chain, takewhile

from plugins.listings import register_addresses
from plugins.newsroom import NewsPage, PostRecord, Scope, SitemapPage, addresses

from .directory import directory
from .events import events_listings
from .portal import Portal
from .rollups import Rollup

FRESH = timedelta(days=2)
"""Search engines' own bound."""
_MONTH = timedelta(days=32)
"""After so many days from its first one a month is over in all time zones."""


def sitemap_pages(portal: Portal, rollups: tuple[Rollup, ...]) -> Iterator[SitemapPage]:
    """List front pages, roll-ups, the directory with its parts, subscribe, search, standing pages in every language."""
    for language, scope in portal.front_scopes.items():
        yield from _versions(language, portal.homes, scope.changed)
        yield from _versions(language, {code: addresses.directory(code) for code in portal.homes}, None)
        yield from _versions(language, {code: addresses.subscribe(code) for code in portal.homes}, None)
        if portal.search:
            yield from _versions(language, {code: addresses.search(code) for code in portal.homes}, None)
        for rollup in rollups:
            yield from _versions(language, rollup.listing.homes, rollup.listing.scopes[language].changed)
        for listing in events_listings(portal, rollups):
            yield from _versions(language, listing.homes, listing.scopes[language].changed)
    for register in (directory(portal), *(rollup.register for rollup in rollups)):
        yield from register_addresses(register)
    for page in portal.pages:
        yield SitemapPage(page.address, None, page.languages)


def _versions(language: str, versions: Mapping[str, str], updated: datetime | None) -> Iterator[SitemapPage]:
    yield SitemapPage(versions[language], updated, tuple(versions.items()))


def news_pages(portal: Portal) -> tuple[NewsPage, ...]:
    """Return the posts that are fresh at the build's moment, newest first; the next build drops what has aged."""
    begin = portal.now - FRESH
    fresh = chain.from_iterable(_since(begin, scope) for scope in portal.front_scopes.values())
    in_order = sorted(fresh, key=lambda record: record.order)
    return tuple(NewsPage(one.address, one.language, one.title, one.published) for one in in_order)


def news_until(portal: Portal) -> datetime | None:
    """Return the moment when the first of the posts that are fresh now is so no more; None if there is none."""
    return min((page.published + FRESH for page in news_pages(portal)), default=None)


def _since(begin: datetime, scope: Scope) -> Iterator[PostRecord]:
    # The newest month comes first, so no older one is read than must be.
    months = takewhile(lambda first_day: first_day + _MONTH > begin.date(), scope.months)
    newest_first = chain.from_iterable(scope.months[month] for month in months)
    return takewhile(lambda record: record.published > begin, newest_first)
