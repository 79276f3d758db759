"""What the portal's sitemaps name: its own pages; each section has a sitemap of its own."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from datetime import datetime

from plugins.listings import register_addresses
from plugins.newsroom import SitemapPage, addresses

from .directory import directory
from .portal import Portal
from .rollups import Rollup


def sitemap_pages(portal: Portal, rollups: tuple[Rollup, ...]) -> Iterator[SitemapPage]:
    """List front pages, roll-ups, the directory with its parts, subscribe and standing pages of every language."""
    for language, scope in portal.front_scopes.items():
        yield from _versions(language, portal.homes | {"x-default": "/"}, scope.changed)
        yield from _versions(language, {code: addresses.directory(code) for code in portal.homes}, None)
        yield from _versions(language, {code: addresses.subscribe(code) for code in portal.homes}, None)
        for rollup in rollups:
            yield from _versions(language, rollup.listing.fronts, rollup.listing.scopes[language].changed)
    for register in (directory(portal), *(rollup.register for rollup in rollups)):
        yield from register_addresses(register)
    for page in portal.pages:
        yield SitemapPage(page.address, None, page.languages)


def _versions(language: str, versions: Mapping[str, str], updated: datetime | None) -> Iterator[SitemapPage]:
    yield SitemapPage(versions[language], updated, tuple(versions.items()))
