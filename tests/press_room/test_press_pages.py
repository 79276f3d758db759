"""What journalists find in a press room, seen and used in a browser."""

from __future__ import annotations

import pytest
from playwright.sync_api import expect

from tests.loopback import loopback
from tests.press_room.press_newsroom import press_newsroom
from tests.readers.published import PublishedSite

LANGUAGES = ("kk", "ru", "en")
ABOUT = {
    "kk": "«Үлгі» одағы 1998 жылы құрылған. Ол 840 адамды біріктіреді.",
    "ru": "Союз «Образец» создан в 1998 году. Он объединяет 840 человек.",
    "en": "The Sample Union was founded in 1998. It unites 840 people.",
}
CONTACTS = """
[[press_contacts]]
name.ru = "Айгуль Улгили {number}"
phone = "+7 700 000 00 0{number}"
telegram = "https://t.me/sample_press{number}"
languages = ["{language}"]
"""
UNION = (
    'kind = "territorial"\nparents = ["federation"]\nterritory = "almaty"\n'
    '[name]\nkk = "Алматы одағы"\nru = "Союз Алматы"\nen = "Almaty Union"\n[about]\n'
    + "".join(f'{language} = "{words}"\n' for language, words in ABOUT.items())
    + "".join(CONTACTS.format(number=number, language=LANGUAGES[number % 3]) for number in range(1, 7))
)
FEDERATION = (
    'kind = "federation"\nparents = []\n[name]\nkk = "Федерация"\nru = "Федерация"\nen = "Federation"\n'
    '[[press_contacts]]\nname.ru = "Пресс-служба"\nphone = "+7 700 000 00 09"\n'
)
RELEASES = 21
"""One more than a front page shows."""


@pytest.fixture(scope="module")
def built(tmp_path_factory):
    newsroom = press_newsroom(tmp_path_factory.mktemp("rooms"))
    newsroom.environment.update(SITEURL="http://127.0.0.1")
    newsroom.write("organizations/almaty-union/organization.toml", UNION)
    newsroom.write("organizations/federation/organization.toml", FEDERATION)
    for number in range(RELEASES):
        for language in LANGUAGES:
            newsroom.post(
                "almaty-union", f"2026-10-{number + 1:02}-pay-{number}.{language}.md", f"Мәтін, текст, text {number}.",
                title=f"Pay {number}", kind="release", topics="pay",
            )  # fmt: skip
    built = newsroom.build(SEARCH="0")
    assert built.status == 0, built.text
    return built


@pytest.fixture(scope="module")
def address(built):
    with loopback(built.output) as site:
        yield site


@pytest.fixture
def phone(browser):
    with browser.new_context(
        viewport={"width": 390, "height": 844}, permissions=["clipboard-read", "clipboard-write"]
    ) as context:
        yield context.new_page()


def copied(page, button):
    before = page.locator(button).inner_text()
    page.click(button)
    expect(page.locator(button)).not_to_have_text(before)
    return page.evaluate("navigator.clipboard.readText()")


def seen(page):
    return page.text("main").replace("\u00a0", " ").replace("\u00ad", "")


def top(page, selector):
    return page.locator(selector).first.bounding_box()["y"]


@pytest.mark.parametrize("language", LANGUAGES)
def test_who_the_organization_is_can_be_copied(phone, address, language):
    phone.goto(f"{address}/almaty-union/{language}/press/")

    assert copied(phone, "[aria-labelledby=press-about] button").replace("\u00a0", " ") == ABOUT[language]


@pytest.mark.parametrize("language", LANGUAGES)
def test_the_whole_release_can_be_copied_from_its_page(phone, address, built, language):
    phone.goto(f"{address}/almaty-union/{language}/2026/pay-3/")

    text = built.read(f"/almaty-union/{language}/2026/pay-3/release/release.txt")
    assert copied(phone, "[aria-labelledby=press-forms] button") == text


def test_without_a_script_there_is_no_button(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        for place in ("almaty-union/ru/press/", "almaty-union/ru/2026/pay-3/"):
            page.goto(f"{address}/{place}")
            assert page.locator("main button").count() > 0
            assert page.get_by_role("button").count() == 0


def test_contacts_stand_first_on_a_telephone_and_beside_the_releases_on_a_desk(phone, address):
    phone.goto(f"{address}/almaty-union/ru/press/")
    on_a_phone = top(phone, "#press-contacts") < top(phone, "#latest") < top(phone, "#press-about")
    phone.set_viewport_size({"width": 1280, "height": 900})

    assert on_a_phone
    assert top(phone, "#press-contacts") == pytest.approx(top(phone, "#latest"), abs=8)
    assert top(phone, "#press-about") < top(phone, ".entry >> nth=9")


@pytest.mark.parametrize(("language", "first"), [("kk", "3"), ("ru", "1"), ("en", "2")])
def test_who_speaks_the_language_is_called_first_and_many_are_folded(phone, address, language, first):
    phone.goto(f"{address}/almaty-union/{language}/press/")

    people = phone.locator("address")
    shown = [people.nth(number).is_visible() for number in range(people.count())]
    assert shown == [True] * 4 + [False] * 2
    assert f"+7 700 000 00 0{first}" in people.first.inner_text().replace("\u00a0", " ")
    assert people.first.get_by_text("Telegram").get_attribute("href") == f"https://t.me/sample_press{first}"
    phone.click("main summary")
    assert people.last.is_visible()


@pytest.mark.parametrize("language", LANGUAGES)
def test_nothing_in_a_press_room_leads_nowhere(built, language):
    site = PublishedSite(built.output, "http://127.0.0.1")
    portal, federation, union = (f"/{folder}{language}/press/" for folder in ("", "federation/", "almaty-union/"))
    links = {room: site.pages[room].all("main a", "href") for room in (portal, federation, union)}

    assert [site.fault(href, site.pages[room].url) for room, all_of_it in links.items() for href in all_of_it] == [
        "" for all_of_it in links.values() for _ in all_of_it
    ]
    assert {f"/almaty-union/{language}/news/", f"/{language}/topics/pay/"} <= set(links[union])
    assert f"/federation/{language}/press/" in links[portal]


@pytest.mark.parametrize(
    ("language", "heading", "count", "all_of_them"),
    [
        ("kk", "Айлар бойынша баспасөз хабарламалары", "21 баспасөз хабарламасы", "Барлық баспасөз хабарламасы"),
        ("ru", "Пресс-релизы по месяцам", "21 пресс-релиз", "Все пресс-релизы"),
        ("en", "Press releases by month", "21 press releases", "All press releases"),
    ],
)
def test_the_months_of_releases_are_called_so(built, language, heading, count, all_of_them):
    site = PublishedSite(built.output, "http://127.0.0.1")
    room, month = (site.pages[f"/{language}/press/{below}"] for below in ("", "2026/10/"))

    assert heading in seen(room)
    assert count in seen(room)
    assert all_of_them in seen(month)


@pytest.mark.parametrize(
    ("language", "words"),
    [("kk", "Әзірге баспасөз хабарламасы жоқ"), ("ru", "Пресс-релизов пока нет"), ("en", "No press releases yet")],
)
def test_a_room_without_releases_says_so(built, language, words):
    page = built.read(f"/federation/{language}/press/")

    assert words in page.replace("\u00a0", " ").replace("\u00ad", "")
    assert "+7" in page
