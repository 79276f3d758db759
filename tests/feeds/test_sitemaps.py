"""Sitemaps and robots.txt."""

from __future__ import annotations

from urllib.robotparser import RobotFileParser

import pytest
from lxml import etree

from plugins.feeds.discovery import robots_txt
from plugins.feeds.sitemaps import news_sitemap, section_sitemaps, sitemap, sitemap_index
from plugins.newsroom import NewsPage, SitemapPage, addresses
from tests.feeds.made_feeds import SITE, at

NAMES = {"s": "http://www.sitemaps.org/schemas/sitemap/0.9", "x": "http://www.w3.org/1999/xhtml"} | {
    "i": "http://www.google.com/schemas/sitemap-image/1.1",
    "n": "http://www.google.com/schemas/sitemap-news/0.9",
}
VERSIONS = (("kk", "/a/kk/"), ("ru", "/a/ru/"))


def found(document: bytes, path: str) -> list[str]:
    return [str(text) for text in etree.fromstring(document).xpath(path, namespaces=NAMES)]


def of_pages(*pages: SitemapPage) -> bytes:
    return sitemap(pages, SITE, ("kk", "ru", "en"))


def test_a_page_has_its_address_and_last_change():
    document = of_pages(SitemapPage("/a/", at(29)))
    assert found(document, "/s:urlset/s:url/s:loc/text()") == [f"{SITE}/a/"]
    assert found(document, "//s:lastmod/text()") == ["2026-01-29T09:00:00+05:00"]


def test_a_page_nobody_changed_has_no_date():
    assert found(of_pages(SitemapPage("/a/")), "//s:lastmod") == []


def test_language_versions_name_each_other_and_themselves():
    document = of_pages(*(SitemapPage(address, None, VERSIONS) for _, address in VERSIONS))
    for _, address in VERSIONS:
        links = f"//s:url[s:loc='{SITE}{address}']/x:link[@rel='alternate']"
        assert found(document, f"{links}/@hreflang") == ["kk", "ru", "x-default"]
        assert found(document, f"{links}/@href") == [f"{SITE}/a/kk/", f"{SITE}/a/ru/", f"{SITE}/a/kk/"]


def test_addresses_are_escaped():
    address = "/?a=1&b='<\">"
    document = of_pages(SitemapPage(address, None, (("kk", address), ("ru", address))))
    assert b"?a=1&amp;b='%3C%22%3E" in document
    url = f"{SITE}/?a=1&b='%3C%22%3E"
    assert {*found(document, "//s:loc/text()"), *found(document, "//x:link/@href")} == {url}


def test_a_page_in_one_language_has_no_versions_to_name():
    assert found(of_pages(SitemapPage("/", None, (("kk", "/"),))), "//x:link") == []


def test_forbidden_letters_do_not_break_a_sitemap():
    document = of_pages(SitemapPage("/\x00", None, (("k\x01k", "/\ud800"), ("ru", "/"))))
    assert found(document, "//s:loc/text()") == [f"{SITE}/%00"]
    assert found(document, "//x:link/@hreflang") == ["kk", "ru", "x-default"]


def test_the_protocol_allows_fifty_thousand_pages():
    page = SitemapPage("/")
    assert of_pages(*[page] * 50_000).count(b"<loc>") == 50_000
    with pytest.raises(ValueError, match="50001 entries"):
        of_pages(*[page] * 50_001)


def test_an_index_names_sitemaps():
    document = sitemap_index([("/kk/sitemap.xml", at(29)), ("/a/sitemap.xml", None)], SITE)
    assert found(document, "/s:sitemapindex/s:sitemap/s:loc/text()") == [
        f"{SITE}/kk/sitemap.xml",
        f"{SITE}/a/sitemap.xml",
    ]
    assert found(document, "//s:lastmod/text()") == ["2026-01-29T09:00:00+05:00"]


@pytest.mark.parametrize(
    ("pages", "files"),
    [
        (0, ["/a/sitemap.xml"]),
        (20_000, ["/a/sitemap.xml"]),
        (20_001, ["/a/sitemap.xml", "/a/sitemap-2.xml"]),
        (40_001, ["/a/sitemap.xml", "/a/sitemap-2.xml", "/a/sitemap-3.xml"]),
    ],
)
def test_many_pages_take_more_files(pages, files):
    assert list(addresses.sitemaps("/a/", pages)) == files


def test_robots_may_read_everything_and_find_the_sitemap():
    robots = RobotFileParser()
    robots.parse(robots_txt("https://news.example/union/").splitlines())
    assert robots.can_fetch("facebookexternalhit", "https://news.example/union/a/cards/x.png")
    assert robots.site_maps() == [f"https://news.example/union/{name}.xml" for name in ("sitemap", "news-sitemap")]


def test_a_page_names_its_pictures():
    document = of_pages(SitemapPage("/a/", None, (), ("/b.jpg", "/c.jpg")))
    assert found(document, "//s:url/i:image/i:loc/text()") == [f"{SITE}/b.jpg", f"{SITE}/c.jpg"]


@pytest.mark.parametrize(
    ("versions", "default"),
    [
        ((("ru", "/a/ru/"), ("kk", "/a/kk/")), ["/a/kk/"]),
        ((("ru", "/a/ru/"), ("fr", "/a/fr/")), ["/a/ru/"]),
        ((("fr", "/a/fr/"), ("de", "/a/de/")), ["/a/fr/"]),
        ((("kk", "/a/kk/"),), []),
    ],
)
def test_readers_of_other_languages_are_sent_somewhere(versions, default):
    ((_, document),) = section_sitemaps("a", [SitemapPage(versions[0][1], None, versions)], SITE, ("kk", "ru", "en"))
    assert found(document, "//x:link[@hreflang='x-default']/@href") == [f"{SITE}{address}" for address in default]


def news(number):
    return [NewsPage(f"/a/kk/2026/p{place}/", "kk", "Еңбек\u00adақы өсті", at(29)) for place in range(number)]


def test_news_have_publisher_language_date_and_title():
    document = news_sitemap(news(1), SITE, {"kk": "Федерация"}.__getitem__)
    assert found(document, "//s:loc/text()") == [f"{SITE}/a/kk/2026/p0/"]
    assert found(document, "//n:publication/n:name/text()") == ["Федерация"]
    assert found(document, "//n:publication/n:language/text()") == ["kk"]
    assert found(document, "//n:publication_date/text()") == ["2026-01-29T09:00:00+05:00"]
    assert found(document, "//n:title/text()") == ["Еңбекақы өсті"]


def test_search_engines_of_news_read_a_thousand():
    assert len(found(news_sitemap(news(1_001), SITE, str), "//s:url")) == 1_000
