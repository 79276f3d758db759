"""All texts of an organization, or of the portal, read at once."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import replace
from datetime import date
from itertools import chain, groupby
from pathlib import Path
from tempfile import TemporaryDirectory

from plugins.newsroom import (
    NewsPath,
    Problem,
    SectionFacts,
    SiteFacts,
    Sources,
    StandingPath,
    in_order,
    site_zone,
)

from .due import last_change, next_change
from .former_clashes import with_former_clashes
from .header_values import Desk
from .logo import read_logo
from .pages import StandingPage, read_page
from .posts import Post, read_post
from .private_data import public_contacts
from .readings import Reading, ReadingSettings
from .shelf import Shelf
from .versions import Source, Version, read_version


def read_section(facts: SectionFacts, sources: Sources, settings: ReadingSettings) -> Reading:
    """Read the posts and standing pages of an organization; whatever is wrong is in the reading's problems."""
    shelf = Shelf.of(sources)
    with TemporaryDirectory(prefix="habarshy-") as darkroom:
        read = (_versions(group, facts, settings) for group in _posts(sources.posts))
        stories = with_former_clashes(read, sources.posts)
        posts = [read_post(story, facts, shelf, settings, Path(darkroom)) for story in stories if story]
    groups = (_versions(group, facts, settings) for group in _pages(sources.pages))
    pages = [read_page(versions, shelf, settings) for versions in groups if versions]
    reading = _reading(posts, pages, settings)
    logo = read_logo(facts.organization, sources, settings)
    if isinstance(logo, Problem):
        return replace(reading, problems=in_order((*reading.problems, logo)))
    return replace(reading, logo=logo)


def read_portal_pages(site: SiteFacts, paths: tuple[StandingPath, ...], settings: ReadingSettings) -> Reading:
    """Read the portal's standing pages; they have no pictures of their own."""
    shelf = Shelf("", {}, {path.path: path for path in paths})
    desk = Desk(site_zone(site.time_zone), date.min, None, (), public_contacts(site, None))
    pages = []
    for group in _pages(paths):
        versions = _translated(read_version(path, desk, settings) for path in group)
        if versions:
            pages.append(read_page(versions, shelf, settings))
    return _reading([], pages, settings)


def _posts(paths: Iterable[NewsPath]) -> list[list[NewsPath]]:
    ordered = sorted(paths, key=lambda path: (path.name, path.language))
    return [list(group) for _, group in groupby(ordered, key=lambda path: path.name)]


def _pages(paths: Iterable[StandingPath]) -> list[list[StandingPath]]:
    ordered = sorted(paths, key=lambda path: (path.slug, path.language))
    return [list(group) for _, group in groupby(ordered, key=lambda path: path.slug)]


def _versions(group: Sequence[Source], facts: SectionFacts, settings: ReadingSettings) -> tuple[Version[Source], ...]:
    zone = site_zone(facts.site.time_zone)
    days = (path.day if isinstance(path, NewsPath) else date.min for path in group)
    contacts = public_contacts(facts.site, facts.organization)
    desks = (Desk(zone, day, facts.organization, facts.topics, contacts) for day in days)
    return _translated(read_version(path, desk, settings) for path, desk in zip(group, desks, strict=True))


def _translated(versions: Iterable[Version[Source]]) -> tuple[Version[Source], ...]:
    return tuple(version for version in versions if not version.untranslated)


def _reading(posts: Sequence[Post], pages: Sequence[StandingPage], settings: ReadingSettings) -> Reading:
    records = chain.from_iterable(post.records for post in posts)
    texts: tuple[Post | StandingPage, ...] = (*posts, *pages)
    links = {link for text in texts for link in text.links}
    moments = [moment for post in posts for moment in post.moments]
    return Reading(
        posts=tuple(sorted(records, key=lambda record: record.order)),
        pages=tuple(record for page in pages for record in page.records),
        links=tuple(
            sorted(
                links, key=lambda link: (link.path, link.line, link.organization, link.day, link.slug, link.language)
            )
        ),
        problems=in_order(problem for text in texts for problem in text.problems),
        next_change=next_change(moments, settings.now),
        last_change=last_change(moments, settings.now),
        unpublished=tuple(sorted(file for post in posts for file in post.unpublished)),
    )
