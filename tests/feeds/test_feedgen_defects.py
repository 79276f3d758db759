"""Defects of feedgen that this room works round. A test that fails here is good news: its message says what can go."""

from __future__ import annotations

import locale
from datetime import UTC, datetime

import pytest
from feedgen.feed import FeedGenerator
from lxml import etree

from tests.feeds.made_feeds import NAMESPACES, at

URL = "https://news.example/"


def feed():
    made = FeedGenerator()
    made.title("t")
    made.description("d")
    made.link(href=URL)
    return made


def channel(made):
    return etree.fromstring(made.rss_str())[0]


def with_entry(**calls):
    made = feed()
    entry = made.add_entry()
    entry.title("t")
    for name, value in calls.items():
        getattr(entry, name)(value)
    return channel(made).find("item")


def test_last_link_of_a_channel_wins():
    made = feed()
    made.link(href=f"{URL}feed.xml", rel="self")
    assert channel(made).findtext("link") == f"{URL}feed.xml", (
        "feedgen picks the channel's link by its rel now: the order of links in documents.py no longer matters"
    )


def test_last_build_date_is_the_clock():
    before = datetime.now(UTC)
    made = feed()
    assert made.updated() >= before, "feedgen dates no feed by the clock: documents.py need not unset lastBuildDate"
    assert channel(made).find("lastBuildDate") is not None, "as above"


def test_dates_change_the_locale_of_the_process(monkeypatch):
    calls = []

    def note(*arguments: object) -> str:
        calls.append(arguments)
        return "C"

    monkeypatch.setattr(locale, "setlocale", note)
    with_entry(published=at(29))
    assert calls, "feedgen formats dates without the locale: item_xml.py may leave pubDate to it"


def test_author_without_mail_is_dropped():
    item = with_entry(author={"name": "Әсел"})
    assert "Әсел" not in etree.tostring(item, encoding="unicode"), (
        "feedgen writes authors without mail: item_xml.py may leave dc:creator to it"
    )


def test_text_without_a_summary_becomes_the_description():
    item = with_entry(content="<p>а</p>")
    assert item.findtext("description") == "<p>а</p>", (
        "feedgen keeps content:encoded without a description: the fallback to the title in item_xml.py may go"
    )


@pytest.mark.parametrize("forbidden", ["\x00", "\x0b", "\ufffe", "\ud800"])
def test_forbidden_letters_raise(forbidden):
    try:
        with_entry(description=forbidden)
    except ValueError:
        return
    pytest.fail("feedgen drops forbidden letters itself: documents.py need not clean what it hands over")


def test_addresses_are_not_encoded():
    address = "https://пример.қаз/ә б/"
    item = with_entry(link={"href": address})
    assert item.findtext("link") == address, "feedgen encodes addresses: urls.py may leave that to it"


def test_media_stand_in_a_group_by_default():
    made = feed()
    made.load_extension("media", atom=False)
    entry = made.add_entry()
    entry.title("t")
    entry.media.content({"url": URL, "type": "image/jpeg"})
    assert channel(made).find("item/media:group", NAMESPACES) is not None, (
        "feedgen's media extension leaves single pictures out of groups: try it in the place of item_xml.py's"
    )


def test_translations_are_not_written():
    item = with_entry(link=[{"href": URL}, {"href": f"{URL}ru/", "rel": "alternate", "hreflang": "ru"}])
    assert item.find("atom:link", NAMESPACES) is None, "feedgen writes atom:link in items: item_xml.py need not"
