"""What readers see on the page of search, in a browser and under a strict policy."""

from __future__ import annotations

import re

import pytest
from playwright.sync_api import expect

from tests.search.conftest import POSTS, Strict


def titles(page):
    return page.locator("#results article a").all_text_contents()


def found(page, address, query):
    page.goto(f"{address}/kk/search/?{query}")
    expect(page.locator("#found")).to_have_text(re.compile(r"[^…\s]\s*$"))
    return titles(page)


@pytest.mark.parametrize("typed", ["мектеп", "мектебіміздің", "МЕКТЕПТЕР", "мектептерден"])
def test_any_form_of_a_word_finds_all_its_forms_the_newest_tier_first(page, address, typed):
    assert found(page, address, f"q={typed}") == [
        "Мектептердің жөндеуі аяқталды",
        "Мұғалімдер кеңесі өтті",
        "Кәсіподақтың жиналысы",
    ]


def test_a_result_has_its_day_as_pages_write_it(page, address):
    found(page, address, "q=тілек")
    assert re.fullmatch(r"\d{4}\sж\.\s\d{1,2}\s[а-яәіңғүұқөһ]+", page.locator("#results time").first.text_content())


def test_an_older_title_with_the_word_comes_before_a_newer_mention(page, address):
    assert found(page, address, "q=демалыс") == ["Жазғы демалыс", "Мұғалімдер кеңесі өтті"]


def test_a_word_that_only_looks_alike_is_not_found(page, address):
    assert found(page, address, "q=тіл") == ["Тіл туралы"]


def test_two_words_have_to_stand_in_the_same_post(page, address):
    assert found(page, address, "q=мектеп кеңес") == ["Мұғалімдер кеңесі өтті"]


@pytest.mark.parametrize(
    ("typed", "said"),
    [
        ("кәсiподақтар", "кәсіподақтар"),
        ("r2c3gjlf0", "кәсіподақ"),
        ("vtrntg", "мектеп"),
        ("r]cbgjlfr", "кәсиподак"),
        ("r]сbgjlfr", "кәсиподак"),
    ],
)
def test_a_word_in_wrong_letters_is_searched_as_meant_and_the_page_says_so(page, address, typed, said):
    assert "Кәсіподақтың жиналысы" in found(page, address, f"q={typed}")
    expect(page.locator("#found")).to_contain_text(f"«{said}»")


@pytest.mark.parametrize(
    ("typed", "title", "spelled"),
    [
        ("касиподак", "Кәсіподақтың жиналысы", "кәсіподақтың"),
        ("касиподактын", "Кәсіподақтың жиналысы", "кәсіподақтың"),
        ("кенеске", "Мұғалімдер кеңесі өтті", "кеңесі"),
        ("кенес мектеп", "Мұғалімдер кеңесі өтті", "кеңесі"),
        ("тилдин", "Тіл туралы", "тіл"),
    ],
)
def test_a_word_without_letters_of_kazakh_finds_its_kazakh_form_and_the_page_says_so(
    page, address, typed, title, spelled
):
    assert found(page, address, f"q={typed}") == [title]
    expect(page.locator("#found")).to_contain_text(f"Қазақша жазылуымен табылды: «{spelled}».")
    assert page.locator("#results mark").count() > 0


def test_a_word_is_taken_as_it_is_typed_where_it_is_found_so(page, address):
    assert found(page, address, "q=мектеп касиподак шаңғы") == ["Кәсіподақтың жиналысы"]
    expect(page.locator("#found")).to_contain_text("«шаңғы» сөзінсіз")


def test_without_the_rarest_word_the_rest_is_found_and_the_page_says_so(page, address):
    assert found(page, address, "q=мектеп шаңғы")[0] == "Мектептердің жөндеуі аяқталды"
    expect(page.locator("#found")).to_contain_text("шаңғы")


def test_what_readers_may_not_know_is_not_found(page, address):
    assert found(page, address, "q=құпиясөз") == []
    expect(page.locator("#found")).to_have_text("Ештеңе табылмады.", use_inner_text=True)


def test_filters_narrow_what_is_found(page, address):
    assert found(page, address, "q=мектеп&org=almaty-union") == ["Кәсіподақтың жиналысы"]
    assert found(page, address, "q=мектеп&topic=pay") == ["Кәсіподақтың жиналысы"]
    assert found(page, address, "q=тілек&year=2025") == ["Жылы тілек"]
    assert found(page, address, "q=тілек&year=2026") == []
    assert found(page, address, "q=тілек күн&year=1999") == []


def test_standing_pages_of_organizations_are_found_with_whose_they_are(page, address):
    assert found(page, address, "q=өтініш") == ["Шипажайға жолдама"]
    assert page.locator("#results .byline").text_content() == "Алматы одағы"
    assert page.locator("#results a").get_attribute("href").endswith("/almaty-union/kk/pages/rest/")
    assert found(page, address, "q=жолдамалар&org=almaty-union") == ["Шипажайға жолдама"]
    assert found(page, address, "q=жолдамалар&org=city-clinic") == []
    assert found(page, address, "q=жолдамалар&year=2026") == []


def test_organizations_are_found_by_their_names(page, address):
    assert found(page, address, "q=емхананың") == ["Қалалық емхана"]


def test_a_name_in_another_language_is_shown_with_the_organization_that_it_found(page, address):
    page.goto(f"{address}/ru/search/?q=емхана")
    expect(page.locator("#results article")).to_have_count(1)
    assert titles(page) == ["Городская поликлиника"]
    assert page.locator("#results .entry-summary mark").all_text_contents() == ["емхана"]


def test_sought_words_are_marked_and_a_query_keeps_engines_away(page, address):
    found(page, address, "q=мектеп")
    assert page.locator("#results article").first.locator("mark").all_text_contents() == ["Мектептердің", "мектеп"]
    assert page.locator("meta[name=robots][content=noindex]").count() == 1
    page.goto(f"{address}/kk/search/")
    assert page.locator("meta[name=robots][content=noindex]").count() == 0


def test_the_address_carries_the_query_and_the_way_back_works(page, address):
    found(page, address, "q=тілек")
    page.get_by_role("searchbox").fill("мектеп")
    page.keyboard.press("Enter")
    expect(page.locator("#results article")).to_have_count(3)
    assert page.url.endswith("?q=%D0%BC%D0%B5%D0%BA%D1%82%D0%B5%D0%BF")
    page.go_back()
    expect(page.locator("#results article")).to_have_count(1)
    assert page.get_by_role("searchbox").input_value() == "тілек"


def test_the_next_form_of_a_word_asks_for_nothing_more(page, address):
    found(page, address, "q=мектеп")
    Strict.asked.clear()
    page.get_by_role("searchbox").fill("мектептің")
    page.keyboard.press("Enter")
    expect(page.locator("#found")).to_contain_text("Табылғаны: 3")
    assert [path for path in Strict.asked if not path.startswith("/theme/icon")] == []


@pytest.mark.parametrize(
    ("query", "said"),
    [
        ("а" * 200, "Ештеңе табылмады."),
        ("%3Cscript%3Ealert(1)%3C/script%3E", "табылмады"),
        ("!!! ---", "Әріптен не цифрдан тұратын сөз жазыңыз."),
        ("+".join(f"мектеп{number}" for number in range(50)), "табылмады"),
    ],
)
def test_a_page_says_what_it_did_with_whatever_is_typed(page, address, query, said):
    found(page, address, f"q={query}")
    expect(page.locator("#found")).to_contain_text(said)


def test_an_empty_field_finds_nothing_and_says_nothing(page, address):
    page.goto(f"{address}/kk/search/?q=")
    expect(page.locator("form.search")).to_be_visible()
    assert page.locator("#found").text_content() == ""


def test_a_drawer_that_is_gone_is_asked_for_once_more_and_then_said(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.route("**/words-*", lambda route: route.fulfill(status=404))
        page.goto(f"{address}/kk/search/?q=мектеп")
        expect(page.locator("#found")).to_contain_text("қайталап көріңіз")


def test_without_script_the_page_leads_to_the_lists(browser, address):
    with browser.new_context(java_script_enabled=False) as context:
        page = context.new_page()
        page.goto(f"{address}/kk/search/")
        assert page.locator("form.search").is_hidden()
        assert page.locator("#without a").first.is_visible()
        assert page.locator(".search-field").count() == 0
        page.goto(f"{address}/kk/")
        assert page.locator(".search-field").is_hidden()
        assert page.locator(".masthead nav a").last.text_content() == "Іздеу"


def test_the_field_of_every_page_leads_to_the_page_of_search(page, address):
    page.goto(f"{address}/almaty-union/kk/")
    field = page.locator(".masthead .search-field input[type=search]")
    field.fill("мектеп")
    field.press("Enter")
    expect(page.locator("#results article")).to_have_count(3)


def test_the_field_of_an_organization_searches_its_posts(page, address):
    page.goto(f"{address}/almaty-union/kk/")
    field = page.locator(".sidebar .search-field input[type=search]")
    field.fill("мектеп")
    field.press("Enter")
    expect(page.locator("#results article")).to_have_count(1)
    assert titles(page) == ["Кәсіподақтың жиналысы"]


def test_russian_forms_are_found_in_russian(page, address):
    page.goto(f"{address}/ru/search/?q=надбавка+профсоюз")
    expect(page.locator("#results article")).to_have_count(1)
    assert titles(page) == [POSTS["almaty-union/2026-09-05-congress-union.ru.md"][0]]
