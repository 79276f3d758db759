"""One item as it stands in every feed: rendered once in RSS, Atom and JSON, then only joined."""

from __future__ import annotations

from dataclasses import dataclass, fields

import msgspec

from .item_xml import rss_and_atom
from .items import FeedItem, FeedPicture
from .xml_texts import legal_throughout

_ABOUT = "https://www.jsonfeed.org/version/1.1/#extensions-a-name-extensions-a"


@dataclass(frozen=True, slots=True)
class RenderedItem:
    """An item in each format, in UTF-8."""

    rss: bytes
    atom: bytes
    json: bytes

    def packed(self) -> bytes:
        """Join all three into one entry of a cache; no format lets a zero byte stand in it."""
        return b"\0".join((self.rss, self.atom, self.json))

    @classmethod
    def unpacked(cls, entry: bytes) -> RenderedItem | None:
        """Read what `packed` gave; None for what it did not."""
        formats = entry.split(b"\0")
        return cls(*formats) if len(formats) == len(fields(cls)) else None


def rendered(item: FeedItem) -> RenderedItem:
    """Render an item; letters that XML forbids are dropped from all formats alike."""
    try:
        return _rendered(item)
    except ValueError:  # lxml met such a letter; to look for them in every item would take longer than to render it
        return _rendered(legal_throughout(item))


def _rendered(item: FeedItem) -> RenderedItem:
    return RenderedItem(*rss_and_atom(item), _json(item))


def _json(item: FeedItem) -> bytes:
    members: dict[str, object] = {
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
        "attachments": [_attachment(picture) for picture in item.pictures],
        "_habarshy": _own_fields(item),
    }
    return msgspec.json.encode({key: value for key, value in members.items() if value or key == "content_html"})


def _attachment(picture: FeedPicture) -> dict[str, object]:
    file = {"url": picture.url, "mime_type": picture.media_type, "size_in_bytes": picture.length}
    return file | ({"title": picture.alt} if picture.alt else {})


def _own_fields(item: FeedItem) -> dict[str, object]:
    """Return what JSON Feed has no word for; its extensions begin with a low line."""
    versions = [{"language": language, "url": url} for language, url in item.translations]
    return {"about": _ABOUT, "organization": item.organization} | ({"translations": versions} if versions else {})
