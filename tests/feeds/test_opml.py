"""All feeds in one file, as feed readers take it in."""

from __future__ import annotations

from lxml import etree

from plugins.feeds.discovery import opml
from plugins.newsroom import Outline, Text
from tests.feeds.made_feeds import SITE

UNION = Outline(Text("Алматы «одағы»", "kk"), "/almaty-union/kk/")


def body(*outlines):
    return etree.fromstring(opml("Федерация", outlines, SITE)).find("body")


def test_a_feed_has_its_name_its_address_and_its_page():
    (found,) = body(UNION)
    assert dict(found.attrib) == {
        "type": "rss",
        "text": "Алматы «одағы»",
        "title": "Алматы «одағы»",
        "xmlUrl": f"{SITE}/almaty-union/kk/feed.xml",
        "htmlUrl": f"{SITE}/almaty-union/kk/",
    }


def test_headings_hold_what_stands_below_them():
    (language,) = body(Outline(Text("Қазақша", "kk"), below=(Outline(Text("Аумақтар", "kk"), below=(UNION,)),)))
    assert [one.get("text") for one in language.iter("outline")] == ["Қазақша", "Аумақтар", "Алматы «одағы»"]
    assert "xmlUrl" not in language.attrib
    assert [one.get("type") for one in language.iter("outline")] == ["folder", "folder", "rss"]


def test_a_heading_over_nothing_is_left_out():
    assert len(body(Outline(Text("Тақырыптар", "kk")))) == 0


def test_any_name_makes_a_document():
    (found,) = body(Outline(Text('<"&\x01\ud800>', "kk"), "/a/kk/"))
    assert found.get("text") == '<"&>'
