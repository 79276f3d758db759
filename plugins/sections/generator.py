"""A section's run: finished records become Pelican's articles and pages, and these become files."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass, replace
from itertools import chain
from typing import Any

from pelican import Pelican, signals
from pelican.contents import Article, Page
from pelican.generators import ArticlesGenerator, PagesGenerator
from pelican.urlwrappers import Author, Category, Tag
from pelican.writers import Writer

from plugins.listings import for_calendar
from plugins.newsroom import (
    PostRecord,
    Problem,
    addresses,
    at_work_on,
    file_of,
)
from plugins.views import PageJob, print_pages
from plugins.wall_board import Board

from .desk_pages import desk_pages
from .front_pages import front_pages, latest_pages, standing_pages
from .post_pages import post_pages
from .press_pages import press_pages, press_scopes
from .redirects import redirects, with_former_names
from .section import Section
from .sitemaps import sitemap_pages
from .wall_boards import board_pages, boards


@dataclass(frozen=True, slots=True)
class PrintedSection:
    """The outcome of a section's run besides its files: records with their cards, and what plugins found wrong."""

    posts: tuple[PostRecord, ...]
    problems: tuple[Problem, ...]
    sitemap_pages: int
    """Number of addresses that its sitemaps name."""
    digests: dict[str, str]
    """The SHA-256 of its pages, by their paths below the output; none where a plugin may have changed them."""


class PostsGenerator(ArticlesGenerator):  # type: ignore[misc]
    """Makes articles from records; reads no file. Other plugins find what they know of an ArticlesGenerator."""

    def generate_context(self) -> None:
        """Take the section's records, let plugins add to them, then make the articles."""
        self.section: Section = self.settings["HABARSHY_SUBJECT"]
        self.facts = self.section.facts
        self.topics = self.facts.topics
        self.records = self.section.posts
        self.page_records = self.section.pages
        self.logo = self.section.logo
        self.problems: list[Problem] = []
        signals.article_generator_pretaxonomy.send(self)
        self.section = replace(self.section, posts=self.records)
        self.scopes = (*self.section.scopes.values(), *press_scopes(self.section).values())
        events = self.section.event_scopes.values()
        self.event_scopes = tuple(for_calendar(scope, self.section.now) for scope in events)
        self.sitemap_pages = tuple(sitemap_pages(self.section))
        self._sort_articles()
        self._update_context(("articles", "drafts", "hidden_articles"))
        signals.article_generator_finalized.send(self)

    def _sort_articles(self) -> None:
        lists = {"published": self.articles, "hidden": self.hidden_articles}
        for record in self.records:
            among = lists.get(record.status) if record.due else self.drafts
            if among is not None:
                with at_work_on(file_of(record)):
                    among.append(self._article(record))

    def _article(self, record: PostRecord) -> Article:
        organization = str(self.section.texts(record.language).name)
        metadata: dict[str, Any] = {
            "title": record.title_typeset,
            "date": record.published,
            "lang": record.language,
            "slug": record.slug,
            "summary": record.summary,
            "category": Category(organization, self.settings),
            "tags": [Tag(tag, self.settings) for tag in record.tags],
            "authors": [Author(record.author or organization, self.settings)],
            "url": record.address.removeprefix("/"),
            "save_as": addresses.file_of(record.address),
            "status": record.status if record.due else "draft",
            "record": record,
        }
        if record.updated:
            metadata["modified"] = record.updated
        signals.article_generator_context.send(self, metadata=metadata)
        return Article(record.html, metadata=metadata, settings=self.settings, context=self.context)

    def boards(self) -> dict[str, Board]:
        """Return the organization's wall boards by language, for whoever prints them."""
        return boards(self.section)

    def page_jobs(self) -> Iterator[PageJob]:
        """Yield every page of the section."""
        makers = (
            front_pages,
            post_pages,
            press_pages,
            board_pages,
            desk_pages,
            standing_pages,
            latest_pages,
            redirects,
        )
        own = chain.from_iterable(make(self.section) for make in makers)
        return with_former_names(self.section, own)

    def generate_output(self, writer: Writer) -> None:
        """Write every page, then let plugins write feeds, cards and pictures."""
        run = self.settings["HABARSHY_PRINTING"]
        digests = print_pages(self.page_jobs(), self.section.edition, run, signals.content_written)
        signals.article_writer_finalized.send(self, writer=writer)
        printed = PrintedSection(self.records, tuple(self.problems), len(self.sitemap_pages), digests)
        self.settings["HABARSHY_PRINTED"] = printed


class StandingPagesGenerator(PagesGenerator):  # type: ignore[misc]
    """Holds the standing pages as Pelican's pages; PostsGenerator writes them with the rest."""

    def generate_context(self) -> None:
        """Make the pages from records; reads no file."""
        section: Section = self.settings["HABARSHY_SUBJECT"]
        self.pages = [
            Page(
                record.html,
                metadata={
                    "title": record.title_typeset,
                    "lang": record.language,
                    "slug": record.slug,
                    "url": record.address.removeprefix("/"),
                    "save_as": addresses.file_of(record.address),
                    "status": "published",
                },
                settings=self.settings,
                context=self.context,
            )
            for record in section.pages
        ]
        self._update_context(("pages",))

    def generate_output(self, writer: Writer) -> None:
        """Write nothing: the section's pages are written in one place."""


class SectionPelican(Pelican):  # type: ignore[misc]
    """An ordinary Pelican run over one organization."""

    def _get_generator_classes(self) -> list[type]:
        found: list[type] = [PostsGenerator, StandingPagesGenerator]
        for _, classes in signals.get_generators.send(self):
            found.extend(classes if isinstance(classes, (list, tuple)) else (classes,))
        return found
