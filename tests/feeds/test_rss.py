"""RSS as feed readers and validators see it."""

from __future__ import annotations

import locale
import re
from dataclasses import replace
from datetime import UTC
from email.utils import parsedate_to_datetime

from plugins.feeds.documents import rss
from plugins.feeds.items import FeedItem
from tests.feeds.made_feeds import (
    CHANNEL,
    HALL,
    IN_RUSSIAN,
    LINKS,
    SITE,
    at,
    attributes,
    item,
    one,
    owned,
    parsed,
    post,
    texts,
    tree,
    wired,
)


def first(made: FeedItem):
    return tree(one(made)).find("item")


def test_channel_links_to_its_page_and_to_itself():
    channel = tree(wired(post()))
    assert texts(channel, "link") == [f"{SITE}/kk/"]
    assert attributes(channel, "atom:link") == [
        {"href": f"{SITE}/kk/feed.xml", "rel": "self", "type": "application/rss+xml"}
    ]


def test_channel_says_what_it_is():
    channel = tree(wired(post()))
    assert texts(channel, "title") == ["Федерация"]
    assert texts(channel, "description") == ["Барлық жаңалық"]
    assert texts(channel, "language") == ["kk"]
    assert texts(channel, "generator") == ["Habarshy"]


def test_a_channel_without_texts_is_valid_all_the_same():
    channel = tree(rss(replace(CHANNEL, title=" ", description=""), LINKS, []))
    assert texts(channel, "title") == texts(channel, "description") == [CHANNEL.address]


def test_channel_is_as_new_as_its_newest_change():
    channel = tree(wired(post(day=29), post("b", 28, updated=at(31)), post("c", 27)))
    assert texts(channel, "lastBuildDate") == ["Sat, 31 Jan 2026 09:00:00 +0500"]


def test_an_empty_feed_has_no_date_at_all():
    document = wired()
    assert b"lastBuildDate" not in document
    assert b"pubDate" not in document
    assert parsed(document).entries == []


def test_item_has_a_permanent_id_that_is_no_address():
    made = first(item())
    assert texts(made, "guid") == ["tag:example.org,2026:almaty-health/2026-01-29-pay/kk"]
    assert attributes(made, "guid") == [{"isPermaLink": "false"}]
    assert texts(made, "link") == [f"{SITE}/almaty-health/kk/2026/pay/"]


def test_plain_description_stands_before_the_whole_text():
    made = first(item(summary="Еңбек & ақы"))
    names = [child.tag.rpartition("}")[2] for child in made]
    assert texts(made, "description") == ["Еңбек & ақы"]
    assert texts(made, "content:encoded") == ["<p>Әріптестік туралы ұзақ әңгіме.</p>"]
    assert names.index("description") < names.index("encoded")


def test_the_whole_text_is_not_the_description_even_without_a_summary():
    made = first(item(summary=""))
    assert texts(made, "description") == ["Еңбекақы өсті"]
    assert texts(made, "content:encoded") == ["<p>Әріптестік туралы ұзақ әңгіме.</p>"]


def test_an_item_without_a_body_has_no_empty_text():
    assert texts(first(item(html="")), "content:encoded") == []


def test_dates_are_rfc_822_with_a_numeric_zone():
    made = first(item(updated=at(30)))
    assert texts(made, "pubDate") == ["Thu, 29 Jan 2026 09:00:00 +0500"]
    assert parsedate_to_datetime(texts(made, "pubDate")[0]).astimezone(UTC) == at(29)
    assert texts(made, "atom:updated") == ["2026-01-30T09:00:00+05:00"]


def test_an_uncorrected_item_has_no_second_date():
    assert texts(first(item()), "atom:updated") == []


def test_the_author_needs_no_address():
    assert texts(first(item(author="Әсел Қ.")), "dc:creator") == ["Әсел Қ."]
    assert texts(first(item()), "author") == []


def test_categories_are_names():
    assert texts(first(item(topics=("wages",), tags=("келісім",))), "category") == ["Жалақы", "келісім"]


def test_picture_is_one_enclosure_and_one_medium_outside_any_group():
    made = first(item(picture=HALL))
    url = f"{SITE}/almaty-health/pictures/hall-0a1b.jpg"
    assert attributes(made, "enclosure") == [{"url": url, "length": "54321", "type": "image/jpeg"}]
    assert attributes(made, "media:content") == [
        {"url": url, "medium": "image", "type": "image/jpeg", "fileSize": "54321", "width": "1200", "height": "800"}
    ]
    assert texts(made, "media:content/media:description") == [HALL.alt]
    assert made.find("media:group", {"media": "http://search.yahoo.com/mrss/"}) is None


def test_an_item_without_a_picture_has_no_media():
    assert b"<media:content" not in one(item())
    assert b"<enclosure" not in one(item())


def test_a_picture_without_words_has_no_description():
    assert texts(first(item(picture=replace(HALL, alt=""))), "media:content/media:description") == []


def test_language_versions_are_linked_with_this_one_first():
    made = first(item(translations=(IN_RUSSIAN,)))
    own, other = attributes(made, "atom:link")
    assert own == {
        "rel": "alternate",
        "hreflang": "kk",
        "href": f"{SITE}/almaty-health/kk/2026/pay/",
        "type": "text/html",
    }
    assert (other["hreflang"], other["href"]) == ("ru", f"{SITE}/almaty-health/ru/2026/pay/")
    assert attributes(first(item()), "atom:link") == []


def test_the_link_of_an_item_stands_after_its_versions():
    # Readers open the first atom:link or the last link of any sort; both must be the item's own page.
    names = [child.tag for child in first(item(translations=(IN_RUSSIAN,)))]
    assert names.index("link") > max(place for place, name in enumerate(names) if name.endswith("Atom}link"))


def test_other_scopes_name_the_feed_an_item_comes_from():
    assert attributes(tree(wired(post())), "item/source") == [{"url": f"{SITE}/almaty-health/kk/feed.xml"}]
    assert attributes(tree(owned(post())["feed.xml"]), "item/source") == []


def test_newest_thirty_in_the_order_of_the_scope():
    records = [post(f"p{number}", 29, published=at(29, 23)) for number in range(40)]
    links = texts(tree(wired(*records)), "item/link")
    assert links == [f"{SITE}/almaty-health/kk/2026/p{number}/" for number in range(30)]


def test_what_only_a_preview_shows_is_in_no_feed():
    assert parsed(wired(post(due=False), post(status="hidden"), post(status="draft"))).entries == []


def test_same_item_is_the_same_in_every_scope():
    portal, rollup = (parsed(wired(post(), address=address)).entries[0] for address in ("/kk/", "/kk/sectors/a/"))
    assert portal == rollup


def test_a_reader_finds_page_picture_author_and_text():
    document = wired(post(picture=HALL, author="Әсел Қ.", topics=("wages",), translations=(IN_RUSSIAN,)))
    feed = parsed(document)
    (entry,) = feed.entries
    assert feed.version == "rss20"
    assert (feed.feed.link, feed.feed.language) == (f"{SITE}/kk/", "kk")
    assert entry.link == f"{SITE}/almaty-health/kk/2026/pay/"
    assert entry.id == post().id
    assert entry.author == "Әсел Қ."
    assert [tag.term for tag in entry.tags] == ["Жалақы"]
    assert [(e.href, e.length) for e in entry.enclosures] == [(f"{SITE}{HALL.address}", "54321")]
    assert entry.summary == "Келісім «Ұлы даладан» басталды."
    assert entry.content[0].value.endswith("<p>Әріптестік туралы ұзақ әңгіме.</p>")


def test_no_address_in_a_feed_is_relative():
    html = '<a href="#fn1">1</a><a href="/union/x/">2</a><a href="y/">3</a><img src="/union/z.jpg" alt="">'
    text = wired(post(html=html, picture=HALL, translations=(IN_RUSSIAN,))).decode()
    found = re.findall(r'(?:href|src|url)="([^"]*)"', text)
    assert len(found) == 11
    assert all(address.startswith("https://news.example/union/") for address in found)


def test_writing_a_feed_leaves_the_locale_of_the_process_alone(monkeypatch):
    def refuse(*_: object) -> None:
        raise AssertionError

    monkeypatch.setattr(locale, "setlocale", refuse)
    assert b"Thu, 29 Jan 2026" in wired(post())
