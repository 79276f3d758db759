"""What readers do with the sample site in a browser. tests/look looks at every kind of page with all instruments."""

from __future__ import annotations

from urllib.parse import urlsplit

import pytest

from tests.look.faces import FACES, set_in
from tests.look.rules.headings import headings
from tests.readers.published import SITEURL
from tests.readers.serving import served


@pytest.fixture(scope="session")
def address(site, tmp_path_factory):
    """Where the sample site is served, below the path that it was built for."""
    with served(site.folder, tmp_path_factory.mktemp("nginx"), urlsplit(SITEURL).path) as url:
        yield url


@pytest.fixture
def reader(browser):
    """A fresh reader: no history, no cache."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        yield context.new_page()


# Where headings stand, and what stands around them there.
PLACES = {
    ".front": "{}",
    ".post h1": '<article class="post">{}</article>',
    ".prose h2, .prose h3": '<article class="post"><div class="prose">{}</div></article>',
    ".entry h3": '<div class="entry">{}</div>',
    ".sidebar h2, .latest > h2": '<section class="latest">{}</section>',
}


def every_heading(site, language):
    """Return the headings of all pages in a language, each once, as they stand there."""
    trees = [page.tree for _, page in site.read if page.tree.css_matches(f'html[lang="{language}"]')]
    return "".join(
        around.format(heading)
        for place, around in PLACES.items()
        for heading in dict.fromkeys(found.html for tree in trees for found in tree.css(place))
    )


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_no_word_of_a_heading_is_broken_on_a_small_phone_in_either_face(reader, address, site, language):
    reader.goto(f"{address}/{language}/subscribe/")
    reader.evaluate("all => { document.querySelector('main').innerHTML = all }", every_heading(site, language))
    assert reader.locator("main :is(h1, h2, h3)").count() > 50
    for face in FACES:
        with set_in(reader, face):
            assert list(headings(reader)) == [], face


@pytest.mark.parametrize("page", ["kk/2019/media-seminar", "ru/2019/media-seminar"])
def test_a_heading_is_hyphenated_on_the_smallest_phone_only(reader, address, page):
    reader.goto(f"{address}/almaty-trade-union-center/{page}/")
    hyphens = "getComputedStyle(document.querySelector('h1')).hyphens"
    assert reader.evaluate(hyphens) == "none"
    reader.set_viewport_size({"width": 320, "height": 640})
    assert reader.evaluate(hyphens) == "auto"


def test_titles_in_lists_are_hyphenated_like_headings_and_text_by_itself(reader, address):
    reader.goto(f"{address}/ru/")
    hyphens = "one => getComputedStyle(one).hyphens"
    assert set(reader.locator("h3 a").evaluate_all(f"all => all.map({hyphens})")) == {"none"}
    assert reader.locator("main p").first.evaluate(hyphens) == "auto"


def test_the_lead_stands_beside_its_picture_on_a_desk(reader, address):
    reader.set_viewport_size({"width": 1280, "height": 800})
    reader.goto(f"{address}/ru/")
    picture, words = (reader.locator(f".lead {one}").bounding_box() for one in ("img", "h2"))
    assert picture["x"] + picture["width"] < words["x"]
    assert picture["y"] == pytest.approx(words["y"], abs=1)


def test_night_is_dark(reader, address):
    reader.emulate_media(color_scheme="dark")
    reader.goto(f"{address}/kk/")
    paper = reader.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, paper.removeprefix("rgb(").removesuffix(")").split(","))) < 64


@pytest.mark.parametrize(
    "page", ["/kk/", "/almaty-trade-union-center/en/", "/federation-of-trade-unions/ru/2025/year-in-figures/"]
)
def test_the_first_tab_skips_to_the_content(reader, address, page):
    reader.goto(address + page)
    reader.keyboard.press("Tab")
    link = reader.locator(":focus")
    assert link.get_attribute("class") == "skip-link"
    assert link.bounding_box()["y"] >= 0
    reader.keyboard.press("Enter")
    reader.wait_for_url("**#content")  # not at once: the browser follows the link in its own time
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.querySelector('main').contains(document.activeElement)")


def test_languages_are_switched_by_keyboard(reader, address):
    reader.goto(f"{address}/federation-of-trade-unions/kk/2025/year-in-figures/")
    reader.locator('.languages a[lang="ru"]').focus()
    reader.keyboard.press("Enter")
    reader.wait_for_url("**/federation-of-trade-unions/ru/2025/year-in-figures/")
    assert reader.locator("html").get_attribute("lang") == "ru"
    assert reader.locator(".languages [aria-current]").inner_text() == "Русский"


def test_a_missing_language_says_so_and_leads_to_the_front_page(reader, address):
    reader.goto(f"{address}/sample-school/kk/2026/teachers-day/")
    link = reader.locator('.languages a[lang="ru"]')
    assert "этой страницы на русском языке нет" in link.text_content()
    link.click()
    assert urlsplit(reader.url).path.endswith("/sample-school/ru/")


def test_a_withdrawn_post_is_a_notice_with_its_reason(reader, address):
    reader.goto(f"{address}/sample-bakery/ru/2026/paid-overtime/")
    assert "по\u00a0ошибке" in reader.locator("main .notice").inner_text()
    assert reader.locator("main .prose").count() == 0


def test_an_old_address_brings_the_reader_to_the_new_one(reader, address):
    reader.goto(f"{address}/sample-fuel-plant/ru/2026/safety-days/")
    reader.wait_for_url("**/sample-fuel-plant/ru/2026/safety-week/")


def test_a_wrong_address_is_answered_in_all_languages(reader, address):
    answer = reader.goto(f"{address}/ru/2026/no-such-news/")
    assert answer.status == 404
    assert reader.locator("main section").evaluate_all("all => all.map(one => one.lang)") == ["kk", "ru", "en"]
    assert reader.evaluate("document.styleSheets[0].cssRules.length") > 0
    reader.locator("main section[lang=ru] a").click()
    assert reader.url == f"{address}/ru/"


def test_a_feed_opens_in_the_browser(reader, address):
    answer = reader.goto(f"{address}/ru/feed.xml")
    assert answer.headers["content-type"].startswith("application/xml")
    assert "Федерация профсоюзов" in reader.content()
