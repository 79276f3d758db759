"""What the portal's sitemaps name: its own pages; each section has a sitemap of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from plugins.newsroom import PostRecord, SitemapPage, addresses

from .portal import Portal
from .rollups import Rollup


def sitemap_pages(portal: Portal, rollups: tuple[Rollup, ...]) -> Iterator[SitemapPage]:
    """List front pages, roll-ups, the directory, the subscribe page and standing pages of every language."""
    for language, scope in portal.front_scopes.items():
        yield from _versions(language, portal.homes, _newest(scope.records))
        yield from _versions(language, {code: addresses.directory(code) for code in portal.homes}, None)
        yield from _versions(language, {code: addresses.subscribe(code) for code in portal.homes}, None)
        for rollup in rollups:
            yield from _versions(language, rollup.listing.fronts, _newest(rollup.listing.scopes[language].records))
    for page in portal.pages:
        yield SitemapPage(page.address, None, page.languages)


def _newest(records: tuple[PostRecord, ...]) -> datetime | None:
    return max((record.updated or record.published for record in records), default=None)


def _versions(language: str, versions: Mapping[str, str], updated: datetime | None) -> Iterator[SitemapPage]:
    yield SitemapPage(versions[language], updated, tuple(versions.items()))
