"""All files that this room adds to a run of Pelican: a section's or the portal's."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping
from datetime import datetime
from pathlib import Path
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

from .browser_style import feed_styles
from .copies import copied
from .feed_site import FeedSite, FeedWords, first_names
from .index_now import index_now_address, index_now_key
from .news_sitemap import news_sitemap
from .opml import opml
from .outputs import portal_files, section_files
from .packs import finished_items
from .robots import robots_txt
from .scope_feeds import File, mixed_feeds, own_feeds, shared_feeds


@runtime_checkable
class SectionRun(Protocol):
    """The generator of one organization."""

    settings: Mapping[str, Any]
    output_path: str
    scopes: tuple[Scope, ...]
    topics: tuple[Term, ...]
    records: tuple[PostRecord, ...]
    facts: SectionFacts
    sitemap_pages: tuple[SitemapPage, ...]


@runtime_checkable
class PortalRun(Protocol):
    """The generator of the portal; it knows where the sections' sitemaps are."""

    settings: Mapping[str, Any]
    output_path: str
    scopes: tuple[Scope, ...]
    """Those whose feeds are to be written."""
    topics: tuple[Term, ...]
    site_facts: SiteFacts
    organizations: tuple[Organization, ...]
    sitemap_pages: tuple[SitemapPage, ...]
    section_sitemaps: tuple[tuple[str, datetime | None], ...]
    news_pages: tuple[NewsPage, ...]
    outlines: tuple[Outline, ...]
    prints: Callable[[str], bool]
    """Says whether what stands at an address is to be written; else the caller has it."""


def files_of_section(run: SectionRun) -> Iterator[File]:
    """Give an organization's feeds, also at the addresses of its earlier names, and its sitemap."""
    organization, settings = run.facts.organization, run.settings
    site = _feed_site(settings, run.facts.site, run.topics, (organization,))
    with finished_items(settings.get("HABARSHY_CACHE", ""), organization.key, _recipe(settings)) as finished:
        for scope in run.scopes:
            places = [record for record in run.records if record.language == scope.language and _was_published(record)]
            for address, body in own_feeds(scope, places, site, finished):
                yield from _by_all_names(organization, (address, body), site.siteurl)
        if organization.mixed_feed:
            for address, body in mixed_feeds(run.scopes, run.records, site, finished):
                yield from _by_all_names(organization, (address, body), site.siteurl)
    yield from section_files(organization.key, run.sitemap_pages, site.siteurl, site.facts.languages)


def files_of_portal(run: PortalRun) -> Iterator[File]:
    """Give the feeds of the portal's scopes, and what is one for the whole site."""
    settings = run.settings
    site = _feed_site(settings, run.site_facts, run.topics, run.organizations)
    for scope in run.scopes:
        with finished_items(settings.get("HABARSHY_CACHE", ""), _pack_name(scope), _recipe(settings)) as finished:
            for address, body in shared_feeds(scope, site, finished):
                yield address, body
                for old in scope.former:
                    yield copied((address, body), f"{old}{address.removeprefix(scope.address)}", site.siteurl)
    yield from _styles(settings).values()
    if run.prints(addresses.SITEMAP_INDEX):
        yield from portal_files(run.sitemap_pages, run.section_sitemaps, site.siteurl, site.facts.languages)
    yield "/robots.txt", robots_txt(site.siteurl).encode()
    yield addresses.NEWS_SITEMAP, news_sitemap(run.news_pages, site.siteurl, site.publisher)
    if run.prints(addresses.OPML):
        yield addresses.OPML, opml(site.publisher(site.facts.languages[0]), run.outlines, site.siteurl)
    authority = site.facts.tag_authority
    yield index_now_address(authority), index_now_key(authority).encode()


def _was_published(record: PostRecord) -> bool:
    return record.due and record.status != "draft"


def _pack_name(scope: Scope) -> str:
    # No organization's name has a point in it.
    return ".".join(filter(None, (scope.kind, scope.key, scope.language)))


def _by_all_names(organization: Organization, file: File, siteurl: str) -> Iterator[File]:
    """Yield a feed at its address, and below each earlier name: what reads feeds follows no page that leads on."""
    yield file
    yield from (copied(file, addresses.below(former, file[0]), siteurl) for former in organization.formerly)


def _recipe(settings: Mapping[str, Any]) -> str:
    recipe: str = settings.get("HABARSHY_RECIPE", "")
    return recipe


def _feed_site(
    settings: Mapping[str, Any], facts: SiteFacts, topics: tuple[Term, ...], organizations: tuple[Organization, ...]
) -> FeedSite:
    styles = {language: address for language, (address, _) in _styles(settings).items()}
    edition = settings["HABARSHY_SUBJECT"].edition
    words = {language: _words(edition.say(language)) for language in edition.languages}
    return FeedSite(settings["SITEURL"], facts, topics, first_names(organizations), styles, words)


def _words(say: Callable[[str], str]) -> FeedWords:
    return FeedWords(say("Read the whole text"), say("When"), say("Where"), say("Correction."))


def _styles(settings: Mapping[str, Any]) -> Mapping[str, File]:
    edition = settings["HABARSHY_SUBJECT"].edition
    return feed_styles(Path(settings["THEME"]), edition.languages, edition.say)
