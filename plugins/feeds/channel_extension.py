"""What the heads of feeds need and feedgen leaves out or gets wrong."""

from __future__ import annotations

from email.utils import format_datetime
from typing import Any

from feedgen.ext.base import BaseExtension
from lxml import etree

from .channels import Channel, Place
from .namespaces import ATOM, HISTORY


class ChannelExtension(BaseExtension):  # type: ignore[misc] # feedgen is untyped
    """The date without the clock and the process's locale; the hub; the way to older items (RFC 5005)."""

    channel: Channel
    place: Place
    prefixes: dict[str, str]

    def extend_ns(self) -> dict[str, str]:
        """Name the namespaces of the whole document."""
        return self.prefixes

    def extend_rss(self, feed: Any) -> Any:
        """Add links, which feedgen leaves out of RSS, and `lastBuildDate` if the channel has items."""
        channel = feed[0]
        if self.channel.updated:
            etree.SubElement(channel, "lastBuildDate").text = format_datetime(self.channel.updated)
        _add_links(channel, f"{{{ATOM}}}link", self.channel, self.place, "application/rss+xml")
        return feed

    def extend_atom(self, feed: Any) -> Any:
        """Add the same links to an Atom feed."""
        _add_links(feed, "link", self.channel, self.place, "application/atom+xml")
        return feed


def _add_links(parent: Any, name: str, channel: Channel, place: Place, media_type: str) -> None:
    if channel.hub:
        etree.SubElement(parent, name, rel="hub", href=channel.hub)
    if place.current:
        etree.SubElement(parent, name, rel="current", href=place.current, type=media_type)
        etree.SubElement(parent, f"{{{HISTORY}}}archive")
    if place.older:
        etree.SubElement(parent, name, rel="prev-archive", href=place.older, type=media_type)
