"""What a section's sitemap names: front pages, posts and standing pages that search engines may show."""

from __future__ import annotations

from collections.abc import Iterator

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
    for page in section.pages:
        yield SitemapPage(page.address, None, page.languages)
