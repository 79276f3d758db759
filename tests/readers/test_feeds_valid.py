"""Every feed of the sample newsroom keeps the standards, is light, and is shown by browsers in its language."""

from __future__ import annotations

import gzip
import re

import feedparser
import pytest

from tests.feeds.feed_rules import faults
from tests.readers.serving import served

FEED = re.compile(r"(?:^|/)(?:feed(?:-\d+)?\.(?:xml|json)|atom(?:-\d+)?\.xml)$")
LIGHT = 100 * 1024
"""Packed bytes that a reader fetches at most."""


def feeds(site):
    return {name: path.read_bytes() for name, path in site.files.items() if FEED.search(name)}


def test_every_feed_is_valid(site):
    found = {name: faults(document) for name, document in feeds(site).items()}
    assert len(found) > 150
    assert {name: wrong for name, wrong in found.items() if wrong} == {}


def test_a_second_opinion_has_nothing_to_mend(site):
    parsed = {name: feedparser.parse(document) for name, document in feeds(site).items() if name.endswith(".xml")}
    assert [name for name, feed in parsed.items() if feed.bozo] == []


def test_every_feed_is_light(site):
    assert [name for name, document in feeds(site).items() if len(gzip.compress(document)) > LIGHT] == []


def address_today(feed):
    """The address of a feed, or the one that a copy says holds today."""
    links = {link.rel: link.href for link in feed.links}
    return links.get("canonical", links["self"])


def test_no_two_feeds_have_the_same_id(site):
    parsed = [feedparser.parse(document).feed for name, document in feeds(site).items() if name.endswith("/atom.xml")]
    # The feed at an organization's earlier name is the same one, and says so.
    addresses = {(feed.id, address_today(feed)) for feed in parsed}
    assert len({id_ for id_, _ in addresses}) == len(addresses)


def test_a_post_has_the_same_id_in_every_feed(site):
    seen: dict[str, set[str]] = {}
    for name, document in feeds(site).items():
        for entry in feedparser.parse(document).entries if name.endswith(".xml") else ():
            seen.setdefault(entry.link, set()).add(entry.id)
    assert [link for link, ids in seen.items() if len(ids) > 1] == []


@pytest.mark.parametrize(
    ("language", "words"), [("kk", "жаңалықтар таспасы"), ("ru", "лента новостей"), ("en", "a feed")]
)
def test_a_browser_shows_feeds_and_says_what_to_do_with_them(site, browser, tmp_path, language, words):
    with served(site.folder, tmp_path / "nginx", "/unions") as url, browser.new_context() as context:
        page = context.new_page()
        for file in ("feed.xml", "atom.xml"):
            page.goto(f"{url}/{language}/{file}")
            assert words in page.evaluate("getComputedStyle(document.documentElement, '::before').content")
            title, number = (f"document.querySelector('{one}')" for one in ("* > title", "item > guid, entry > id"))
            displays = [page.evaluate(f"getComputedStyle({element}).display") for element in (title, number)]
            assert displays == ["block", "none"]
