"""Posts, scopes and feeds for the tests of this folder, in few words."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import feedparser
from lxml import etree

from plugins.feeds import Channel, FeedItem, feed_item, rss, scope_channel, scope_items
from plugins.newsroom import Picture, PostRecord, Scope, Term, Text, Texts, Translation

ALMATY = timezone(timedelta(hours=5))
SITE = "https://news.example/union"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "media": "http://search.yahoo.com/mrss/",
}
WAGES = Term("wages", Texts.of({"kk": "Жалақы", "ru": "Зарплата"}))
HALL = Picture(
    address="/almaty-health/pictures/hall-0a1b.jpg",
    width=1200,
    height=800,
    length=54321,
    media_type="image/jpeg",
    stored="x",
    alt="Залдағы «дөңгелек үстел»",
)
IN_RUSSIAN = Translation("ru", "/almaty-health/ru/2026/pay/", "Зарплата")
CHANNEL = Channel("Кәсіподақ", "Барлық жаңалық", f"{SITE}/kk/", f"{SITE}/kk/feed.xml", "kk")


def at(day: int, hour: int = 9) -> datetime:
    return datetime(2026, 1, day, hour, tzinfo=ALMATY)


def post(slug: str = "pay", day: int = 29, **changes: Any) -> PostRecord:
    values: dict[str, Any] = {
        "id": f"tag:example.org,2026:almaty-health/2026-01-{day:02d}-{slug}/kk",
        "organization": "almaty-health",
        "day": date(2026, 1, day),
        "slug": slug,
        "language": "kk",
        "address": f"/almaty-health/kk/2026/{slug}/",
        "title": "Еңбекақы өсті",
        "title_typeset": "Еңбекақы өсті",
        "summary": "Келісім «Ұлы даладан» басталды.",
        "html": "<p>Әріптестік туралы ұзақ әңгіме.</p>",
        "published": at(day),
    }
    return PostRecord(**(values | changes))


def item(**changes: Any) -> FeedItem:
    return feed_item(post(**changes), SITE, "Алматы кәсіподағы", {"wages": "Жалақы"})


def scope(*records: PostRecord, address: str = "/kk/", kind: str = "portal", key: str = "") -> Scope:
    name = Text("Алматы кәсіподағы", "kk")
    title = Text("Федерация", "kk")
    return Scope(kind, key, "kk", address, title, "Барлық жаңалық", records, (("almaty-health", name),))


def wired(*records: PostRecord, address: str = "/kk/") -> bytes:
    """The feed of a scope with these records."""
    of = scope(*records, address=address)
    items = scope_items(of, SITE, (WAGES,))
    return rss(scope_channel(of, SITE, items), items)


def tree(document: bytes):
    """The channel, as a strict XML parser sees it."""
    return etree.fromstring(document)[0]


def texts(element, path: str) -> list[str]:
    return [found.text or "" for found in element.findall(path, NAMESPACES)]


def attributes(element, path: str) -> list[dict[str, str]]:
    return [dict(found.attrib) for found in element.findall(path, NAMESPACES)]


def parsed(document: bytes):
    """The feed, as a reader's library sees it; it must have nothing to mend."""
    feed = feedparser.parse(document, sanitize_html=False, resolve_relative_uris=False)
    assert not feed.bozo, feed.bozo_exception
    return feed
