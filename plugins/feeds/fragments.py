"""One item as it stands in every feed: rendered once, then only joined."""

from __future__ import annotations

from dataclasses import dataclass, fields
from typing import Any
from xml.sax.saxutils import quoteattr

import msgspec
from feedgen.entry import FeedEntry
from lxml import etree

from .item_extension import ItemExtension
from .items import Category, FeedItem, FeedPicture
from .namespaces import ATOM_PREFIXES, RSS_PREFIXES
from .texts import legal_throughout, safe_both_ways

_ENCODED = "{http://purl.org/rss/1.0/modules/content/}encoded"
_ABOUT = "https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a"


@dataclass(frozen=True, slots=True)
class Fragments:
    """An item in each format, in UTF-8."""

    rss: bytes
    atom: bytes
    json: bytes

    def packed(self) -> bytes:
        """Give all three as one entry of a cache; no format lets a zero byte stand in it."""
        return b"\0".join((self.rss, self.atom, self.json))

    @classmethod
    def unpacked(cls, entry: bytes) -> Fragments | None:
        """Read what `packed` gave; None for what it did not."""
        formats = entry.split(b"\0")
        return cls(*formats) if len(formats) == len(fields(cls)) else None


def fragments(item: FeedItem) -> Fragments:
    """Render an item; letters that XML forbids are dropped from all formats alike."""
    try:
        return _rendered(item)
    except ValueError:  # lxml met such a letter; to look for them in every item would take longer than to render it
        return _rendered(legal_throughout(item))


def _rendered(item: FeedItem) -> Fragments:
    entry = _entry(item)
    in_rss, in_atom = entry.rss_entry(), entry.atom_entry()
    # In CDATA no tag takes six bytes more; but there nothing may end it, or become another sign.
    if "]]>" not in item.html and "\r" not in item.html:
        # feedgen's own way to CDATA makes it the `type` of Atom's element, which no reader knows.
        for text in (*in_rss.iter(_ENCODED), *in_atom.iter("content")):
            text.text = etree.CDATA(item.html)
    return Fragments(
        rss=_alone(in_rss, RSS_PREFIXES, b"<item>"),
        atom=_alone(in_atom, ATOM_PREFIXES, f"<entry xml:lang={quoteattr(item.language)}>".encode()),
        json=_json(item),
    )


def _entry(item: FeedItem) -> Any:
    entry = FeedEntry()
    entry.register_extension("habarshy", ItemExtension)
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
    """Give a category as feedgen takes it."""
    said = {"term": category.term, "scheme": category.scheme}
    return {**said, "label": category.label} if category.needs_label else said


def _alone(element: Any, prefixes: dict[str, str], opening: bytes) -> bytes:
    """Write an element without the declarations of prefixes, which the document has."""
    etree.Element("root", nsmap=prefixes).append(element)
    text: bytes = etree.tostring(element, encoding="UTF-8")
    return opening + text.partition(b">")[2]


def _json(item: FeedItem) -> bytes:
    said: dict[str, object] = {
        "id": item.id,
        "url": item.url,
        "title": item.title,
        "content_html": item.html,
        "summary": item.summary,
        "image": item.picture.url if item.picture else "",
        "date_published": item.published.isoformat(timespec="seconds"),
        "date_modified": item.updated.isoformat(timespec="seconds") if item.updated else "",
        "authors": [{"name": item.author}],
        "tags": [category.label for category in item.categories],
        "language": item.language,
        "attachments": [_attachment(picture) for picture in item.all_pictures],
        "_habarshy": _more(item),
    }
    return msgspec.json.encode({key: value for key, value in said.items() if value or key == "content_html"})


def _attachment(picture: FeedPicture) -> dict[str, object]:
    said = {"url": picture.url, "mime_type": picture.media_type, "size_in_bytes": picture.length}
    return said | ({"title": picture.alt} if picture.alt else {})


def _more(item: FeedItem) -> dict[str, object]:
    """What JSON Feed has no word for; its extensions begin with a low line."""
    versions = [{"language": language, "url": url} for language, url in item.translations]
    return {"about": _ABOUT, "organization": item.organization} | ({"translations": versions} if versions else {})
