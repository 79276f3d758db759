"""What the standards of feeds and the RSS Board's profile want, as far as our feeds go: stricter than readers are."""

from __future__ import annotations

import json
import re
from collections import Counter
from collections.abc import Iterator, Mapping
from email.utils import parsedate_to_datetime
from typing import Any
from urllib.parse import urlsplit

from lxml import etree
from selectolax.lexbor import LexborHTMLParser

PREFIXES = {
    "http://www.w3.org/2005/Atom": "atom",
    "http://purl.org/rss/1.0/modules/content/": "content",
    "http://purl.org/dc/elements/1.1/": "dc",
    "http://purl.org/syndication/history/1.0": "fh",
    "http://search.yahoo.com/mrss/": "media",
}
URI = re.compile(r"[a-z][a-z0-9+.-]*:[A-Za-z0-9\-._~:/?#\[\]@!$&'()*+,;=%]+")
RFC822 = re.compile(r"(Mon|Tue|Wed|Thu|Fri|Sat|Sun), \d\d [A-Z][a-z]{2} \d{4} \d\d:\d\d:\d\d [+-]\d{4}")
RFC3339 = re.compile(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d(Z|[+-]\d\d:\d\d)")
LANGUAGE = re.compile(r"[a-z]{2,3}")
TAG = re.compile(r"tag:[^,:]+,\d{4}(-\d\d){0,2}:\S+")
TYPES = re.compile(r"(image|text|application)/[a-z.+-]+")
UNSAFE = "script, style, iframe, form, object, embed, link, base, meta, [style], [srcset]"

ONE, MAYBE, MANY = (1, 1), (0, 1), (0, 1000)
CHANNEL = {
    **dict.fromkeys(("title", "link", "description", "generator"), ONE),
    **dict.fromkeys(("docs", "language", "lastBuildDate", "fh:archive"), MAYBE),
    "atom:link": MANY,
    "item": MANY,
}
ITEM = {
    **dict.fromkeys(("title", "link", "description", "guid", "pubDate", "dc:creator", "dc:language"), ONE),
    **dict.fromkeys(("content:encoded", "enclosure", "source", "atom:updated"), MAYBE),
    "category": MANY,
    "media:content": MANY,
    "atom:link": MANY,
}
FEED = {
    **dict.fromkeys(("atom:id", "atom:title", "atom:updated", "atom:author", "atom:generator", "atom:subtitle"), ONE),
    "fh:archive": MAYBE,
    "atom:link": (2, 5),
    "atom:entry": MANY,
}
ENTRY = {
    **dict.fromkeys(("atom:id", "atom:title", "atom:updated", "atom:published", "atom:author", "atom:summary"), ONE),
    **dict.fromkeys(("atom:content", "atom:source"), MAYBE),
    "media:content": MANY,
    "atom:link": (1, 100),
    "atom:category": MANY,
}
SOURCE = dict.fromkeys(("atom:id", "atom:title", "atom:link", "atom:updated"), ONE)
DATES = {"pubDate": RFC822, "lastBuildDate": RFC822, "atom:updated": RFC3339, "atom:published": RFC3339}
LINKS = {"atom:alternate", "self", "hub", "current", "prev-archive", "canonical", "enclosure", "related", "alternate"}


def faults(document: bytes) -> list[str]:
    """Give everything that is wrong with a feed in any of the three formats."""
    if document.startswith(b"{"):
        return list(_in_json(json.loads(document)))
    root = etree.fromstring(document)
    return list(_in_rss(root) if root.tag == "rss" else _in_atom(root))


def name_of(element: Any) -> str:
    """Give an element's name with the prefix that its namespace has here."""
    space, _, name = element.tag.rpartition("}")
    return f"{PREFIXES[space[1:]]}:{name}" if space else name


def _in_rss(root: Any) -> Iterator[str]:
    (channel,) = root
    if root.get("version") != "2.0":
        yield "version is not 2.0"
    yield from _children(channel, CHANNEL)
    yield from _one_self(channel)
    for item in channel.iter("item"):
        yield from _children(item, ITEM)
        names = [name_of(child) for child in item]
        if "content:encoded" in names and names.index("description") > names.index("content:encoded"):
            yield "the description stands after the text"
        if item.find("guid").get("isPermaLink") != "false":
            yield "a guid is no address"
        for enclosure in item.iter("enclosure"):
            yield from _file(enclosure.get("url"), enclosure.get("length"), enclosure.get("type"))
        yield from _html(item.findtext("{http://purl.org/rss/1.0/modules/content/}encoded"))
        yield from _address(item.findtext("link"))
    yield from _address(channel.findtext("link"))
    yield from _twice([guid.text for guid in channel.iter("guid")])
    if any(not TAG.fullmatch(guid.text) for guid in channel.iter("guid")):
        yield "a guid is no tag: address"


def _in_atom(root: Any) -> Iterator[str]:
    yield from _children(root, FEED)
    yield from _one_self(root)
    ids = [one.text for one in root.iter("{*}id")]
    yield from (f"{one} is no tag: address" for one in ids if not TAG.fullmatch(one))
    entries = list(root.iter("{*}entry"))
    yield from _twice([root.findtext("{*}id"), *(entry.findtext("{*}id") for entry in entries)])
    for entry in entries:
        yield from _children(entry, ENTRY)
        yield from (fault for source in entry.iter("{*}source") for fault in _children(source, SOURCE))
        if entry.findtext("{*}updated") < entry.findtext("{*}published"):
            yield "updated before it was published"
        links = entry.findall("{*}link")
        yield from _twice([(one.get("rel"), one.get("type"), one.get("hreflang")) for one in links])
        if [one.get("rel") for one in links].count("alternate") != 1:
            yield "an entry has one page"
        for link in links:
            if link.get("rel") == "enclosure":
                yield from _file(link.get("href"), link.get("length"), link.get("type"))
        yield from (
            f"content is {one.get('type')}"
            for one in entry.iter("{*}content")
            if one.get("type") not in {"html", None, "image/jpeg", "image/png"}
        )
        yield from _html(entry.findtext("{http://www.w3.org/2005/Atom}content"))


def _children(parent: Any, allowed: dict[str, tuple[int, int]]) -> Iterator[str]:
    """Check which children there are and how often, their dates, addresses and texts."""
    found = Counter(name_of(child) for child in parent)
    yield from (f"{name} in {name_of(parent)}" for name in found if name not in allowed)
    for name, (least, most) in allowed.items():
        if not least <= found[name] <= most:
            yield f"{found[name]} × {name} in {name_of(parent)}"
    for child in parent:
        name = name_of(child)
        if name in DATES and not _is_date(DATES[name], child.text):
            yield f"{name}: {child.text} is no date"
        if name in {"language", "dc:language"} and not LANGUAGE.fullmatch(child.text):
            yield f"{child.text} is no language"
        if (
            name in {"title", "description", "dc:creator", "atom:title", "atom:summary"}
            and not (child.text or "").strip()
        ):
            yield f"{name} is empty"
        if name == "atom:link":
            yield from _link(child)
        if name == "media:content":
            yield from _medium(child)


def _link(link: Any) -> Iterator[str]:
    if link.get("rel") not in LINKS or len(link) or link.text:
        yield f"a link of the kind {link.get('rel')}"
    if link.get("hreflang") is not None and not LANGUAGE.fullmatch(link.get("hreflang")):
        yield f"a link in the language {link.get('hreflang')}"
    yield from _address(link.get("href"))


def _medium(medium: Any) -> Iterator[str]:
    yield from _file(medium.get("url"), medium.get("fileSize"), medium.get("type"))
    if not (int(medium.get("width")) > 0 and int(medium.get("height")) > 0):
        yield "a picture without size"


def _one_self(channel: Any) -> Iterator[str]:
    own = [
        link.get("href") for link in channel.findall("{http://www.w3.org/2005/Atom}link") if link.get("rel") == "self"
    ]
    if len(own) != 1:
        yield f"{len(own)} links to itself"


def _file(url: str | None, length: str | None, kind: str | None) -> Iterator[str]:
    yield from _address(url)
    if not (length and length.isdigit() and int(length) > 0):
        yield f"{url} has {length} bytes"
    if not TYPES.fullmatch(kind or ""):
        yield f"{url} is of the type {kind}"


def _address(url: str | None) -> Iterator[str]:
    if not url or not URI.fullmatch(url) or urlsplit(url).scheme not in {"http", "https"}:
        yield f"{url} is no address"


def _html(html: str | None) -> Iterator[str]:
    tree = LexborHTMLParser(html or "")
    yield from (f"<{one.tag}> in a text" for one in tree.body.css(UNSAFE) if tree.body) if tree.body else ()
    for element in tree.css("[href], [src]"):
        url = element.attributes.get("href") or element.attributes.get("src")
        if not url or not URI.fullmatch(url):
            yield f"{url} in a text is no address"
    if "\u00ad" in (html or ""):
        yield "a soft hyphen in a text"


def _twice(values: list[Any]) -> Iterator[str]:
    yield from (f"{value} stands {times} times" for value, times in Counter(values).items() if times > 1)


def _is_date(form: re.Pattern[str], text: str | None) -> bool:
    if not form.fullmatch(text or ""):
        return False
    return form is RFC3339 or parsedate_to_datetime(text or "").strftime("%a") == (text or "")[:3]


JSON_FEED = {
    **dict.fromkeys(("version", "title", "home_page_url", "feed_url", "description", "language", "next_url"), str),
    **dict.fromkeys(("authors", "hubs", "items"), list),
}
JSON_ITEM = {
    **dict.fromkeys(("id", "url", "title", "content_html", "summary", "image", "language"), str),
    **dict.fromkeys(("date_published", "date_modified"), str),
    **dict.fromkeys(("authors", "tags", "attachments"), list),
}


def _in_json(feed: dict[str, Any]) -> Iterator[str]:
    yield from _members(feed, JSON_FEED, ("version", "title", "items", "feed_url", "home_page_url"))
    if feed["version"] != "https://jsonfeed.org/version/1.1":
        yield "another version"
    if feed.get("next_url") == feed["feed_url"]:
        yield "next_url leads to itself"
    for name in ("home_page_url", "feed_url"):
        yield from _address(feed[name])
    yield from _twice([item["id"] for item in feed["items"]])
    for item in feed["items"]:
        yield from _members(
            item, JSON_ITEM, ("id", "url", "title", "content_html", "date_published", "authors", "language")
        )
        yield from (
            f"{item[name]} is no date"
            for name in ("date_published", "date_modified")
            if name in item and not RFC3339.fullmatch(item[name])
        )
        yield from (f"author {one}" for one in item.get("authors", ()) if not one.get("name"))
        for one in item.get("attachments", ()):
            yield from _file(one["url"], str(one["size_in_bytes"]), one["mime_type"])
        yield from _address(item["url"])
        yield from _html(item["content_html"])


def _members(value: dict[str, Any], known: Mapping[str, type], needed: tuple[str, ...]) -> Iterator[str]:
    yield from (f"{name} is missing" for name in needed if name not in value)
    for name, found in value.items():
        if not name.startswith("_") and not isinstance(found, known.get(name, ())):
            yield f"{name}: {found!r}"
