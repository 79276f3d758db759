"""What items need and feedgen leaves out or gets wrong, mended in its finished elements."""

from __future__ import annotations

from email.utils import format_datetime
from typing import Any

from feedgen.ext.base import BaseEntryExtension
from lxml import etree

from .items import FeedItem, FeedPicture
from .namespaces import ATOM, DC, MEDIA, XML

_HTML = "text/html"


class ItemExtension(BaseEntryExtension):  # type: ignore[misc] # feedgen is untyped
    """Dates, language, author, picture and translations of an item."""

    item: FeedItem

    def extend_rss(self, entry: Any) -> Any:
        """Add what feedgen cannot say in RSS."""
        item = self.item
        _add(entry, f"{{{DC}}}creator", item.author)
        _add(entry, f"{{{DC}}}language", item.language)
        _add(entry, "pubDate", format_datetime(item.published))
        if item.updated:
            _add(entry, f"{{{ATOM}}}updated", item.updated.isoformat(timespec="seconds"))
        for picture in item.all_pictures:
            _add_picture(entry, picture)
        if item.translations:
            _add_versions(entry, item)
        return entry

    def extend_atom(self, entry: Any) -> Any:
        """Write links anew, which feedgen strips of all but their address, and add what it has no words for."""
        item = self.item
        entry.set(f"{{{XML}}}lang", item.language)
        for link in entry.findall("link"):
            entry.remove(link)
        _add(entry, "link", rel="alternate", href=item.url, type=_HTML, hreflang=item.language)
        if item.picture:
            size = str(item.picture.length)
            _add(entry, "link", rel="enclosure", href=item.picture.url, type=item.picture.media_type, length=size)
        for picture in item.all_pictures:
            _add_picture(entry, picture)
        # Not «alternate»: many readers take the last link of that name for the page of the item itself.
        for language, url in item.translations:
            _add(entry, "link", rel="related", href=url, type=_HTML, hreflang=language)
        # feedgen writes one text here and into RSS's description, which has to be safe for readers of HTML.
        entry.find("summary").text = item.lead
        return entry


def _add_versions(entry: Any, item: FeedItem) -> None:
    """Name every language version, this one first and all of them before `<link>`.

    Tiny Tiny RSS opens the first atom:link of an item and feedparser the last link of any sort: both shall be this one.
    """
    for language, url in ((item.language, item.url), *item.translations):
        version = etree.Element(f"{{{ATOM}}}link", rel="alternate", hreflang=language, href=url, type=_HTML)
        entry.find("link").addprevious(version)


def _add_picture(entry: Any, picture: FeedPicture) -> None:
    content = _add(
        entry,
        f"{{{MEDIA}}}content",
        url=picture.url,
        medium="image",
        type=picture.media_type,
        fileSize=str(picture.length),
        width=str(picture.width),
        height=str(picture.height),
    )
    if picture.alt:
        _add(content, f"{{{MEDIA}}}description", picture.alt, type="plain")


def _add(parent: Any, name: str, text: str = "", **attributes: str) -> Any:
    element = etree.SubElement(parent, name, attributes)
    element.text = text or None
    return element
