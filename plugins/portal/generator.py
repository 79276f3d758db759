"""The portal's run: all its pages, then feeds and sitemaps by the plugins."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import chain

from pelican import Pelican, signals
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.writers import Writer

from plugins.newsroom import PostRecord, Problem, addresses
from plugins.views import OldPage, PageJob, print_old_pages, print_pages

from .directory import directory_pages
from .events import calendars, events_pages, month_listings
from .former_terms import former_months, rollup_pages_by_all_keys
from .home import home_pages
from .outlines import outlines
from .portal import Portal
from .rollups import printed_months, rollups
from .search_page import search_pages
from .searching import print_search
from .single_pages import desk_pages, news_lists, not_found_page, standing_pages, subscribe_pages
from .sitemaps import news_pages, sitemap_pages


class PortalGenerator(ArticlesGenerator):  # type: ignore[misc]
    """Prints the portal from the sections' summaries; reads no post."""

    def generate_context(self) -> None:
        """Take what building collected; gather every scope."""
        self.portal: Portal = self.settings["HABARSHY_SUBJECT"]
        self.prints = self.portal.prints
        signals.article_generator_pretaxonomy.send(self)
        self.rollups = tuple(rollups(self.portal))
        self.site_facts = self.portal.edition.facts
        self.organizations = self.portal.organizations
        self.topics = self.portal.federation.topics
        self.records: tuple[PostRecord, ...] = ()  # posts' pictures and cards belong to their sections
        self.page_records = self.portal.pages
        scopes = (
            *self.portal.front_scopes.values(),
            *chain.from_iterable(rollup.listing.scopes.values() for rollup in self.rollups),
        )
        self.scopes = tuple(self.portal.filled(scope) for scope in scopes if self.portal.prints(scope.address))
        mapped = self.prints(addresses.SITEMAP_INDEX)
        self.sitemap_pages = tuple(sitemap_pages(self.portal, self.rollups)) if mapped else ()
        self.problems: list[Problem] = []
        self.event_scopes = tuple(calendars(self.portal, self.rollups))
        self.section_sitemaps = self.portal.section_sitemaps
        self.news_pages = news_pages(self.portal)
        self.outlines = outlines(self.portal) if self.prints(addresses.OPML) else ()
        signals.article_generator_finalized.send(self)

    def page_jobs(self) -> Iterator[PageJob]:
        """Yield every page of the portal."""
        yield from home_pages(self.portal)
        listing = self.portal.front_listing
        yield from news_lists(self.portal)
        by_events = tuple(month_listings(self.portal, self.rollups))
        yield from printed_months(self.portal, (listing, *(rollup.listing for rollup in self.rollups), *by_events))
        yield from former_months(self.portal, (*(rollup.listing for rollup in self.rollups), *by_events))
        yield from events_pages(self.portal, self.rollups)
        for rollup in self.rollups:
            yield from rollup_pages_by_all_keys(self.portal, rollup)
        yield from directory_pages(self.portal)
        yield from subscribe_pages(self.portal)
        yield from search_pages(self.portal)
        yield from desk_pages(self.portal)
        yield from standing_pages(self.portal)
        yield from not_found_page(self.portal)

    def old_pages(self) -> dict[str, tuple[OldPage, ...]]:
        """Return the pages at addresses of another site that are to be printed, by the folders that are their parts."""
        return {address: pages for address, pages in self.portal.old_pages.items() if self.prints(address)}

    def generate_output(self, writer: Writer) -> None:
        """Write every page, then let plugins write feeds, sitemaps and pictures."""
        run = self.settings["HABARSHY_PRINTING"]
        print_pages(self.page_jobs(), self.portal.edition, run, signals.content_written)
        digests = print_old_pages(
            self.old_pages(), self.portal.old_pages_before, self.portal.edition, run, signals.content_written
        )
        print_search(self.portal, run.output)
        signals.article_writer_finalized.send(self, writer=writer)
        self.settings["HABARSHY_PRINTED"] = tuple(self.problems), digests


class NoPages(PagesGenerator):  # type: ignore[misc]
    """Pelican's run wants a generator of pages; the portal's are made with the rest."""

    def generate_context(self) -> None:
        """Read nothing."""

    def generate_output(self, writer: Writer) -> None:
        """Write nothing."""


class PortalPelican(Pelican):  # type: ignore[misc]
    """An ordinary Pelican run over the portal."""

    def _get_generator_classes(self) -> list[type]:
        return [PortalGenerator, NoPages]
