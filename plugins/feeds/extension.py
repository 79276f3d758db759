"""What RSS needs and feedgen leaves out or gets wrong, added to its finished elements."""

from __future__ import annotations

from datetime import datetime
from email.utils import format_datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension, BaseExtension
from lxml import etree

from .items import FeedItem, FeedPicture

_ATOM = "http://www.w3.org/2005/Atom"
_DC = "http://purl.org/dc/elements/1.1/"
_MEDIA = "http://search.yahoo.com/mrss/"


class ChannelExtension(BaseExtension):  # type: ignore[misc] # feedgen is untyped
    """Dates of the channel, without the clock and the process's locale."""

    updated: datetime | None = None

    def extend_ns(self) -> dict[str, str]:
        """Name the namespaces of the whole document."""
        return {"dc": _DC, "media": _MEDIA}

    def extend_rss(self, feed: Any) -> Any:
        """Add `lastBuildDate`, if the channel has items."""
        if self.updated:
            _add(feed[0], "lastBuildDate", format_datetime(self.updated))
        return feed


class ItemExtension(BaseEntryExtension):  # type: ignore[misc] # feedgen is untyped
    """Dates, author, picture and translations of an item."""

    item: FeedItem

    def extend_rss(self, entry: Any) -> Any:
        """Add what feedgen cannot say in RSS."""
        item = self.item
        _add(entry, f"{{{_DC}}}creator", item.author)
        _add(entry, "pubDate", format_datetime(item.published))
        if item.updated:
            _add(entry, f"{{{_ATOM}}}updated", item.updated.isoformat(timespec="seconds"))
        if item.picture:
            _add_picture(entry, item.picture)
        if item.translations:
            _add_versions(entry, item)
        return entry


def _add_versions(entry: Any, item: FeedItem) -> None:
    """Name every language version, this one first and all of them before `<link>`.

    Tiny Tiny RSS opens the first atom:link of an item and feedparser the last link of any sort: both shall be this one.
    """
    for language, url in ((item.language, item.url), *item.translations):
        version = etree.Element(f"{{{_ATOM}}}link", rel="alternate", hreflang=language, href=url, type="text/html")
        entry.find("link").addprevious(version)


def _add_picture(entry: Any, picture: FeedPicture) -> None:
    content = _add(
        entry,
        f"{{{_MEDIA}}}content",
        url=picture.url,
        medium="image",
        type=picture.media_type,
        fileSize=str(picture.length),
        width=str(picture.width),
        height=str(picture.height),
    )
    if picture.alt:
        _add(content, f"{{{_MEDIA}}}description", picture.alt, type="plain")


def _add(parent: Any, name: str, text: str = "", **attributes: str) -> Any:
    element = etree.SubElement(parent, name, attributes)
    element.text = text or None
    return element
