"""What chats, networks and search engines are told of a post: complete, true, and with no sign written twice."""

from __future__ import annotations

import json
import re
from io import BytesIO

import pytest
from lxml import etree
from PIL import Image

from plugins.typesetting import plain_text
from tests.tools import ROOT

TAGS = (
    *("og:type", "og:title", "og:description", "og:url", "og:site_name", "og:locale"),
    *("og:image", "og:image:type", "og:image:width", "og:image:height", "og:image:alt", "article:published_time"),
)
NAMES = ("twitter:card", "twitter:image:alt", "description", "author")
CHATS_TAKE = 300 * 1024
"""Bytes of a picture; WhatsApp shows none above."""


def told(page, key):
    """Give the only value of a property or name."""
    attribute = "property" if ":" in key and not key.startswith("twitter:") else "name"
    return page.one(f'meta[{attribute}="{key}"]')


def data(page):
    """Give the structured data of a post, without the way to it."""
    (script,) = page.tree.css('script[type="application/ld+json"]')
    return json.loads(script.text())[0]


@pytest.fixture(scope="session")
def rss_titles(site):
    """Titles by address, as all feeds together give them."""
    feeds = [etree.fromstring(path.read_bytes()) for name, path in site.files.items() if name.endswith("feed.xml")]
    return {(item.findtext("link"), item.findtext("title")) for feed in feeds for item in feed.iter("item")}


def test_every_post_has_all_tags_once(site):
    posts = list(site.posts)
    assert len(posts) > 40
    assert [(address, key) for address, page in posts for key in (*TAGS, *NAMES) if not told(page, key).strip()] == []


def test_tags_tell_the_truth(site):
    for address, page in site.listed:
        language = page.one("html", "lang")
        assert told(page, "og:url") == page.url == page.one('link[rel="canonical"]', "href")
        assert told(page, "og:type") == "article"
        assert told(page, "og:locale")[:2] == language
        assert told(page, "og:description") == told(page, "description")
        assert told(page, "twitter:card") == "summary_large_image"
        assert told(page, "og:image:alt") == told(page, "twitter:image:alt")
        published = page.all("article header time", "datetime")[0]
        assert told(page, "article:published_time") == published == data(page)["datePublished"], address


def test_every_card_is_there_and_chats_will_take_it(site):
    for address, page in site.posts:
        card = site.files[site.file_of(told(page, "og:image"))].read_bytes()
        assert len(card) <= CHATS_TAKE, address
        with Image.open(BytesIO(card)) as image:
            assert image.size == (1200, 630)
        shown = (told(page, "og:image:type"), told(page, "og:image:width"), told(page, "og:image:height"))
        assert shown == (f"image/{str(image.format).lower()}", "1200", "630")


def test_plain_news_with_a_lead_picture_shows_it_on_its_card(site):
    types = [
        (told(page, "og:image:type"), bool(page.all("figure.lead-picture img", "src")))
        for _, page in site.posts
        if not page.all("article .kind", "class")
    ]
    assert ("image/jpeg", True) in types
    assert ("image/jpeg", False) not in types


def test_one_title_is_told_everywhere_in_the_form_that_fits(site, rss_titles):
    for address, page in site.listed:
        title = told(page, "og:title")
        assert plain_text(page.text("h1"), page.one("html", "lang")).replace("\u00ad", "") == title, address
        assert page.text("title").startswith(f"{title} — "), address
        assert data(page)["headline"] == title
        assert (page.url, title) in rss_titles


def test_a_card_is_described_by_the_words_on_it(site):
    """Those are the title, or a shorter one where the author gave it."""
    described = [(page, told(page, "og:image:alt").partition(" — ")[0]) for _, page in site.posts]
    others = {page.url.rsplit("/", 2)[1] for page, words in described if not told(page, "og:title").startswith(words)}
    given = {
        path.name[11:-6] for path in (ROOT / "content").rglob("*.md") if "\nshare_title:" in path.read_text("utf-8")
    }
    assert others == given != set()


def test_plain_texts_have_no_signs_of_typesetting_and_no_entity(site):
    for address, page in site.read:
        plain = [page.text("title"), *page.all("meta[content]", "content"), *page.all("link[title]", "title")]
        plain += [script.text() for script in page.tree.css("script")]
        assert [text for text in plain if re.search(r"[\u00a0\u00ad\u2009\u202f]|&\w+;|&#", text)] == [], address


def test_quotation_marks_are_those_of_the_language(site):
    for address, page in site.posts:
        texts = (told(page, "og:title"), told(page, "og:description"), page.text("h1"), page.text(".prose"))
        wrong = '"' if page.one("html", "lang") == "en" else '"“”'
        assert not set(wrong) & set("".join(texts)), address


def test_the_title_on_the_page_is_typeset(site):
    page = site.page("/federation-of-trade-unions/ru/2025/year-in-figures/")
    assert "\u00a0" in page.text("h1")


def test_structured_data_is_what_search_engines_read(site):
    for address, page in site.listed:
        found = data(page)
        assert (found["@context"], found["@type"]) == ("https://schema.org", "NewsArticle")
        assert found["inLanguage"] == page.one("html", "lang")
        assert found["mainEntityOfPage"] == page.url
        assert found["dateModified"] >= found["datePublished"], address
        assert found["image"][0] == told(page, "og:image")
        assert found["publisher"]["name"]
        assert found["author"]["name"]


def test_no_two_posts_share_a_card(site):
    cards = [told(page, "og:image") for _, page in site.posts]
    assert len(set(cards)) == len(cards)


def test_a_withdrawn_post_has_no_card_and_no_title_to_share(site):
    page = site.page("/sample-bakery/ru/2026/paid-overtime/")
    assert page.all('meta[property="og:image"]', "content") == []
    assert page.one('meta[name="robots"]') == "noindex"
    assert "сверхурочн" not in told(page, "og:title").lower()


def test_a_hidden_post_has_a_card_for_those_who_know_it_and_nothing_for_search_engines(site, rss_titles):
    page = site.page("/sample-university/ru/2026/delegates-papers/")
    assert site.files[site.file_of(told(page, "og:image"))].exists()
    assert told(page, "robots") == "noindex"
    assert page.all('script[type="application/ld+json"]', "type") == []
    assert page.url not in {url for url, _ in rss_titles}
