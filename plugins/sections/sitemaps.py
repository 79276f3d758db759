"""What a section's sitemap lists: never a hidden post, for those are in no list (`PostRecord.listed`)."""

from __future__ import annotations

from collections.abc import Iterator
from functools import partial

from plugins.listings import register_addresses
from plugins.newsroom import PostRecord, SitemapPage, of_each

from .press_pages import press_scopes
from .section import Section


def sitemap_pages(section: Section) -> Iterator[SitemapPage]:
    """List the addresses of front pages, posts, parts of a long list of members and standing pages.

    Each has its own last change and its language versions.
    """
    homes = tuple(section.homes.items())
    for language, home in homes:
        yield SitemapPage(home, section.scopes[language].changed, homes)
    press = press_scopes(section)
    for scope in press.values():
        yield SitemapPage(scope.address, scope.changed, tuple((code, one.address) for code, one in press.items()))
    events = section.event_scopes
    for scope in events.values():
        yield SitemapPage(scope.address, scope.changed, tuple((code, one.address) for code, one in events.items()))
    yield from of_each(section.listed, partial(_of_post, section))
    yield from register_addresses(section.register)
    for page in section.pages:
        yield SitemapPage(page.address, None, page.languages)


def _of_post(section: Section, post: PostRecord) -> SitemapPage:
    pictures = tuple(picture.address for picture in post.pictures)
    return SitemapPage(post.address, post.changed, tuple(sorted(section.versions(post).items())), pictures)
