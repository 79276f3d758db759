"""Every template renders with the least and the most it can get, and shows it safely."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from itertools import pairwise
from typing import Any

import pytest
from markupsafe import Markup
from selectolax.lexbor import LexborHTMLParser

from plugins.listings.banners import Banner
from plugins.newsroom import Card, Text
from plugins.views import FeedLink, Link
from plugins.views.values import Alternate
from tests.views.showcase import (
    HALL,
    LANGUAGES,
    MORNING,
    UNION,
    attribute,
    entry,
    event_at,
    full,
    least,
    page,
    post,
    render,
    scope,
    site,
    texts,
    the,
    tree,
    version,
)

TEMPLATES = sorted(least("ru"))
FEEDS = tuple(f"/miners/ru/{name}" for name in ("feed.xml", "atom.xml", "feed.json"))
HOSTILE = '"><script>alert(1)</script>&'
POLICY = "default-src 'none'; style-src 'self'; img-src 'self'; base-uri 'none'; form-action 'none'; connect-src 'self'"


def every_page(language="ru"):
    yield from ((name, render(name, page(language))) for name in TEMPLATES)
    yield from ((name, render(name, page(language), **values)) for name, values in full(language).items())


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("template", TEMPLATES)
def test_every_template_needs_no_more_than_the_least(template, language):
    seen = tree(template, page(language))
    assert attribute(seen, "html", "lang") == language
    assert the(seen, "h1, p").text(strip=True)


@pytest.mark.parametrize("template", TEMPLATES)
def test_every_page_forbids_scripts_and_tells_nobody_where_readers_come_from(template):
    seen = tree(template)
    own = POLICY.replace("img-src 'self'", "img-src 'self' data:") if seen.css(".qr") else POLICY
    assert attribute(seen, 'meta[http-equiv="Content-Security-Policy"]', "content") == own
    assert attribute(seen, 'meta[name="referrer"]', "content") == "no-referrer"


def test_no_page_has_scripts_or_styles_of_its_own():
    for name, html in every_page():
        assert not re.search(r"<script|<style|\sstyle=|\son[a-z]+=", html), name


def test_no_page_loads_anything_from_elsewhere():
    for name, html in every_page():
        loaded = re.findall(r'<(?:img|source|iframe|video|audio)[^>]*? src="([^"]*)"', html)
        assert all(address.startswith(("/", "data:image/png;base64,")) for address in loaded), name


def test_headings_start_at_one_and_never_skip_a_level():
    for name, html in every_page():
        levels = [int(level) for level in re.findall(r"<h([1-6])", html)]
        assert levels.count(1) == 1, name
        assert all(after - before <= 1 for before, after in pairwise(levels)), name


def test_no_id_stands_twice():
    for name, html in every_page():
        ids = re.findall(r'\sid="([^"]*)"', html)
        assert len(ids) == len(set(ids)), name


def test_labels_lead_to_elements_that_are_there():
    for name, html in every_page():
        assert set(re.findall(r'aria-labelledby="([^"]*)"', html)) <= set(re.findall(r'\sid="([^"]*)"', html)), name


def test_site_addresses_have_the_root_before_them():
    for name in TEMPLATES:
        html = render(name, root="/union", site=site(navigation=(UNION,)))
        assert re.findall(r'(?:href|src)="(/(?!union/)[^"]*)"', html) == [], name


def test_the_same_values_give_the_same_bytes():
    assert list(every_page()) == list(every_page())


def test_hostile_titles_stay_text():
    shown = page(
        title=HOSTILE,
        heading=Text(HOSTILE, "ru"),
        description=HOSTILE,
        site_name=HOSTILE,
        section=HOSTILE,
        tags=(HOSTILE,),
        feeds=(FeedLink(HOSTILE, *FEEDS),),
        trail=(Link(Text(HOSTILE, "kk"), "/kk/"),),
    )
    bad = entry(title=HOSTILE, summary=HOSTILE, kind=HOSTILE, picture=replace(HALL, alt=HOSTILE))
    lists: dict[str, Any] = {"scope": scope(entries=(bad,)), "lead": bad, "urgent": Banner((bad,))}
    for html in (render("index", shown, **lists), render("page", shown), render("redirect", shown)):
        assert "<script" not in html.replace('<script type="application/ld+json">', "", 1)
        assert html.count("&gt;&lt;script&gt;") >= 2


def test_a_hostile_post_stays_text():
    bad: dict[str, Any] = {
        "author": HOSTILE,
        "correction": HOSTILE,
        "kind": HOSTILE,
        "place": Text(HOSTILE, "ru"),
        "tags": (HOSTILE,),
    }
    picture = replace(HALL, alt=HOSTILE, caption=HOSTILE, credit=HOSTILE)
    html = render("article", post=post(standfirst=HOSTILE, picture=picture, when=event_at(MORNING), **bad))
    assert "<script" not in html
    assert html.count("&lt;script&gt;") == 10


def test_only_the_text_of_a_post_is_markup():
    seen = tree("article", post=post(html=Markup("<p>Один</p><ul><li>два</li></ul>")))
    assert texts(seen, ".prose li") == ["два"]


def test_head_says_what_networks_and_search_engines_ask():
    shown = page(
        site_name="Профсоюз",
        card=Card("/cards/a-0a.png", 1200, 630, "image/png", "Шахтёры"),
        alternates=(
            Alternate("ru", "https://news.example/ru/"),
            Alternate("kk", "https://news.example/kk/"),
            Alternate("x-default", "https://news.example/"),
        ),
        published=MORNING,
        tags=("а", "б"),
    )
    seen = tree("page", shown)
    properties = [
        (found.attributes["property"], found.attributes["content"]) for found in seen.css('meta[property^="og:"]')
    ]
    assert properties == [
        ("og:type", "website"),
        ("og:title", "Шахтёры"),
        ("og:description", "О шахтёрах"),
        ("og:url", "https://news.example/union/ru/"),
        ("og:site_name", "Профсоюз"),
        ("og:locale", "ru_RU"),
        ("og:locale:alternate", "kk_KZ"),
        ("og:image", "https://news.example/cards/a-0a.png"),
        ("og:image:type", "image/png"),
        ("og:image:width", "1200"),
        ("og:image:height", "630"),
        ("og:image:alt", "Шахтёры"),
    ]
    assert [link.attributes["hreflang"] for link in seen.css("link[hreflang]")] == ["ru", "kk", "x-default"]
    assert attribute(seen, 'meta[property="article:published_time"]', "content") == "2026-01-29T10:30:00+05:00"
    assert attribute(seen, 'meta[name="twitter:card"]', "content") == "summary_large_image"
    assert attribute(seen, 'meta[name="robots"]', "content") == "max-image-preview:large"


def test_a_page_without_a_card_asks_for_a_small_preview():
    assert attribute(tree("page"), 'meta[name="twitter:card"]', "content") == "summary"


@pytest.mark.parametrize("template", TEMPLATES)
def test_a_page_that_is_not_to_be_found_says_so(template):
    assert attribute(tree(template, page(noindex=True)), 'meta[name="robots"]', "content") == "noindex"


def test_structured_data_comes_as_it_is():
    html = render("page", page(json_ld=Markup('{"@type": "WebPage"}')))
    assert '<script type="application/ld+json">{"@type": "WebPage"}</script>' in html


def test_structured_data_tells_the_way_to_a_page():
    home = Link(Text("Профсоюз </script>", "ru"), "/ru/")
    html = render("page", page(json_ld=Markup('{"@type": "WebPage"}'), trail=(home,)), root="/union")
    (script,) = LexborHTMLParser(html).css('script[type="application/ld+json"]')
    about, way = json.loads(script.text())
    assert about == {"@type": "WebPage"}
    assert [(step["name"], step["item"]) for step in way["itemListElement"]] == [
        ("Профсоюз </script>", "https://news.example/union/ru/"),
        ("Шахтёры", "https://news.example/union/ru/"),
    ]


def test_what_is_not_to_be_found_tells_no_way():
    shown = page(noindex=True, trail=(Link(Text("Профсоюз", "ru"), "/ru/"),))
    assert not tree("page", shown).css('script[type="application/ld+json"]')


def test_feeds_are_announced():
    seen = tree("page", page(feeds=(FeedLink("Шахтёры", *FEEDS),)), root="/union")
    link = the(seen, 'link[type="application/rss+xml"]').attributes
    assert (link["title"], link["href"]) == ("Шахтёры", "/union/miners/ru/feed.xml")
    others = [
        the(seen, f'link[type="{kind}"]').attributes for kind in ("application/atom+xml", "application/feed+json")
    ]
    assert [(other["title"], other["href"]) for other in others] == [
        ("Шахтёры (Atom)", "/union/miners/ru/atom.xml"),
        ("Шахтёры (JSON)", "/union/miners/ru/feed.json"),
    ]


def test_the_language_switch_marks_this_page_and_says_what_is_not_translated():
    links = (version("kk"), version("ru", current=True), version("en", translated=False))
    seen = tree("page", page(languages=links))
    assert texts(seen, ".languages a") == [
        "Қазақша",
        "Русский",
        "English (this page is not in English; leads to the front page)",
    ]
    assert texts(seen, '.languages [aria-current="page"]') == ["Русский"]
    assert [link.attributes["lang"] for link in seen.css(".languages a")] == ["kk", "ru", "en"]


def test_navigation_marks_where_the_reader_is():
    news = Link(Text("Новости", "ru"), "/ru/news/", current=True)
    seen = tree("page", site=site(navigation=(news, UNION)))
    assert texts(seen, ".masthead-sections [aria-current]") == ["Новости"]


def test_the_footer_says_that_readers_are_not_watched():
    seen = tree("page", site=site(links=(Link(Text("Вступить", "ru"), "https://join.example/"),)))
    assert "не хранит данных о читателях" in texts(seen, ".colophon")[0]
    assert attribute(seen, ".colophon li a", "href") == "https://join.example/"


@pytest.mark.parametrize("template", sorted(full("ru")))
def test_every_kazakh_text_on_a_russian_page_is_marked(template):
    seen = tree(template, **full("ru")[template])
    named = [found for found in seen.css("main a") if found.text(strip=True).replace("\u00a0", " ") == UNION.text.text]
    assert named
    assert [found.html for found in named if found.attributes.get("lang") != "kk"] == []


def test_the_line_of_a_foreign_entry_is_in_the_language_of_the_page():
    seen = tree("month", scope=scope(entries=(entry("kk"),)))
    assert attribute(seen, ".entry", "lang") == "kk"
    assert attribute(seen, ".entry .byline", "lang") == "ru"
