"""An item in RSS and Atom: what feedgen makes, mended where it leaves something out or gets it wrong."""

from __future__ import annotations

from email.utils import format_datetime
from typing import Any
from xml.sax.saxutils import quoteattr

from feedgen.entry import FeedEntry
from feedgen.ext.base import BaseEntryExtension
from lxml import etree

from .items import Category, FeedItem, FeedPicture
from .xml_texts import ATOM, ATOM_PREFIXES, CONTENT, DC, MEDIA, RSS_PREFIXES, safe_both_ways

_ENCODED = f"{{{CONTENT}}}encoded"
_HTML = "text/html"


def rss_and_atom(item: FeedItem) -> tuple[bytes, bytes]:
    """Write an item as RSS's `<item>` and Atom's `<entry>`. Raises ValueError for letters that XML forbids."""
    entry = _entry(item)
    in_rss, in_atom = entry.rss_entry(), entry.atom_entry()
    # In CDATA no tag takes six bytes more; but there nothing may end it, or become another sign.
    if "]]>" not in item.html and "\r" not in item.html:
        # feedgen's own way to CDATA makes it the `type` of Atom's element, which no reader knows.
        for text in (*in_rss.iter(_ENCODED), *in_atom.iter("content")):
            text.text = etree.CDATA(item.html)
    opening = f"<entry xml:lang={quoteattr(item.language)}>".encode()
    return _with_opening(in_rss, RSS_PREFIXES, b"<item>"), _with_opening(in_atom, ATOM_PREFIXES, opening)


def _entry(item: FeedItem) -> Any:
    entry = FeedEntry()
    entry.register_extension("habarshy", _ItemExtension)
    entry.habarshy.item = item
    entry.id(item.id)
    entry.title(item.title.strip() or item.url)
    entry.link(href=item.url)
    entry.author(name=item.author)
    entry.published(item.published)
    # feedgen would say its own clock's moment.
    entry.updated(item.changed)
    # Without a description feedgen would put the whole text into it.
    entry.description(safe_both_ways(item.lead or item.url), isSummary=True)
    if item.html:
        entry.content(item.html, type="html")
    entry.category([_category(one) for one in item.categories])
    if item.picture:
        entry.enclosure(item.picture.url, item.picture.length, item.picture.media_type)
    # feedgen changes the process's locale for RSS's date; the extension writes it.
    entry._FeedEntry__rss_pubDate = None  # noqa: SLF001
    return entry


def _category(category: Category) -> dict[str, str]:
    """Return a category as feedgen takes it."""
    named = {"term": category.term, "scheme": category.scheme}
    return {**named, "label": category.label} if category.needs_label else named


def _with_opening(element: Any, prefixes: dict[str, str], opening: bytes) -> bytes:
    """Write an element with another opening tag, for its own declares the prefixes, which the document has."""
    etree.Element("root", nsmap=prefixes).append(element)
    text: bytes = etree.tostring(element, encoding="UTF-8")
    return opening + text.partition(b">")[2]


class _ItemExtension(BaseEntryExtension):  # type: ignore[misc] # feedgen is untyped
    """Dates, language, author, pictures and translations of an item, which feedgen leaves out or gets wrong."""

    item: FeedItem

    def extend_rss(self, entry: Any) -> Any:
        """Add what feedgen cannot say in RSS."""
        item = self.item
        _add(entry, f"{{{DC}}}creator", item.author)
        _add(entry, f"{{{DC}}}language", item.language)
        _add(entry, "pubDate", format_datetime(item.published))
        if item.updated:
            _add(entry, f"{{{ATOM}}}updated", item.updated.isoformat(timespec="seconds"))
        for picture in item.pictures:
            _add_picture(entry, picture)
        if item.translations:
            _add_versions(entry, item)
        return entry

    def extend_atom(self, entry: Any) -> Any:
        """Write links anew, which feedgen strips of all but their address, and add what it has no words for."""
        item = self.item
        for link in entry.findall("link"):
            entry.remove(link)
        _add(entry, "link", rel="alternate", href=item.url, type=_HTML, hreflang=item.language)
        if item.picture:
            size = str(item.picture.length)
            _add(entry, "link", rel="enclosure", href=item.picture.url, type=item.picture.media_type, length=size)
        for picture in item.pictures:
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
