"""Some texts of an organization, or of the portal, read for those who write them: what is wrong, and what they say."""

from __future__ import annotations

from collections.abc import Collection, Mapping
from dataclasses import dataclass
from datetime import date

from plugins.newsroom import (
    NewsPath,
    Picture,
    Problem,
    SectionFacts,
    SiteFacts,
    Sources,
    StandingPath,
    in_order,
    organization_toml,
    site_zone,
)

from .checks.contacts_in_text import public_contacts
from .files import read_logo
from .files.folder_index import FolderIndex
from .header import HeaderContext
from .organization_posts import ReadPost, examine_posts
from .readings import ReadingSettings
from .sections import portal_files, post_index, read_pages
from .versions import Version


@dataclass(frozen=True, slots=True)
class ExaminedPost:
    """A post in all its languages."""

    versions: tuple[Version[NewsPath], ...]
    """None where reading failed."""
    problems: tuple[Problem, ...]
    photos: Mapping[str, tuple[int, int]]
    """Width and height of each of its pictures, by the name with which a text names it."""


@dataclass(frozen=True, slots=True)
class Examination:
    """All that came of reading some texts."""

    posts: tuple[ExaminedPost, ...] = ()
    """By name."""
    problems: tuple[Problem, ...] = ()
    """Of pages and the logo."""


def examine_organization(
    facts: SectionFacts, sources: Sources, settings: ReadingSettings, chosen: Collection[str]
) -> Examination:
    """Read the posts and pages of which a file is among the `chosen` paths, and the logo with organization.toml."""
    contacts = public_contacts(facts.site, facts.organization)
    context = HeaderContext(site_zone(facts.site.time_zone), date.min, facts.organization, facts.topics, contacts)
    files = FolderIndex.of(sources, post_index(facts.site, facts.topics, settings), settings.cache)
    problems: list[Problem] = []
    if organization_toml(facts.organization.key) in chosen:
        logo = read_logo(facts.organization, sources, files, settings)
        problems += (logo,) if isinstance(logo, Problem) else ()
    posts = tuple(map(_examined, examine_posts(facts, context, files, chosen)))
    pages = read_pages(_of_chosen(sources.pages, chosen), context, files, settings)
    problems += (problem for page in pages for problem in page.problems)
    return Examination(posts, in_order(problems))


def _examined(read: ReadPost) -> ExaminedPost:
    found = [(one.lookup, one.found) for one in read.lookups]
    pictures = {lookup.address: picture for lookup, picture in found if isinstance(picture, Picture)}
    named = [(lookup.address, pictures.get(str(path))) for lookup, path in found if lookup.kind == "file"]
    photos = {name: (picture.width, picture.height) for name, picture in named if picture}
    return ExaminedPost(read.versions, in_order(read.post.problems), photos)


def examine_portal_pages(
    site: SiteFacts, paths: tuple[StandingPath, ...], settings: ReadingSettings, chosen: Collection[str]
) -> tuple[Problem, ...]:
    """Return what is wrong with those of the portal's pages of which a file is among the `chosen` paths."""
    context = HeaderContext(site_zone(site.time_zone), date.min, None, (), public_contacts(site, None))
    pages = read_pages(_of_chosen(paths, chosen), context, portal_files(site, paths, settings), settings)
    return in_order(problem for page in pages for problem in page.problems)


def _of_chosen(pages: tuple[StandingPath, ...], chosen: Collection[str]) -> tuple[StandingPath, ...]:
    """Return all versions of the pages of which one is chosen."""
    slugs = {page.slug for page in pages if page.path in chosen}
    return tuple(page for page in pages if page.slug in slugs)
