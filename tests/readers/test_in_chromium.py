"""The sample site as a reader's browser shows it, on phones and desks, by day and by night, with a keyboard only."""

from __future__ import annotations

from dataclasses import dataclass, field
from urllib.parse import urlsplit

import pytest

from tests.readers.published import SITEURL
from tests.readers.serving import served

WIDTHS = (320, 390, 1280)

# One page of each kind; not every post is in every language.
PAGES = {
    language: (
        f"/{language}/",
        f"/{language}/news/",
        f"/{language}/news/2026/04/",
        f"/{language}/organizations/",
        f"/{language}/sectors/health-care/",
        f"/{language}/topics/training/2026/09/",
        f"/{language}/subscribe/",
        f"/{language}/pages/how-to-send-news/",
        f"/almaty-trade-union-center/{language}/",
        f"/almaty-trade-union-center/{language}/pages/about/",
        f"/federation-of-trade-unions/{language}/2025/year-in-figures/",
        f"/federation-of-trade-unions/{language}/2026/safety-day-statement/",
        f"/sample-fuel-plant/{language}/2026/safety-week/",
        *more,
    )
    for language, more in {
        "kk": ("/sample-bakery/kk/2026/paid-overtime/", "/almaty-trade-union-center/kk/2026/spring-festival/"),
        "ru": ("/sample-bakery/ru/2026/paid-overtime/", "/404.html"),
        "en": ("/", "/sample-city-polyclinic/en/"),
    }.items()
}
TEMPLATES = (
    "/ru/",
    "/ru/organizations/",
    "/almaty-trade-union-center/ru/",
    "/federation-of-trade-unions/ru/2025/year-in-figures/",
)

OVERFLOW = "document.scrollingElement.scrollWidth - document.scrollingElement.clientWidth"

# The contrast of every text with the colour behind it, as WCAG 2.2 computes it, from what the browser itself resolved.
CONTRASTS = """() => {
  const canvas = Object.assign(document.createElement("canvas"), {width: 1, height: 1}).getContext("2d");
  const rgb = color => {
    canvas.clearRect(0, 0, 1, 1);
    canvas.fillStyle = color;
    canvas.fillRect(0, 0, 1, 1);
    return [...canvas.getImageData(0, 0, 1, 1).data];
  };
  const channel = value => value <= 0.04045 ? value / 12.92 : ((value + 0.055) / 1.055) ** 2.4;
  const luminance = color => {
    const [r, g, b] = rgb(color).map(value => channel(value / 255));
    return 0.2126 * r + 0.7152 * g + 0.0722 * b;
  };
  const behind = element => {
    for (let one = element; one; one = one.parentElement) {
      const color = getComputedStyle(one).backgroundColor;
      if (rgb(color)[3] === 255) return color;
    }
    return "rgb(255, 255, 255)";
  };
  const found = [];
  const texts = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  while (texts.nextNode()) {
    const element = texts.currentNode.parentElement;
    if (!texts.currentNode.data.trim() || !element.getClientRects().length) continue;
    const [light, dark] = [getComputedStyle(element).color, behind(element)].map(luminance).sort((a, b) => b - a);
    const running = element.matches(".prose p, .prose li, .prose td, .entry-summary, .standfirst");
    found.push([texts.currentNode.data.trim().slice(0, 40), (light + 0.05) / (dark + 0.05), running]);
  }
  return found;
}"""

# Words in headings that stand on two lines though nothing in them says that they may be parted.
BROKEN_WORDS = """() => {
  const found = [];
  for (const heading of document.querySelectorAll("h1, h2, h3, h4")) {
    const texts = document.createTreeWalker(heading, NodeFilter.SHOW_TEXT);
    while (texts.nextNode()) {
      for (const word of texts.currentNode.data.matchAll(/[\\p{L}\\p{N}\u00ad]+/gu)) {
        if (word[0].includes("\u00ad") && getComputedStyle(heading).hyphens !== "none") continue;
        const range = document.createRange();
        range.setStart(texts.currentNode, word.index);
        range.setEnd(texts.currentNode, word.index + word[0].length);
        if (new Set([...range.getClientRects()].map(line => Math.round(line.top))).size > 1) found.push(word[0]);
      }
    }
  }
  return found;
}"""

LOOKS = """link => {
  const {outlineStyle, outlineWidth, backgroundColor, boxShadow} = getComputedStyle(link);
  return [outlineStyle, outlineWidth, backgroundColor, boxShadow];
}"""


@dataclass
class Log:
    """What a browser said and asked for."""

    said: list[str] = field(default_factory=list)
    asked: list[str] = field(default_factory=list)

    def watch(self, page):
        page.on("console", lambda message: self.said.append(message.text))
        page.on("pageerror", lambda error: self.said.append(str(error)))
        page.on("request", lambda request: self.asked.append(request.url))
        page.on("response", lambda answer: self.said.extend([f"{answer.url}: {answer.status}"][answer.status < 400 :]))
        return page


@pytest.fixture(scope="session")
def address(site, tmp_path_factory):
    """Where the sample site is served, below the path that it was built for."""
    with served(site.folder, tmp_path_factory.mktemp("nginx"), urlsplit(SITEURL).path) as url:
        yield url


@pytest.fixture
def log():
    return Log()


@pytest.fixture
def reader(browser, log):
    """A fresh reader: no history, no cache."""
    with browser.new_context(viewport={"width": 390, "height": 844}) as context:
        yield log.watch(context.new_page())


@pytest.mark.parametrize("language", PAGES)
def test_pages_fit_every_screen_and_load_nothing_from_elsewhere(reader, log, address, language):
    wide = []
    for page in PAGES[language]:
        reader.goto(address + page)
        for width in WIDTHS:
            reader.set_viewport_size({"width": width, "height": 800})
            if (beyond := reader.evaluate(OVERFLOW)) > 0:
                wide.append(f"{page} at {width}: {beyond} px too wide")
    assert wide == []
    assert log.said == []
    assert {urlsplit(url).netloc for url in log.asked} == {urlsplit(address).netloc}


def test_no_word_of_a_heading_is_broken_on_a_small_phone(reader, address, site):
    broken = set()
    for page, _ in site.posts:
        reader.goto(address + page)
        for width in (320, 360):
            reader.set_viewport_size({"width": width, "height": 800})
            broken |= {(page, width, word) for word in reader.evaluate(BROKEN_WORDS)}
    assert broken == set()


def test_a_heading_is_hyphenated_on_the_smallest_phone_only(reader, address):
    reader.goto(f"{address}/almaty-trade-union-center/kk/2019/media-seminar/")
    hyphens = "getComputedStyle(document.querySelector('h1')).hyphens"
    assert reader.evaluate(hyphens) == "none"
    reader.set_viewport_size({"width": 320, "height": 640})
    assert reader.evaluate(hyphens) == "manual"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_text_is_readable_by_day_and_by_night(reader, address, scheme):
    reader.emulate_media(color_scheme=scheme)
    for page in TEMPLATES:
        reader.goto(address + page)
        found = reader.evaluate(CONTRASTS)
        assert [
            (text, round(contrast, 1)) for text, contrast, running in found if contrast < (7 if running else 4.5)
        ] == []
        assert any(running for *_, running in found) or page == "/ru/organizations/"


def test_night_is_dark(reader, address):
    reader.emulate_media(color_scheme="dark")
    reader.goto(f"{address}/kk/")
    paper = reader.evaluate("getComputedStyle(document.body).backgroundColor")
    assert max(map(int, paper.removeprefix("rgb(").removesuffix(")").split(","))) < 64


@pytest.mark.parametrize("page", [PAGES["kk"][0], PAGES["ru"][10], PAGES["en"][8]])
def test_the_first_tab_skips_to_the_content(reader, address, page):
    reader.goto(address + page)
    reader.keyboard.press("Tab")
    link = reader.locator(":focus")
    assert link.get_attribute("class") == "skip-link"
    assert link.bounding_box()["y"] >= 0
    reader.keyboard.press("Enter")
    assert urlsplit(reader.url).fragment == "content"
    reader.keyboard.press("Tab")
    assert reader.evaluate("document.querySelector('main').contains(document.activeElement)")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_the_keyboard_reaches_every_link_and_its_place_is_seen(reader, address, scheme):
    reader.emulate_media(color_scheme=scheme)
    reader.goto(f"{address}/almaty-trade-union-center/ru/")
    links = reader.locator("a[href]").element_handles()
    missed, unseen = [], []
    for link in links:
        before = link.evaluate(LOOKS)
        reader.keyboard.press("Tab")
        if not link.evaluate("link => link === document.activeElement"):
            missed.append(link.inner_text())
        elif link.evaluate(LOOKS) == before:
            unseen.append(link.inner_text())
    assert (missed, unseen) == ([], [])


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
    assert "по ошибке" in reader.locator("main .notice").inner_text()
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


def test_nothing_is_missing_without_scripts(browser, reader, address):
    with browser.new_context(java_script_enabled=False) as context:
        bare = context.new_page()
        for page in TEMPLATES:
            reader.goto(address + page)
            bare.goto(address + page)
            # What the script adds: buttons that copy and share by themselves, beside links that do without.
            reader.evaluate("document.querySelectorAll('.buttons').forEach(buttons => buttons.remove())")
            assert bare.locator("body").inner_text() == reader.locator("body").inner_text()
            assert bare.locator("button:visible").count() == 0


def test_a_feed_opens_in_the_browser(reader, address):
    answer = reader.goto(f"{address}/ru/feed.xml")
    assert answer.headers["content-type"].startswith("application/xml")
    assert "Федерация профсоюзов" in reader.content()
