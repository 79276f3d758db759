"""What a section's sitemap names: front pages, parts of a long list of members, posts and standing pages."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.listings import register_addresses
from plugins.newsroom import SitemapPage

from .section import Section


def sitemap_pages(section: Section) -> Iterator[SitemapPage]:
    """List addresses, each with its own last change and its language versions."""
    homes = tuple(section.homes.items())
    for language, home in homes:
        yield SitemapPage(home, section.scopes[language].changed, homes)
    for post in section.listed:
        versions = sorted([(post.language, post.address), *((o.language, o.address) for o in post.translations)])
        pictures = tuple(picture.address for picture in post.pictures)
        yield SitemapPage(post.address, post.changed, tuple(versions), pictures)
    yield from register_addresses(section.register)
    for page in section.pages:
        yield SitemapPage(page.address, None, page.languages)
