"""Twelve networks look at every page as their crawlers do: which tags they read, and what they refuse."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from html import unescape
from io import BytesIO
from urllib.parse import urlsplit

import pytest
from PIL import Image

from tests.readers.published import SITEURL

READ_BYTES = 32 * 1024
"""Slack asks for no more of a page; the others stop somewhere behind it."""
LOCALES = {"kk": "kk_KZ", "ru": "ru_RU", "en": "en_GB"}
META = re.compile(r'<meta (?:property|name)="([\w:]+)" content="([^"]*)"')


@dataclass(frozen=True)
class Crawler:
    """What a network reads, in its order, and which pictures it shows large."""

    name: str
    title: tuple[str, ...] = ("og:title",)
    picture: tuple[str, ...] = ("og:image",)
    most_bytes: int = 5_000_000
    least: tuple[int, int] = (200, 200)
    ratios: tuple[float, float] = (0.1, 10.0)
    needs: tuple[str, ...] = ()
    kinds: tuple[str, ...] = ("PNG", "JPEG")


TWITTER = (("twitter:title", "og:title"), ("twitter:image", "og:image"))
CRAWLERS = (
    Crawler("WhatsApp", most_bytes=300_000, least=(300, 300), needs=("og:url", "og:description")),
    Crawler(
        "Facebook", most_bytes=8_000_000, least=(600, 315), needs=("og:url", "og:type", "og:locale", "og:image:width")
    ),
    Crawler("Threads", most_bytes=8_000_000, least=(600, 315), needs=("og:url",)),
    Crawler("Telegram", least=(600, 200), needs=("og:description", "og:site_name")),
    Crawler("VK", least=(510, 228), ratios=(1.5, 2.1)),
    Crawler("OK", least=(600, 315), ratios=(1.5, 2.1)),
    Crawler("Viber", most_bytes=1_000_000, least=(300, 300)),
    Crawler("X", *TWITTER, least=(300, 157), ratios=(1.7, 2.1), needs=("twitter:card", "twitter:image:alt")),
    Crawler("LinkedIn", least=(200, 200), ratios=(1.7, 2.1), needs=("og:description",)),
    Crawler("Mastodon", most_bytes=1_000_000, needs=("og:url", "og:image:alt", "og:site_name")),
    Crawler("Bluesky", most_bytes=1_000_000, needs=("og:description",)),
    Crawler("Slack", least=(401, 200), needs=("og:site_name",)),
)


@pytest.fixture(scope="session")
def heads(site) -> Mapping[str, dict[str, list[str]]]:
    """What stands in the first bytes of every page that search engines may know."""
    found = {}
    for address, page in site.read:
        if page.all('meta[name="robots"]', "content") == ["noindex"]:
            continue
        tags: dict[str, list[str]] = {}
        for name, content in META.findall(page.html.encode()[:READ_BYTES].decode(errors="ignore")):
            tags.setdefault(name, []).append(unescape(content))
        found[address] = tags
    return found


def first(tags, names):
    return next((tags[name][0] for name in names if tags.get(name)), "")


def refused(site, tags, crawler):
    """Say why a network would not show the page with a large picture; nothing if it does."""
    url = first(tags, crawler.picture)
    if not first(tags, crawler.title) or not url.startswith(f"{SITEURL}/"):
        return f"{crawler.name}: no title or no absolute picture"
    if missing := [name for name in crawler.needs if not first(tags, (name,))]:
        return f"{crawler.name}: {missing}"
    data = site.files[site.file_of(url)].read_bytes()
    with Image.open(BytesIO(data)) as image:
        width, height = image.size
        kind = image.format
    small = width < crawler.least[0] or height < crawler.least[1]
    odd = not crawler.ratios[0] <= width / height <= crawler.ratios[1]
    if len(data) > crawler.most_bytes or small or odd or kind not in crawler.kinds:
        return f"{crawler.name}: {kind} {width}×{height}, {len(data)} bytes"
    return ""


@pytest.mark.parametrize("crawler", CRAWLERS, ids=lambda crawler: crawler.name)
def test_every_page_is_shown_with_its_picture(crawler, site, heads):
    assert len(heads) > 150
    assert {address: why for address, tags in heads.items() if (why := refused(site, tags, crawler))} == {}


def test_each_tag_that_must_be_alone_is(heads):
    alone = ("og:image", "og:title", "og:url", "og:description", "og:locale", "og:type", "twitter:card", "og:image:alt")
    assert [(a, tag) for a, tags in heads.items() for tag in alone if len(tags.get(tag, [])) != 1] == []


def test_pictures_are_what_their_tags_say(site, heads):
    for address, tags in heads.items():
        with Image.open(BytesIO(site.files[site.file_of(tags["og:image"][0])].read_bytes())) as image:
            told = (tags["og:image:type"][0], tags["og:image:width"][0], tags["og:image:height"][0])
            assert told == (f"image/{(image.format or '').lower()}", *map(str, image.size)), address


def test_addresses_have_nothing_that_a_crawler_stumbles_over(heads):
    for tags in heads.values():
        name = urlsplit(tags["og:image"][0]).path
        assert re.fullmatch(r"/[a-z0-9/-]+\.(?:png|jpg)", name)
        assert tags["og:url"][0].startswith(SITEURL)


def test_locales_are_those_that_networks_know_and_alternates_exist(site, heads):
    for address, tags in heads.items():
        language = site.page(address).one("html", "lang")
        assert tags["og:locale"] == [LOCALES[language]], address
        assert set(tags.get("og:locale:alternate", [])) <= set(LOCALES.values()) - set(tags["og:locale"])


def test_articles_say_when_by_whom_and_of_what(site, heads):
    articles = [tags for tags in heads.values() if tags["og:type"] == ["article"]]
    assert len(articles) > 40
    for tags in articles:
        assert re.fullmatch(r"\d{4}-\d\d-\d\dT\d\d:\d\d:\d\d\+\d\d:\d\d", tags["article:published_time"][0])
        assert site.at(tags["article:publisher"][0]).one('meta[property="og:type"]') == "website"
        assert tags["article:author"] == tags["article:publisher"]
        assert len(tags["og:description"][0]) <= 330


def test_desks_are_known_to_no_list(site):
    desks = [address for address in site.pages if address.endswith("/desk/")]
    assert len(desks) > 50
    assert all(site.page(address).one('meta[name="robots"]') == "noindex" for address in desks)
    lists = [name for name in site.files if name.endswith((".xml", ".opml", "feed.json"))]
    assert [name for name in lists if b"/desk/" in site.files[name].read_bytes()] == []
    linking = {a for a, page in site.pages.items() if "/desk/" not in a and page.tree.css('a[href$="/desk/"]')}
    assert linking == set()


def test_every_desk_has_its_pictures_and_texts(site):
    for address, page in site.read:
        if re.search(r"/\d{4}/[^/]+/desk/$", address):
            assert page.tree.css("textarea"), address
            assert len(page.tree.css("#texts ~ div .buttons > span")) == 13, address  # one for each network
            pictures = page.all("a[download]", "href")
            assert pictures
            assert [url for url in pictures if site.file_of(f"https://news.example.org{url}") not in site.files] == []
