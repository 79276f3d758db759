"""All languages of an organization in one feed, for those who asked for it: each item says its own."""

from __future__ import annotations

import json
from dataclasses import replace

from lxml import etree

from plugins.feeds.post_items import ItemCache
from plugins.feeds.scope_feeds import mixed_feeds
from plugins.newsroom import Text
from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import NEWSROOM, SITE, own, post

KAZAKH = post(day=28)
RUSSIAN = replace(post("b", 29), language="ru", id="tag:example.org,2026:almaty-health/2026-01-29-b/ru")
NAMES = (("almaty-health", Text("Профсоюз", "ru")),)
SCOPES = (own(), replace(own(), language="ru", address="/almaty-health/ru/", names=NAMES))


def files():
    return dict(mixed_feeds(SCOPES, (RUSSIAN, KAZAKH), NEWSROOM, ItemCache("")))


def test_they_lie_above_the_languages():
    assert sorted(files()) == [f"/almaty-health/{name}" for name in ("atom.xml", "feed.json", "feed.xml")]


def test_items_of_all_languages_stand_in_their_order_and_say_which():
    (item, other) = json.loads(files()["/almaty-health/feed.json"])["items"]
    assert [(one["id"], one["language"]) for one in (item, other)] == [(RUSSIAN.id, "ru"), (KAZAKH.id, "kk")]
    assert [one["authors"][0]["name"] for one in (item, other)] == ["Профсоюз", "Алматы кәсіподағы"]
    rss = etree.fromstring(files()["/almaty-health/feed.xml"])
    assert [one.text for one in rss.iter("{http://purl.org/dc/elements/1.1/}language")] == ["ru", "kk"]


def test_the_feed_itself_has_no_language_and_an_id_of_its_own():
    made = files()
    assert b"<language>" not in made["/almaty-health/feed.xml"]
    atom = etree.fromstring(made["/almaty-health/atom.xml"])
    assert atom.findtext("{*}id") == "tag:example.org,2026:feeds/almaty-health/"
    assert atom.attrib == {}
    assert f"{SITE}/almaty-health/atom.xml".encode() in made["/almaty-health/atom.xml"]


def test_they_keep_the_rules():
    assert [fault for document in files().values() for fault in faults(document)] == []
