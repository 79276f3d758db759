"""Feeds: RSS, Atom and JSON Feed for every scope, sitemaps, robots.txt. Records in, bytes out; `glue` writes them."""

from __future__ import annotations

from .channels import Channel, Place
from .documents import atom, json_feed, rss
from .entries import Entry, FinishedItems, entries
from .feed_site import FeedSite, FeedWords
from .fragments import Fragments, fragments
from .from_records import feed_item
from .items import Category, FeedItem, FeedPicture
from .outputs import portal_files, section_files
from .robots import robots_txt
from .scope_feeds import mixed_feeds, own_feeds, shared_feeds
from .sitemaps import SitemapEntry, sitemap, sitemap_index

__all__ = [
    "Category",
    "Channel",
    "Entry",
    "FeedItem",
    "FeedPicture",
    "FeedSite",
    "FeedWords",
    "FinishedItems",
    "Fragments",
    "Place",
    "SitemapEntry",
    "atom",
    "entries",
    "feed_item",
    "fragments",
    "json_feed",
    "mixed_feeds",
    "own_feeds",
    "portal_files",
    "register",
    "robots_txt",
    "rss",
    "section_files",
    "shared_feeds",
    "sitemap",
    "sitemap_index",
]


def register() -> None:
    """Connect to Pelican's signals; called by Pelican."""
    from . import glue  # noqa: PLC0415 # only a Pelican run needs Pelican

    glue.connect()
