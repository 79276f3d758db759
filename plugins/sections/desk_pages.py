"""The share desk: a page for each post, and the list of them; secretaries know the address, no list names it."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial
from urllib.parse import urlsplit

from plugins.newsroom import PostRecord, Text, addresses, file_of, of_each
from plugins.share_desk import DeskItem, desk_view, story_of
from plugins.views import Page, Sheet

from .section import Section

DESKS_LISTED = 100


def desk_pages(section: Section) -> Iterator[Sheet]:
    """Make the desk of every post that can be read, and the list of the newest in each language."""
    yield from of_each((post for post in section.posts if post.status != "withdrawn"), partial(_desk, section))
    for language in section.languages:
        yield _desks(section, language)


def desk_item(post: PostRecord, organization: Text | None = None) -> DeskItem:
    """Show a post in a list of desks."""
    return DeskItem(addresses.desk(post.address), post.language, post.title_typeset, post.published, organization)


def _desk(section: Section, post: PostRecord) -> Sheet:
    edition, language = section.edition, post.language
    say = edition.say(language)
    site = urlsplit(edition.url(section.home(language).address))
    more = " ".join((say("Read in full:"), site.netloc + site.path.rstrip("/")))
    terms = {term.key: term.name for term in section.facts.topics}
    topics = [terms[key].get(language, edition.languages).text for key in post.topics if key in terms]
    page = Page(
        language=language,
        address=addresses.desk(post.address),
        heading=edition.said(language, "Share desk"),
        title=f"{say('Share desk')}: {post.title}",
        versions={version: addresses.desk(address) for version, address in _versions(post)},
        trail=section.trail(language),
        noindex=True,
        script=edition.script,
        site_name=str(section.name(language)),
    )
    story = story_of(post, edition.url(post.address), more, topics)
    values = {"desk": desk_view(post, story)}
    return Sheet("desk", edition.complete(page, section.homes), values, file=file_of(post))


def _versions(post: PostRecord) -> Iterator[tuple[str, str]]:
    yield post.language, post.address
    for other in post.translations:
        yield other.language, other.address


def _desks(section: Section, language: str) -> Sheet:
    edition = section.edition
    page = Page(
        language=language,
        address=addresses.desk(section.homes[language]),
        heading=edition.said(language, "Share desk"),
        title=f"{edition.say(language)('Share desk')} — {section.name(language)}",
        versions={code: addresses.desk(home) for code, home in section.homes.items()},
        trail=section.trail(language),
        noindex=True,
        site_name=str(section.name(language)),
    )
    shown = [post for post in section.shown if post.language == language][:DESKS_LISTED]
    items = tuple(of_each(shown, desk_item))
    return Sheet("desks", edition.complete(page, section.homes), {"items": items, "any_news": bool(section.shown)})
