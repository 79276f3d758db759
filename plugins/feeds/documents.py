"""Whole feeds: heads by feedgen, finished items spliced in; one function a format. And copies at earlier addresses."""

from __future__ import annotations

import re
from collections.abc import Iterable
from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import quoteattr

import msgspec
from feedgen.ext.base import BaseExtension
from feedgen.feed import FeedGenerator
from lxml import etree

from .channels import Channel, DocumentLinks
from .urls import File, of_site
from .xml_texts import ATOM, ATOM_PREFIXES, HISTORY, RSS_PREFIXES, legal_throughout, safe_both_ways

_GENERATOR = "Habarshy"
_JSON_FEED = "https://jsonfeed.org/version/1.1"
_SELF = re.compile(rb'<((?:atom:)?link) href="([^"]*)" rel="self"([^>]*)/>')


def rss(channel: Channel, links: DocumentLinks, items: Iterable[bytes]) -> bytes:
    """Write an RSS 2.0 document (https://www.rssboard.org/rss-specification) in UTF-8 with these finished items."""
    feed = _head(channel, links, "application/rss+xml", RSS_PREFIXES)
    if channel.language:
        feed.language(channel.language)
    return _spliced(feed.rss_str(), b"</channel>", items, channel.style)


def atom(channel: Channel, links: DocumentLinks, items: Iterable[bytes]) -> bytes:
    """Write an Atom document (RFC 4287) in UTF-8 with these finished entries."""
    feed = _head(channel, links, "application/atom+xml", ATOM_PREFIXES)
    feed.id(channel.id)
    feed.updated(channel.updated or channel.earliest_date)
    feed.author(name=channel.author or channel.title)
    if channel.language:
        feed._FeedGenerator__atom_feed_xml_lang = channel.language  # noqa: SLF001 - language() sets only RSS's
    return _spliced(feed.atom_str(), b"</feed>", items, channel.style)


def json_feed(channel: Channel, links: DocumentLinks, items: Iterable[bytes]) -> bytes:
    """Write a JSON Feed (https://www.jsonfeed.org/version/1.1/) in UTF-8 with these finished items."""
    channel = legal_throughout(channel)
    head = {
        "version": _JSON_FEED,
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": links.self_url,
        "description": channel.description,
        "next_url": links.older,
        "language": channel.language,
        "authors": [{"name": channel.author or channel.title}],
        "hubs": [{"type": "WebSub", "url": channel.hub}] if channel.hub else [],
    }
    written = msgspec.json.encode({key: value for key, value in head.items() if value})
    return b'%s,"items":[\n%s\n]}\n' % (written[:-1], b",\n".join(items))


def copied(file: File, address: str, siteurl: str) -> File:
    """Copy a finished feed for an earlier address of it: the same items, and a head that says where it lies.

    Whoever asks there is told by `self` what he asked for, and by `canonical` what to ask for from now on. A JSON feed
    is known by its `feed_url`, which therefore stays.
    """
    here = of_site(siteurl, address).replace("&", "&amp;").encode()

    def both(found: re.Match[bytes]) -> bytes:
        name, today, kind = found.groups()
        return b'<%s href="%s" rel="self"%s/><%s href="%s" rel="canonical"%s/>' % (name, here, kind, name, today, kind)

    return address, _SELF.sub(both, file[1], count=1)


def _head(channel: Channel, links: DocumentLinks, media_type: str, prefixes: dict[str, str]) -> Any:
    # feedgen raises on what XML forbids, and then nobody gets a feed.
    channel, links = legal_throughout(channel), legal_throughout(links)
    feed = FeedGenerator()
    # feedgen's own date is the clock's, and to write any date feedgen changes the process's locale.
    feed._FeedGenerator__rss_lastBuildDate = None  # noqa: SLF001
    feed.register_extension("habarshy", _HeadExtension)
    feed.habarshy.channel, feed.habarshy.links, feed.habarshy.prefixes = channel, links, prefixes
    title = channel.title.strip() or channel.address
    feed.title(title)
    feed.description(safe_both_ways(channel.description.strip() or title))
    feed.link(href=links.self_url, rel="self", type=media_type)
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


class _HeadExtension(BaseExtension):  # type: ignore[misc] # feedgen is untyped
    """Add to heads the date without the clock and the process's locale, the hub, and the way to older items (RFC 5005).

    feedgen leaves them out or gets them wrong.
    """

    channel: Channel
    links: DocumentLinks
    prefixes: dict[str, str]

    def extend_ns(self) -> dict[str, str]:
        """Name the namespaces of the whole document."""
        return self.prefixes

    def extend_rss(self, feed: Any) -> Any:
        """Add links, which feedgen leaves out of RSS, and `lastBuildDate` if the channel has items."""
        channel = feed[0]
        if self.channel.updated:
            etree.SubElement(channel, "lastBuildDate").text = format_datetime(self.channel.updated)
        _add_links(channel, f"{{{ATOM}}}link", self.channel, self.links, "application/rss+xml")
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Add the same links to an Atom feed."""
        _add_links(feed, "link", self.channel, self.links, "application/atom+xml")
        return feed


def _add_links(parent: Any, name: str, channel: Channel, links: DocumentLinks, media_type: str) -> None:
    if channel.hub:
        etree.SubElement(parent, name, rel="hub", href=channel.hub)
    if links.current:
        etree.SubElement(parent, name, rel="current", href=links.current, type=media_type)
        etree.SubElement(parent, f"{{{HISTORY}}}archive")
    if links.older:
        etree.SubElement(parent, name, rel="prev-archive", href=links.older, type=media_type)
