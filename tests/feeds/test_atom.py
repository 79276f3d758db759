"""Atom for every reader: what RFC 4287 wants, and what feedgen does not write by itself."""

from __future__ import annotations

from dataclasses import replace

import pytest
from lxml import etree

from plugins.feeds.documents import atom
from tests.feeds.made_feeds import (
    CHANNEL,
    HALL,
    IN_RUSSIAN,
    LINKS,
    NEWSROOM,
    SITE,
    at,
    attributes,
    owned,
    parsed,
    post,
    shared,
    texts,
)

XML_LANG = "{http://www.w3.org/XML/1998/namespace}lang"


def feed(*records, **how):
    """The Atom feed of a scope, as a strict parser sees it."""
    return etree.fromstring(shared(*records, **how)["atom.xml"])


def entry(**changes):
    return feed(post(**changes)).find("atom:entry", {"atom": "http://www.w3.org/2005/Atom"})


def test_a_feed_says_what_it_is():
    made = feed(post())
    assert texts(made, "atom:id") == ["tag:example.org,2026:feeds/kk/"]
    assert texts(made, "atom:title") == ["Федерация"]
    assert texts(made, "atom:author/atom:name") == ["Федерация"]
    assert made.get(XML_LANG) == "kk"
    assert [(link["rel"], link["href"]) for link in attributes(made, "atom:link")] == [
        ("self", f"{SITE}/kk/atom.xml"),
        ("alternate", f"{SITE}/kk/"),
    ]


def test_a_feed_is_as_new_as_its_newest_change():
    made = feed(post(day=29), post("b", 28, updated=at(31)))
    assert texts(made, "atom:updated") == ["2026-01-31T09:00:00+05:00"]


def test_an_empty_feed_is_as_old_as_the_authority_of_its_ids():
    assert texts(feed(), "atom:updated") == ["2026-01-01T00:00:00+00:00"]
    assert parsed(shared()["atom.xml"]).entries == []


@pytest.mark.parametrize("authority", ["example.org,2019", "example.org,2019-13", "a@example.org,2019-05-02"])
def test_any_authority_gives_a_feed_its_date(authority):
    assert replace(NEWSROOM, facts=replace(NEWSROOM.facts, tag_authority=authority)).earliest_date.year == 2019


def test_the_feeds_of_scopes_have_ids_of_their_own():
    ids = {texts(feed(address=address), "atom:id")[0] for address in ("/kk/", "/ru/", "/kk/topics/pay/")}
    assert len(ids) == 3


def test_the_id_of_a_feed_survives_a_new_name_of_its_organization():
    renamed = replace(NEWSROOM, first_names={"almaty-health": "old-health"})
    ids = texts(etree.fromstring(owned(post(), site=renamed)["atom.xml"]), "atom:id")
    assert ids == ["tag:example.org,2026:feeds/old-health/kk/"]
    assert texts(feed(post(), site=renamed), "atom:entry/atom:source/atom:id") == ids


def test_an_entry_has_the_id_and_both_dates():
    made = entry(updated=at(30))
    assert texts(made, "atom:id") == [post().id]
    assert texts(made, "atom:published") == ["2026-01-29T09:00:00+05:00"]
    assert texts(made, "atom:updated") == ["2026-01-30T09:00:00+05:00"]
    assert made.get(XML_LANG) == "kk"


def test_an_uncorrected_entry_was_updated_when_it_was_published():
    assert texts(entry(), "atom:updated") == texts(entry(), "atom:published")


def test_the_whole_text_is_html_and_the_summary_is_text():
    made = entry(summary="Еңбек & <ақы>")
    assert texts(made, "atom:content") == ["<p>Әріптестік туралы ұзақ әңгіме.</p>"]
    assert attributes(made, "atom:content") == [{"type": "html"}]
    assert texts(made, "atom:summary") == ["Еңбек & <ақы>"]
    assert attributes(made, "atom:summary") == [{}]


def test_links_say_what_they_are_and_only_one_is_the_page():
    links = attributes(entry(picture=HALL, translations=(IN_RUSSIAN,)), "atom:link")
    page = {"rel": "alternate", "href": f"{SITE}/almaty-health/kk/2026/pay/", "type": "text/html", "hreflang": "kk"}
    enclosure = {"rel": "enclosure", "href": f"{SITE}{HALL.address}", "type": "image/jpeg", "length": "54321"}
    other = {"rel": "related", "href": f"{SITE}/almaty-health/ru/2026/pay/", "type": "text/html", "hreflang": "ru"}
    assert links == [page, enclosure, other]


def test_a_picture_has_its_size_and_its_words():
    made = entry(picture=HALL)
    (medium,) = attributes(made, "media:content")
    assert (medium["width"], medium["height"], medium["fileSize"]) == ("1200", "800", "54321")
    assert texts(made, "media:content/media:description") == [HALL.alt]


def test_topics_and_tags_are_told_apart():
    categories = attributes(entry(topics=("wages",), tags=("келісім",)), "atom:category")
    assert [(one["term"], one.get("label"), one["scheme"]) for one in categories] == [
        ("wages", "Жалақы", "tag:example.org,2026:topics"),
        ("келісім", None, "tag:example.org,2026:tags"),
    ]


def test_other_scopes_name_the_feed_an_entry_comes_from():
    made = feed(post())
    assert texts(made, "atom:entry/atom:source/atom:id") == ["tag:example.org,2026:feeds/almaty-health/kk/"]
    assert texts(made, "atom:entry/atom:source/atom:title") == ["Алматы кәсіподағы"]
    (link,) = attributes(made, "atom:entry/atom:source/atom:link")
    assert link["href"] == f"{SITE}/almaty-health/kk/atom.xml"
    assert b"<source>" not in owned(post())["atom.xml"]


def test_a_reader_finds_page_picture_author_and_text():
    document = shared(post(picture=HALL, author="Әсел Қ.", translations=(IN_RUSSIAN,)))["atom.xml"]
    found = parsed(document)
    (seen,) = found.entries
    assert found.version == "atom10"
    assert (seen.link, seen.id, seen.author) == (f"{SITE}/almaty-health/kk/2026/pay/", post().id, "Әсел Қ.")
    assert [(one.href, one.length) for one in seen.enclosures] == [(f"{SITE}{HALL.address}", "54321")]
    assert seen.content[0].language == "kk"


def test_a_post_without_a_body_is_an_entry_too():
    (seen,) = parsed(shared(post(html=""))["atom.xml"]).entries
    assert "content" not in seen
    assert seen.summary == post().summary


def test_no_prefix_is_declared_twice_or_without_need():
    document = shared(post(picture=HALL))["atom.xml"]
    assert [document.count(name) for name in (b"xmlns:media=", b"xmlns=", b"xmlns:dc=")] == [1, 1, 0]


def test_a_channel_of_mixed_languages_says_none():
    assert b"xml:lang" not in atom(replace(CHANNEL, language=""), LINKS, [])
