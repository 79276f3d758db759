"""A feed at an earlier address says where it lies and which address holds today."""

from __future__ import annotations

import pytest
from lxml import etree

from plugins.feeds.documents import copied
from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import SITE, owned, post, shared

OLD = "/old-union/kk/"


@pytest.mark.parametrize("name", ["feed.xml", "atom.xml"])
@pytest.mark.parametrize("feeds", [owned, shared], ids=["own", "shared"])
def test_a_copy_names_itself_and_the_address_of_today(feeds, name):
    original = feeds(post())[name]
    address, copy = copied(("/almaty-health/kk/" + name, original), OLD + name, SITE)
    root = etree.fromstring(copy)
    head = root[0] if root.tag == "rss" else root
    links = {link.get("rel"): link for link in head.findall("{http://www.w3.org/2005/Atom}link")}
    today = etree.fromstring(original).find(".//{http://www.w3.org/2005/Atom}link[@rel='self']").get("href")
    assert (address, links["self"].get("href")) == (OLD + name, f"{SITE}{OLD}{name}")
    assert links["canonical"].get("href") == today
    assert links["canonical"].get("type") == links["self"].get("type")
    assert faults(copy) == []
    assert (
        copy.partition(b"<item>" if name == "feed.xml" else b"<entry")[2]
        == (original.partition(b"<item>" if name == "feed.xml" else b"<entry")[2])
    )


def test_a_json_feed_is_known_by_its_address_of_today():
    original = owned(post())["feed.json"]
    assert copied(("/almaty-health/kk/feed.json", original), OLD + "feed.json", SITE) == (OLD + "feed.json", original)
