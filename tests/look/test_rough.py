"""What authors get wrong or have too much of reads well on the narrowest telephone and prints."""

from __future__ import annotations

import re
from dataclasses import dataclass
from io import BytesIO

import pikepdf
import pytest

from tests.look.internet import Reader, reader
from tests.look.rough import EVENTS, LOGOS, NAMES, POSTS, build_rough, long_name
from tests.look.rules.fitting import fitting
from tests.look.rules.weight import weight
from tests.readers.published import PublishedSite, once

ADDRESSES = (
    "/ru/",
    "/ru/organizations/",
    "/ru/subscribe/",
    "/ru/press/",
    "/ru/search/",
    "/ru/events/",
    "/ru/territories/almaty/",
    "/ru/news/2026/11/",
    "/ru/news/2026/11/03/",
    *(f"/{key}/kk/" for key in LOGOS),
    "/no-file/ru/",
    "/no-file/ru/events/",
    "/no-file/ru/board/",
    "/no-file/kk/2026/first/",
    *(f"/no-file/ru/2026/{slug}/" for slug in EVENTS if slug != "backwards"),
)
HEAD = 240
"""CSS pixels that the head of a page with such a name may take of the screen of a telephone."""
_FAILED = "() => [...document.images].filter(one => one.complete && !one.naturalWidth).map(one => one.src)"


@dataclass(frozen=True)
class Rough:
    """The newsroom with one of the names, and somebody who reads it."""

    site: PublishedSite
    reader: Reader
    name: str

    def open(self, address):
        page = self.reader.open(self.site.siteurl + address)
        page.set_viewport_size({"width": 320, "height": 640})
        return page


@pytest.fixture(scope="module", params=NAMES)
def rough(request, tmp_path_factory, browser):
    folder = once(tmp_path_factory, f"rough-{request.param}", lambda root: build_rough(root, request.param), 3)
    site = PublishedSite(folder / "output")
    with reader(browser, site) as one:
        yield Rough(site, one, long_name(request.param))


def seen(page, selector):
    """Give the words of the first such place, with common spaces and without places to divide them."""
    text = page.locator(selector).first.inner_text().replace("\xad", "")
    return re.sub(r"\s+", " ", text).strip()


@pytest.mark.parametrize("address", ADDRESSES)
def test_nothing_is_too_wide_or_cut_and_no_picture_fails(rough, address):
    page = rough.open(address)

    assert page.locator(".masthead").bounding_box()["height"] <= HEAD
    assert page.evaluate(_FAILED) == []
    assert list(fitting(page)) == []
    assert rough.reader.log.said == []


def test_a_long_name_is_whole_wherever_it_stands(rough):
    places = {
        "/ru/": ".masthead-name",
        "/ru/organizations/": "#by-name li a",
        "/ru/subscribe/": "[aria-labelledby=networks] a",
        "/no-file/ru/": "h1",
        "/no-file/ru/board/": ".board-band strong",
    }
    found = {address: seen(rough.open(address), selector) for address, selector in places.items()}
    assert found == dict.fromkeys(places, rough.name)


@pytest.mark.parametrize("key", LOGOS)
def test_without_a_logo_that_can_be_read_the_card_has_letters_and_pages_have_none(rough, key):
    page = rough.open(f"/{key}/kk/2026/first/")

    assert page.locator(".logo, .masthead img").count() == 0
    card = rough.site.file_of(page.locator("meta[property='og:image']").get_attribute("content"))
    assert (rough.site.folder / card).stat().st_size > 0
    assert rough.open(f"/{key}/kk/").locator(".logo").count() == 0


@pytest.mark.parametrize("address", ["/no-file/ru/board/", "/federation/ru/board/"])
def test_a_board_under_a_long_name_is_one_sheet_from_the_browser_and_as_a_file(rough, address):
    printed = rough.open(address).pdf(prefer_css_page_size=True)
    made = (rough.site.folder / f"{address[1:].replace('/ru/', '/kk/')}board.pdf").read_bytes()

    for sheet in (printed, made):
        with pikepdf.open(BytesIO(sheet)) as pdf:
            assert len(pdf.pages) == 1


@pytest.mark.parametrize("front", ["/ru/", "/federation/ru/"])
def test_of_three_hundred_posts_in_a_month_each_is_found_on_the_light_page_of_its_day(rough, front):
    month = rough.open(f"{front}news/2026/11/")
    assert list(weight(rough.reader)) == []
    days = month.locator("main .latest a").evaluate_all("all => all.map(one => one.href)")
    assert len(days) == 20

    found = []
    for day in days:
        page = rough.open(day.removeprefix(rough.site.siteurl))
        assert list(weight(rough.reader)) == []
        found += page.locator("main :is(h2, h3) a[href*='/n-']").evaluate_all("all => all.map(one => one.href)")
    assert len(found) == len(set(found)) == POSTS
