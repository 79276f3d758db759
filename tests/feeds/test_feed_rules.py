"""The rules themselves: they pass a good feed and find each thing that a standard forbids."""

from __future__ import annotations

import pytest

from tests.feeds.feed_rules import faults
from tests.feeds.made_feeds import HALL, IN_RUSSIAN, NEWSROOM, at, owned, post, shared

RICH = post(picture=HALL, topics=("wages",), tags=("а",), translations=(IN_RUSSIAN,), updated=at(30), author="Әсел")
FEEDS = shared(RICH, post("b", 28))


@pytest.mark.parametrize("files", [FEEDS, shared(), owned(*(post(f"p{n}") for n in range(40)))])
def test_our_feeds_keep_them(files):
    assert [fault for document in files.values() for fault in faults(document)] == []


@pytest.mark.parametrize(
    ("file", "right", "wrong"),
    [
        ("feed.xml", b"<language>kk<", b"<language>kz-<"),
        ("feed.xml", b"<description>", b"<description/><description>"),
        ("feed.xml", b'version="2.0"', b'version="0.9"'),
        ("feed.xml", b"Thu, 29 Jan", b"Fri, 29 Jan"),
        ("feed.xml", b'isPermaLink="false"', b'isPermaLink="true"'),
        ("feed.xml", b"2026-01-28-b/kk", b"2026-01-29-pay/kk"),
        ("feed.xml", b'length="54321"', b'length="0"'),
        ("feed.xml", b'rel="self"', b'rel="related"'),
        ("feed.xml", b"<link>https://", b"<link>//"),
        ("feed.xml", b"[<p>", b'[<p style="x">'),
        ("feed.xml", b"[<p>", b'[<a href="/x">'),
        ("feed.xml", b"<dc:creator>\xd3\x98\xd1\x81\xd0\xb5\xd0\xbb<", b"<dc:creator> <"),
        ("atom.xml", b'type="html"', b'type="CDATA"'),
        ("atom.xml", b'rel="related"', b'rel="alternate"'),
        ("atom.xml", b"<published>2026-01-29", b"<published>2027-01-29"),
        ("atom.xml", b"tag:example.org,2026:feeds/kk/", b"https://news.example/"),
        ("atom.xml", b"<updated>2026-01-30T09:00:00+05:00", b"<updated>2026-01-30"),
        ("atom.xml", b"</summary>", b"</summary><summary>a</summary>"),
        ("atom.xml", b' length="54321"', b""),
        ("feed.json", b'"language":"kk"', b'"language":7'),
        ("feed.json", b"version/1.1", b"version/1"),
        ("feed.json", b"2026-01-28-b/kk", b"2026-01-29-pay/kk"),
        ("feed.json", b'"date_published":"2026-01-29T', b'"date_published":"29 T'),
        ("feed.json", b'"url":"https:', b'"url":"'),
        ("feed.json", b'"authors"', b'"author"'),
    ],
)
def test_they_find_what_is_wrong(file, right, wrong):
    assert right in FEEDS[file]
    assert faults(FEEDS[file].replace(right, wrong))


def test_a_feed_may_have_no_hub():
    assert NEWSROOM.hub == ""
