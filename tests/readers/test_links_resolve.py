"""Whatever a reader or a machine follows on the sample site leads somewhere."""

from __future__ import annotations

import json
import re
from base64 import b64decode
from collections import Counter
from io import BytesIO
from urllib.parse import urljoin, urlsplit

import pytest
import zxingcpp
from lxml import etree
from PIL import Image

from tests.readers.published import Page

IN_FILES = "[src]:not(.qr)"
"""All that is loaded; a code is within its page."""
ADDRESSES = (("[href]", "href"), (IN_FILES, "src"), ("[poster]", "poster"), ("[cite]", "cite"))
SHARED = (
    'meta[property="og:image"]',
    'meta[property="og:url"]',
    'meta[property="article:publisher"]',
)
LANGUAGES = ("kk", "ru", "en")


def urls(page):
    """Give every address on a page: links, pictures, styles, icons, feeds, share tags, structured data."""
    for selector, attribute in ADDRESSES:
        yield from page.all(selector, attribute)
    for selector in SHARED:
        yield from page.all(selector, "content")
    for value in page.all("[srcset]", "srcset"):
        yield from (part.split()[0] for part in value.split(","))
    for element in page.tree.css('script[type="application/ld+json"]'):
        yield from (url for url in strings(json.loads(element.text())) if url.startswith(("http:", "https:", "/")))


def strings(data):
    """Give every text in a JSON value."""
    if isinstance(data, str):
        yield data
    elif isinstance(data, dict | list):
        for value in data.values() if isinstance(data, dict) else data:
            yield from strings(value)


def url(page):
    """Give the address that a page calls its own."""
    return page.one('link[rel="canonical"]', "href")


def hreflang(page):
    """Give the addresses of a page's versions by language."""
    links = page.tree.css('link[rel="alternate"][hreflang]')
    return {link.attributes["hreflang"]: link.attributes["href"] for link in links}


def documents(site, ending):
    return {name: etree.fromstring(path.read_bytes()) for name, path in site.files.items() if name.endswith(ending)}


def sitemaps_of_pages(site):
    """Give all sitemaps but the one of fresh news, which repeats some pages without their languages."""
    return {name: tree for name, tree in documents(site, "sitemap.xml").items() if name != "news-sitemap.xml"}


def test_every_address_on_every_page_leads_somewhere(site):
    faults = [
        f"{address}: {fault}"
        for address, page in site.pages.items()
        for found in urls(page)
        if (fault := site.fault(found, page.url))
    ]
    assert len(site.pages) > 300
    assert faults == []


def test_pages_load_nothing_from_other_sites(site):
    loaded = {
        urljoin(page.url, url)
        for page in site.pages.values()
        for selector, attribute in ((IN_FILES, "src"), ("link:not([rel=canonical])", "href"))
        for url in page.all(selector, attribute)
    }
    assert {url for url in loaded if not url.startswith(f"{site.siteurl}/")} == set()


def test_code_on_every_post_and_desk_leads_to_the_post(site):
    for address, page in site.posts:
        codes = [*page.all(".qr", "src"), *site.page(f"{address}desk/").all(".qr", "src")]
        pictures = [Image.open(BytesIO(b64decode(code.partition("base64,")[2]))).convert("L") for code in codes]
        enlarged = [picture.resize((144, 144), Image.Resampling.NEAREST) for picture in pictures]
        assert [one.text for picture in enlarged for one in zxingcpp.read_barcodes(picture)] == [url(page)] * 2


def test_every_address_in_every_feed_leads_somewhere(site):
    feeds = documents(site, "feed.xml")
    faults = []
    for name, feed in feeds.items():
        linked = [*feed.xpath("//link/text()"), *feed.xpath("//*[local-name()='link']/@href")]
        media = [*feed.xpath("//enclosure/@url"), *feed.xpath("//source/@url"), *feed.xpath("//@src")]
        faults += [f"{name}: {fault}" for url in (*linked, *media) if (fault := site.fault(url))]
    assert len(feeds) > 40
    assert faults == []


def test_texts_in_feeds_have_whole_addresses_that_lead_somewhere(site):
    faults = []
    for name, feed in documents(site, "feed.xml").items():
        for html in feed.xpath("//*[local-name()='encoded']/text()"):
            text = Page(name, html)
            for found in (*text.all("[href]", "href"), *text.all("[src]", "src")):
                # In a reader there is no page that the rest of an address could come from.
                faults += [f"{name}: {found}"] if site.fault(found) or not urlsplit(found).scheme else []
    assert faults == []


def test_enclosures_say_their_true_size(site):
    for feed in documents(site, "feed.xml").values():
        for enclosure in feed.xpath("//enclosure"):
            picture = site.files[site.file_of(enclosure.get("url"))]
            assert int(enclosure.get("length")) == picture.stat().st_size


def test_sitemaps_name_every_page_once_but_for_lists_of_months(site):
    maps = sitemaps_of_pages(site)
    places = "//*[local-name()='url' or local-name()='sitemap']/*[local-name()='loc']/text()"
    named = Counter(url for tree in maps.values() for url in tree.xpath(places))
    shown = {url(page) for _, page in site.read if page.one('meta[name="robots"]') != "noindex"}
    assert set(named.values()) == {1}
    assert set(named) - shown == {f"{site.siteurl}/{name}" for name in maps} - {f"{site.siteurl}/sitemap.xml"}
    assert {rest for rest in shown - set(named) if not re.search(r"/news/$|/\d{4}/\d\d/$", rest)} == set()


def test_languages_of_a_page_are_the_same_in_sitemaps(site):
    for name, tree in sitemaps_of_pages(site).items():
        for entry in tree.xpath("//*[local-name()='url']"):
            (location,) = entry.xpath("*[local-name()='loc']/text()")
            pairs = {link.get("hreflang"): link.get("href") for link in entry.xpath("*[local-name()='link']")}
            assert pairs == hreflang(site.at(location)), (name, location)


def test_languages_of_a_page_point_at_each_other_and_at_itself(site):
    for address, page in site.read:
        pairs = hreflang(page)
        assert len(pairs) == len(page.all('link[rel="alternate"][hreflang]', "href")), address
        if pairs:
            assert pairs[page.one("html", "lang")] == url(page)
            assert all(hreflang(site.at(other)) == pairs for other in pairs.values()), address


def test_a_page_stays_with_its_owner(site):
    for address, page in site.read:
        owned = {site.owner(other) for other in (page.url, url(page), *hreflang(page).values())}
        assert len(owned) == 1, address


def test_robots_txt_names_the_sitemap(site):
    assert f"Sitemap: {site.siteurl}/sitemap.xml" in site.files["robots.txt"].read_text()


@pytest.mark.parametrize(
    "selector", ["h1", "title", "main", 'link[rel="canonical"]', 'meta[name="robots"]', 'meta[name="viewport"]']
)
def test_every_page_has_exactly_one(site, selector):
    assert [address for address, page in site.read if len(page.tree.css(selector)) != 1] == []


def test_every_page_says_its_language_title_and_summary(site):
    for address, page in site.read:
        assert page.one("html", "lang") in LANGUAGES, address
        assert page.text("title"), address
        assert page.text("h1"), address
        # A desk is for its secretary: nobody finds or shares it.
        if not address.endswith("/desk/"):
            assert page.one('meta[name="description"]').strip(), address


def test_a_page_is_its_own_canonical_or_a_copy_of_the_page_that_is(site):
    copies = {address: site.at(url(page)) for address, page in site.read if url(page) != page.url}
    homes = {f"/{name}/" for name in site.organizations}
    assert set(copies) == {"/", *homes}
    assert all(original.html == site.page(address).html for address, original in copies.items())


def test_no_id_stands_twice_on_a_page(site):
    assert [address for address, page in site.pages.items() if len(set(page.ids)) < len(page.ids)] == []


def test_titles_tell_the_pages_of_one_owner_apart(site):
    titles = Counter((site.owner(page.url), page.text("title")) for _, page in site.read if url(page) == page.url)
    assert [title for title, count in titles.items() if count > 1] == []


def test_an_old_address_leads_to_the_new_one(site):
    old = site.page("/sample-fuel-plant/ru/2026/safety-days/")
    assert old.redirects
    assert url(old) == f"{site.siteurl}/sample-fuel-plant/ru/2026/safety-week/"
    assert old.one("body a", "href") in old.one('meta[http-equiv="refresh"]')
