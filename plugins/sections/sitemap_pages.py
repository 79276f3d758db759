"""What a section's sitemap names: front pages, parts of a long list of members, posts and standing pages."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.listings import register_addresses
from plugins.newsroom import PostRecord, SitemapPage, of_each

from .section import Section


def sitemap_pages(section: Section) -> Iterator[SitemapPage]:
    """List addresses, each with its own last change and its language versions."""
    homes = tuple(section.homes.items())
    for language, home in homes:
        yield SitemapPage(home, section.scopes[language].changed, homes)
    yield from of_each(section.listed, _of_post)
    yield from register_addresses(section.register)
    for page in section.pages:
        yield SitemapPage(page.address, None, page.languages)


def _of_post(post: PostRecord) -> SitemapPage:
    versions = sorted([(post.language, post.address), *((o.language, o.address) for o in post.translations)])
    pictures = tuple(picture.address for picture in post.pictures)
    return SitemapPage(post.address, post.changed, tuple(versions), pictures)
