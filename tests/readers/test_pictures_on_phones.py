"""What a telephone really downloads of the pictures: the small file in the best format it knows, and nothing twice."""

from __future__ import annotations

from contextlib import contextmanager
from dataclasses import dataclass
from urllib.parse import urlsplit

import pytest

from tests.readers.published import SITEURL
from tests.readers.serving import served

LEAD = "/sample-courier-service/ru/2026/first-meeting/"
FRONT = "/ru/"
POST_BYTES = 80 * 1024
"""Of a post with its lead picture, its page, stylesheet, icon and script."""
SHIFTS = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const one of list.getEntries()) sum += one.value; })
    .observe({type: "layout-shift", buffered: true});
  requestAnimationFrame(() => requestAnimationFrame(() => done(sum)));
})"""


@dataclass(frozen=True)
class Screen:
    width: int
    dots: float
    without: tuple[str, ...] = ()
    """Formats that this browser does not know."""


PHONE, SHARP_PHONE, DESK = Screen(390, 2), Screen(430, 3), Screen(1280, 1)
OLD_PHONE = Screen(390, 2, ("avif", "webp"))


@pytest.fixture(scope="module")
def address(site, tmp_path_factory):
    with served(site.folder, tmp_path_factory.mktemp("nginx"), urlsplit(SITEURL).path) as url:
        yield url


@contextmanager
def opened(browser, screen, address):
    """Open a page on a screen; give the browser's page and the bytes of each file that it took."""
    viewport = {"width": screen.width, "height": 844}
    with browser.new_context(viewport=viewport, device_scale_factor=screen.dots) as context:
        page, taken = context.new_page(), {}
        page.on("response", lambda answer: taken.update({urlsplit(answer.url).path: len(answer.body())}))
        if screen.without:
            told = {"imageTypes": list(screen.without)}
            context.new_cdp_session(page).send("Emulation.setDisabledImageTypes", told)
        page.goto(address, wait_until="networkidle")
        yield page, taken


def pictures(taken):
    """Give the size and format of each picture, as its name says them."""
    names = (path.rpartition("/")[2] for path in taken if "/pictures/" in path)
    return sorted((int(name.split("-")[-2]), name.rpartition(".")[2]) for name in names if not name.startswith("logo"))


@pytest.mark.parametrize(
    ("screen", "picture"),
    [
        (PHONE, (720, "avif")),
        (OLD_PHONE, (720, "jpg")),
        (SHARP_PHONE, (720, "avif")),
        (Screen(360, 3), (720, "avif")),
        (Screen(414, 2), (720, "avif")),
        (DESK, (720, "avif")),
        (Screen(1280, 2), (1200, "avif")),
    ],
    ids=str,
)
def test_a_screen_takes_one_file_as_large_as_it_needs(browser, address, screen, picture):
    with opened(browser, screen, address + LEAD) as (_, taken):
        assert pictures(taken) == [picture]


def test_a_post_with_its_picture_is_small(browser, address, site):
    heavy = {}
    leads = [one for one, page in site.posts if page.all("figure.lead-picture img", "src")]
    assert len(leads) > 20
    for lead in leads:
        with opened(browser, PHONE, address + lead) as (_, taken):
            if sum(taken.values()) > POST_BYTES:
                heavy[lead] = taken
    assert heavy == {}


@pytest.mark.parametrize("screen", [PHONE, DESK], ids=str)
@pytest.mark.parametrize("place", [LEAD, FRONT, "/sample-courier-service/ru/"])
def test_nothing_jumps_when_a_picture_comes(browser, address, screen, place):
    with opened(browser, screen, address + place) as (page, _):
        assert page.evaluate(SHIFTS) == 0


def test_lists_take_the_smallest_files_only(browser, address):
    with opened(browser, DESK, f"{address}/ru/news/2026/10/") as (page, taken):
        page.evaluate("window.scrollTo(0, document.body.scrollHeight)")
        page.wait_for_load_state("networkidle")
        assert len(pictures(taken)) > 2
        assert set(pictures(taken)) == {(360, "avif")}


def test_the_lead_picture_of_a_front_page_comes_first_and_small(browser, address):
    with opened(browser, PHONE, address + FRONT) as (page, taken):
        assert pictures(taken)[-1] == (720, "avif")
        assert page.evaluate("document.querySelector('main img').fetchPriority") == "high"


def test_a_printed_or_saved_page_has_a_jpeg_to_show(site):
    for address, page in site.read:
        for image in page.tree.css("picture > img"):
            assert image.attributes["src"].endswith((".jpg", ".png")), address
