"""All files that this room adds to a run of Pelican: a section's or the portal's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from contextlib import AbstractContextManager
from datetime import datetime
from typing import Any, Protocol, runtime_checkable

from plugins.newsroom import (
    NewsPage,
    Organization,
    Outline,
    PostRecord,
    Scope,
    SectionFacts,
    SiteFacts,
    SitemapPage,
    Term,
    addresses,
)

from .discovery import index_now_file, opml, robots_txt
from .documents import copied
from .feed_site import FeedSite, feed_site
from .post_items import ItemCache, item_cache
from .scope_feeds import mixed_feeds, own_feeds, shared_feeds
from .sitemaps import news_sitemap, portal_sitemaps, section_sitemaps
from .urls import File


class FeedInputs(Protocol):
    """A generator, as far as feeds are made of it."""

    settings: Mapping[str, Any]
    output_path: str
    scopes: tuple[Scope, ...]
    """Those whose feeds are to be written."""
    topics: tuple[Term, ...]
    sitemap_pages: tuple[SitemapPage, ...]


@runtime_checkable
class SectionFeedInputs(FeedInputs, Protocol):
    """The generator of one organization."""

    records: tuple[PostRecord, ...]
    facts: SectionFacts


@runtime_checkable
class PortalFeedInputs(FeedInputs, Protocol):
    """The generator of the portal; it knows where the sections' sitemaps are."""

    site_facts: SiteFacts
    organizations: tuple[Organization, ...]
    section_sitemaps: tuple[tuple[str, datetime | None], ...]
    news_pages: tuple[NewsPage, ...]
    outlines: tuple[Outline, ...]
    prints: Callable[[str], bool]
    """True for an address at which something is to be written; else the caller has it."""


def files_of_section(run: SectionFeedInputs) -> Iterator[File]:
    """Yield an organization's feeds, also at the addresses of its earlier names, and its sitemap."""
    organization = run.facts.organization
    site = feed_site(run.settings, run.facts.site, run.topics, (organization,))
    with _item_cache(run.settings, organization.key) as cache:
        for file in _feeds_of_section(run, site, cache):
            yield file
            for former in organization.formerly:  # what reads feeds follows no page that leads on
                yield copied(file, addresses.below(former, file[0]), site.siteurl)
    yield from section_sitemaps(organization.key, run.sitemap_pages, site.siteurl, site.facts.languages)


def files_of_portal(run: PortalFeedInputs) -> Iterator[File]:
    """Yield the feeds of the portal's scopes, and what is one for the whole site."""
    site = feed_site(run.settings, run.site_facts, run.topics, run.organizations)
    for scope in run.scopes:
        # No organization's name has a point in it.
        pack = ".".join(filter(None, (scope.kind, scope.key, scope.language)))
        with _item_cache(run.settings, pack) as cache:
            for address, body in shared_feeds(scope, site, cache):
                yield address, body
                for old in scope.former:
                    yield copied((address, body), f"{old}{address.removeprefix(scope.address)}", site.siteurl)
    yield from site.stylesheets.values()
    if run.prints(addresses.SITEMAP_INDEX):
        yield from portal_sitemaps(run.sitemap_pages, run.section_sitemaps, site.siteurl, site.facts.languages)
    yield "/robots.txt", robots_txt(site.siteurl).encode()
    yield addresses.NEWS_SITEMAP, news_sitemap(run.news_pages, site.siteurl, site.publisher)
    if run.prints(addresses.OPML):
        yield addresses.OPML, opml(site.publisher(site.facts.languages[0]), run.outlines, site.siteurl)
    yield index_now_file(site.facts.tag_authority)


def _feeds_of_section(run: SectionFeedInputs, site: FeedSite, cache: ItemCache) -> Iterator[File]:
    whole = [scope for scope in run.scopes if scope.kind == "organization"]
    for scope in whole:
        own = (record for record in run.records if record.language == scope.language)
        places = [record for record in own if record.due and record.status != "draft"]  # all that were ever published
        yield from own_feeds(scope, places, site, cache)
    for scope in run.scopes:
        if scope not in whole:
            yield from shared_feeds(scope, site, cache)
    if run.facts.organization.mixed_feed:
        yield from mixed_feeds(whole, run.records, site, cache)


def _item_cache(settings: Mapping[str, Any], name: str) -> AbstractContextManager[ItemCache]:
    return item_cache(settings.get("HABARSHY_CACHE", ""), name, settings.get("HABARSHY_RECIPE", ""))
