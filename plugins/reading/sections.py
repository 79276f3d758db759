"""All texts of an organization, or of the portal, read at once; versions of a standing page become records."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from dataclasses import astuple, dataclass, replace
from datetime import date
from functools import partial
from itertools import groupby

from plugins.body import AnsweredLookup, Manuscript, convert, first_paragraph, set_body, set_heading
from plugins.newsroom import (
    Attachment,
    LinkedPost,
    PageRecord,
    Picture,
    PostLink,
    Problem,
    SectionFacts,
    SiteFacts,
    Sources,
    StandingPath,
    Term,
    digest_of,
    has_errors,
    in_order,
    site_zone,
)
from plugins.typesetting import plain_text

from .checks.contacts_in_text import public_contacts
from .checks.page_checks import page_problems
from .files import read_logo
from .files.folder_index import FolderIndex
from .header import HeaderContext
from .links.post_index import PostIndex
from .links.resolver import FolderResolver, page_address
from .moments import last_change, next_change
from .organization_posts import read_or_tell, read_posts, with_withheld
from .posts import Post
from .readings import Reading, ReadingSettings, Waiting
from .source_files import read_source_bytes
from .versions import Version, read_versions, write_records


@dataclass(frozen=True, slots=True)
class StandingPage:
    """One page in all its languages, and everything found on the way."""

    records: tuple[PageRecord, ...] = ()
    links: tuple[PostLink, ...] = ()
    linked: tuple[LinkedPost, ...] = ()
    """Answers about the posts that it links to."""
    problems: tuple[Problem, ...] = ()


def read_page(versions: Sequence[Version[StandingPath]], files: FolderIndex, settings: ReadingSettings) -> StandingPage:
    """Bring the versions of a page together; with an error in any of them, none is published."""
    languages = tuple((version.source.language, page_address(version.source)) for version in versions)
    written = write_records(versions, partial(_record, languages, files, settings))
    problems = (*(problem for version in versions for problem in version.problems), *written.found(Problem))
    kept = () if has_errors(problems) else tuple(written.records)
    return StandingPage(kept, written.found(PostLink), written.found(LinkedPost), problems)


def _record(
    languages: tuple[tuple[str, str], ...],
    files: FolderIndex,
    settings: ReadingSettings,
    version: Version[StandingPath],
    lookups: list[AnsweredLookup],
) -> tuple[PageRecord, tuple[object, ...]]:
    source, values = version.source, version.header.values
    language, title = source.language, values.get("title", "")
    resolver = FolderResolver(source, files, settings.cache)
    converted = convert(Manuscript(source, version.body, version.first_line, resolver, settings.root), lookups)
    record = PageRecord(
        organization=source.organization,
        slug=source.slug,
        language=language,
        address=dict(languages)[language],
        title=plain_text(title, language),
        title_typeset=set_heading(title, language),
        summary=plain_text(values.get("summary") or first_paragraph(converted.html), language),
        html=set_body(converted.html, language),
        pictures=tuple(dict.fromkeys(found for found in converted.findings if isinstance(found, Picture))),
        files=tuple(dict.fromkeys(found for found in converted.findings if isinstance(found, Attachment))),
        languages=languages,
    )
    return record, (*converted.findings, *page_problems(version, values, converted.html))


def read_section(facts: SectionFacts, sources: Sources, settings: ReadingSettings) -> Reading:
    """Read the posts and standing pages of an organization; whatever is wrong is in the reading's problems."""
    contacts = public_contacts(facts.site, facts.organization)
    context = HeaderContext(site_zone(facts.site.time_zone), date.min, facts.organization, facts.topics, contacts)
    files = FolderIndex.of(sources, post_index(facts.site, facts.topics, settings), settings.cache)
    # First of all: no post's pictures shall cost an organization its logo.
    logo = read_logo(facts.organization, sources, files, settings)
    posts = read_posts(facts, sources.posts, context, files, settings)
    pages = read_pages(sources.pages, context, with_withheld(files, posts), settings)
    reading = _reading(posts, pages, settings, facts.organization.key)
    if isinstance(logo, Problem):
        return replace(reading, problems=in_order((*reading.problems, logo)))
    return replace(reading, logo=logo)


def read_portal_pages(site: SiteFacts, paths: tuple[StandingPath, ...], settings: ReadingSettings) -> Reading:
    """Read the portal's standing pages; they have no pictures of their own."""
    context = HeaderContext(site_zone(site.time_zone), date.min, None, (), public_contacts(site, None))
    return _reading([], read_pages(paths, context, portal_files(site, paths, settings), settings), settings)


def portal_files(site: SiteFacts, paths: Iterable[StandingPath], settings: ReadingSettings) -> FolderIndex:
    """Return the index of the portal's pages; it has no other files."""
    return FolderIndex("", {}, {path.path: path for path in paths}, post_index(site, (), settings))


def post_index(site: SiteFacts, topics: tuple[Term, ...], settings: ReadingSettings) -> PostIndex:
    """Return where posts of all organizations are sought that somebody links to."""
    return PostIndex(settings, HeaderContext(site_zone(site.time_zone), date.min, None, topics), site.languages)


def read_pages(
    paths: Iterable[StandingPath], context: HeaderContext, files: FolderIndex, settings: ReadingSettings
) -> list[StandingPage]:
    """Read standing pages, each in all its languages."""
    ordered = sorted(paths, key=lambda path: (path.slug, path.language))
    groups = [tuple(group) for _, group in groupby(ordered, key=lambda path: path.slug)]

    def read_one(group: tuple[StandingPath, ...]) -> StandingPage | None:
        contents = [read_source_bytes(settings.content / path.path) for path in group]
        versions = read_versions(group, contents, context)
        return read_page(versions, files.for_another_text(), settings) if versions else None

    read = (
        read_or_tell([path.path for path in group], partial(read_one, group), settings.left_out) for group in groups
    )
    return [StandingPage(problems=page) if isinstance(page, tuple) else page for page in read if page]


def _reading(posts: Sequence[Post], pages: Sequence[StandingPage], settings: ReadingSettings, own: str = "") -> Reading:
    """Bring all texts together; `own` is the organization, whose posts are no others'."""
    texts: tuple[Post | StandingPage, ...] = (*posts, *pages)
    links = {link for text in texts for link in text.links}
    linked = {one for text in texts for one in text.linked if one.organization != digest_of(own)}
    moments = [moment for post in posts for moment in post.moments]
    moments += [one.since for page in pages for one in page.linked]
    return Reading(
        posts=tuple(sorted((one for post in posts for one in post.records), key=lambda record: record.order)),
        pages=tuple(record for page in pages for record in page.records),
        links=tuple(sorted(links, key=astuple)),
        linked=tuple(sorted(linked, key=lambda one: (one.organization, one.name))),
        problems=in_order(problem for text in texts for problem in text.problems),
        next_change=next_change(moments, settings.now),
        last_change=last_change(moments, settings.now),
        unpublished=tuple(sorted(file for post in posts for file in post.unpublished)),
        waiting=tuple(
            sorted((Waiting(post.unpublished[0], post.until) for post in posts if post.waits), key=lambda one: one.path)
        ),
    )
