"""What a section's sitemap names: front pages, posts and standing pages that search engines may show."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.newsroom import PostRecord, SitemapPage

from .section import Section


def last_change(post: PostRecord) -> datetime:
    """Give the moment that readers know of: the editor's, else that of publication."""
    return post.updated or post.published


def sitemap_pages(section: Section) -> Iterator[SitemapPage]:
    """List addresses, each with its own last change and its language versions."""
    homes = tuple(section.homes.items())
    for language, home in homes:
        newest = max((last_change(post) for post in section.scopes[language].records), default=None)
        yield SitemapPage(home, newest, homes)
    for post in section.listed:
        versions = sorted([(post.language, post.address), *((o.language, o.address) for o in post.translations)])
        yield SitemapPage(post.address, last_change(post), tuple(versions))
    for page in section.pages:
        yield SitemapPage(page.address, None, page.languages)
