"""RSS 2.0 through feedgen (https://www.rssboard.org/rss-specification)."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any

from feedgen.feed import FeedGenerator

from .channels import Channel
from .extension import ChannelExtension, ItemExtension
from .items import FeedItem
from .texts import legal_throughout, safe_both_ways

_GENERATOR = "Habarshy"


def rss(channel: Channel, items: Iterable[FeedItem]) -> bytes:
    """Give the document in UTF-8 with the items in their order; the same bytes for the same arguments."""
    # feedgen raises on what XML forbids, and then nobody gets a feed.
    head = legal_throughout(channel)
    feed = _empty(head)
    for item in items:
        _append(feed, legal_throughout(item), head)
    document: bytes = feed.rss_str(pretty=True)
    return document


def _empty(channel: Channel) -> Any:
    feed = FeedGenerator()
    # feedgen's own date is the clock's, and to write any date feedgen changes the process's locale.
    feed._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001
    feed.register_extension("habarshy", ChannelExtension, ItemExtension, atom=False)
    feed.habarshy.updated = channel.updated
    title = channel.title.strip() or channel.address
    feed.title(title)
    feed.description(safe_both_ways(channel.description.strip() or title))
    feed.link(href=channel.self_url, rel="self", type="application/rss+xml")
    # The last link becomes the channel's <link>, whatever its rel.
    feed.link(href=channel.address, rel="alternate")
    feed.language(channel.language)
    feed.generator(_GENERATOR)
    return feed


def _append(feed: Any, item: FeedItem, channel: Channel) -> None:
    entry = feed.add_entry(order="append")
    entry.habarshy.item = item
    title = item.title.strip() or item.url
    entry.id(item.id)
    entry.title(title)
    entry.link(href=item.url)
    # Without a description feedgen would put the whole text into it.
    entry.description(safe_both_ways(item.summary.strip() or title))
    if item.html:
        entry.content(item.html, type="html")
    entry.category([{"term": category.term, "label": category.label} for category in item.categories])
    if item.picture:
        entry.enclosure(item.picture.url, item.picture.length, item.picture.media_type)
    if item.source != channel.self_url:
        entry.source(item.source, item.organization)
