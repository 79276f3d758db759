"""Posts, scopes and feeds for the tests of this folder, in few words."""

from __future__ import annotations

from datetime import date, datetime, timedelta, timezone
from typing import Any

import feedparser
from lxml import etree

from plugins.feeds.channels import Channel, DocumentLinks
from plugins.feeds.documents import rss
from plugins.feeds.feed_site import FeedSite, FeedWords
from plugins.feeds.item_formats import rendered
from plugins.feeds.items import FeedItem, feed_item
from plugins.feeds.post_items import ItemCache
from plugins.feeds.scope_feeds import own_feeds, shared_feeds
from plugins.newsroom import Picture, PostRecord, Scope, SiteFacts, Term, Text, Texts, Translation

ALMATY = timezone(timedelta(hours=5))
SITE = "https://news.example/union"
NAMESPACES = {
    "atom": "http://www.w3.org/2005/Atom",
    "content": "http://purl.org/rss/1.0/modules/content/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "fh": "http://purl.org/syndication/history/1.0",
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
FEDERATION = SiteFacts(
    "federation", Texts.of({"kk": "Федерация"}), ("kk", "ru", "en"), "example.org,2026", "Asia/Almaty", ()
)
KAZAKH = FeedWords("Мәтінді толық оқу", "Қашан", "Қайда", "Түзету.")
NEWSROOM = FeedSite(SITE, FEDERATION, (WAGES,), {}, {}, {"kk": KAZAKH})
CHANNEL = Channel(
    id="tag:example.org,2026:feeds/kk/",
    title="Кәсіподақ",
    description="Барлық жаңалық",
    author="Федерация",
    address=f"{SITE}/kk/",
    language="kk",
    earliest_date=NEWSROOM.earliest_date,
)
LINKS = DocumentLinks("/kk/feed.xml", f"{SITE}/kk/feed.xml")


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
    return feed_item(post(**changes), NEWSROOM, "Алматы кәсіподағы", {"wages": "Жалақы"})


def scope(*records: PostRecord, address: str = "/kk/", kind: str = "portal", key: str = "") -> Scope:
    name = Text("Алматы кәсіподағы", "kk")
    title = Text("Федерация", "kk")
    return Scope(kind, key, "kk", address, title, "Барлық жаңалық", records, (("almaty-health", name),))


def own(*records: PostRecord) -> Scope:
    """The scope of the organization that the posts are of."""
    return scope(*records, address="/almaty-health/kk/", kind="organization", key="almaty-health")


def shared(*records: PostRecord, address: str = "/kk/", site: FeedSite = NEWSROOM) -> dict[str, bytes]:
    """The feeds of a scope of many organizations, by file."""
    files = shared_feeds(scope(*records, address=address), site, ItemCache(""))
    return {path.removeprefix(address): body for path, body in files}


def owned(*records: PostRecord, site: FeedSite = NEWSROOM) -> dict[str, bytes]:
    """The feeds of the organization with these records, newest first, some of them not listed any more."""
    listed = own(*(record for record in records if record.status == "published"))
    files = own_feeds(listed, records, site, ItemCache(""))
    return {path.removeprefix(listed.address): body for path, body in files}


def wired(*records: PostRecord, address: str = "/kk/") -> bytes:
    """The RSS feed of a scope with these records."""
    return shared(*records, address=address)["feed.xml"]


def one(made: FeedItem) -> bytes:
    """An RSS feed with this item."""
    return rss(CHANNEL, LINKS, [rendered(made).rss])


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
