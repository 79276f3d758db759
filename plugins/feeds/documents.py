"""Whole feeds: heads through feedgen, items from their fragments, one function a format."""

from __future__ import annotations

from collections.abc import Iterable
from typing import Any
from xml.sax.saxutils import quoteattr

import msgspec
from feedgen.feed import FeedGenerator

from .channel_extension import ChannelExtension
from .channels import Channel, Place
from .namespaces import ATOM_PREFIXES, RSS_PREFIXES
from .texts import legal_throughout, safe_both_ways

_GENERATOR = "Habarshy"
_JSON_FEED = "https://jsonfeed.org/version/1.1"


def rss(channel: Channel, place: Place, items: Iterable[bytes]) -> bytes:
    """Give an RSS 2.0 document (https://www.rssboard.org/rss-specification) in UTF-8 with these finished items."""
    feed = _head(channel, place, "application/rss+xml", RSS_PREFIXES)
    if channel.language:
        feed.language(channel.language)
    return _spliced(feed.rss_str(), b"</channel>", items, channel.style)


def atom(channel: Channel, place: Place, items: Iterable[bytes]) -> bytes:
    """Give an Atom document (RFC 4287) in UTF-8 with these finished entries."""
    feed = _head(channel, place, "application/atom+xml", ATOM_PREFIXES)
    feed.id(channel.id)
    feed.updated(channel.updated or channel.born)
    feed.author(name=channel.author or channel.title)
    if channel.language:
        feed._FeedGenerator__atom_feed_xml_lang = channel.language  # noqa: SLF001 - language() sets only RSS's
    return _spliced(feed.atom_str(), b"</feed>", items, channel.style)


def json_feed(channel: Channel, place: Place, items: Iterable[bytes]) -> bytes:
    """Give a JSON Feed (https://www.jsonfeed.org/version/1.1/) in UTF-8 with these finished items."""
    channel = legal_throughout(channel)
    head = {
        "version": _JSON_FEED,
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": place.self_url,
        "description": channel.description,
        "next_url": place.older,
        "language": channel.language,
        "authors": [{"name": channel.author or channel.title}],
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
    }
    said = msgspec.json.encode({key: value for key, value in head.items() if value})
    return b'%s,"items":[\n%s\n]}\n' % (said[:-1], b",\n".join(items))


def _head(channel: Channel, place: Place, media_type: str, prefixes: dict[str, str]) -> Any:
    # feedgen raises on what XML forbids, and then nobody gets a feed.
    channel, place = legal_throughout(channel), legal_throughout(place)
    feed = FeedGenerator()
    # feedgen's own date is the clock's, and to write any date feedgen changes the process's locale.
    feed._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001
    feed.register_extension("habarshy", ChannelExtension)
    feed.habarshy.channel, feed.habarshy.place, feed.habarshy.prefixes = channel, place, prefixes
    title = channel.title.strip() or channel.address
    feed.title(title)
    feed.description(safe_both_ways(channel.description.strip() or title))
    feed.link(href=place.self_url, rel="self", type=media_type)
    # The last link becomes the channel's <link>, whatever its rel.
    feed.link(href=channel.address, rel="alternate", type="text/html")
    feed.generator(_GENERATOR)
    return feed


def _spliced(document: bytes, end: bytes, items: Iterable[bytes], style: str) -> bytes:
    """Put the items before the end of an empty document, and the stylesheet's instruction after its declaration."""
    head, _, tail = document.rpartition(end)
    if style:
        declaration, _, head = head.partition(b"\n")
        instruction = f'<?xml-stylesheet type="text/css" href={quoteattr(style)}?>'
        head = b"\n".join((declaration, instruction.encode(), head))
    return b"\n".join((head, *items, end + tail + b"\n"))
