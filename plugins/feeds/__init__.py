"""Feeds: RSS for every scope, sitemaps and robots.txt. Pure functions from records to bytes; `glue` writes them."""

from __future__ import annotations

from .channels import Channel
from .from_records import feed_item
from .from_scopes import scope_channel, scope_items
from .items import Category, FeedItem, FeedPicture
from .outputs import feed_files, portal_files, section_files
from .robots import robots_txt
from .rss import rss
from .sitemaps import SitemapEntry, sitemap, sitemap_index

__all__ = [
    "Category",
    "Channel",
    "FeedItem",
    "FeedPicture",
    "SitemapEntry",
    "feed_files",
    "feed_item",
    "portal_files",
    "register",
    "robots_txt",
    "rss",
    "scope_channel",
    "scope_items",
    "section_files",
    "sitemap",
    "sitemap_index",
]


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()
