"""Whatever is typed and whatever is gone, the page of search says what it did."""

from __future__ import annotations

import re

from playwright.sync_api import expect

from plugins.search import Searched

NO_FETCH = "delete globalThis.fetch"


def opened(page, address, query):
    page.goto(f"{address}/kk/search/?q={query}")
    expect(page.locator("#found")).to_have_text(re.compile(r"[^…\s]\s*$"))
    return page.locator("#found").text_content()


def test_a_script_in_a_query_is_text(page, address):
    said = opened(page, address, "%3Cscript%3Edocument.title=1%3C/script%3Eмектеп")
    assert "табылмады" in said or "іздедік" in said
    assert page.title() != "1"
    assert page.locator("main script").count() == 0
    assert page.get_by_role("searchbox").first.input_value().startswith("<script>")


def test_of_fifty_words_the_first_ten_are_searched_and_the_page_says_so(page, address):
    words = "+".join(["мектеп", "жөндеуі", "аяқталды", "ауданда", "он", "ашылды", *(f"сөз{one}" for one in range(44))])
    assert "сөз0" in opened(page, address, words)
    assert page.locator("#results article a").first.text_content() == "Мектептердің жөндеуі аяқталды"


def test_after_a_deploy_the_index_is_fetched_once_more_and_the_new_files_found(browser, address):
    """The first index is one of before the deploy, whose tiers are gone; the next is the one that is there."""
    with browser.new_context() as context:
        page = context.new_page()
        asked = []

        def older(route):
            asked.append(route.request.url)
            body = route.fetch().json()
            if len(asked) == 1:
                body["tiers"] = [[name, f"{place[:-1]}-gone/", block] for name, place, block in body["tiers"]]
            route.fulfill(json=body)

        page.route("**/search/kk.json", older)
        page.goto(f"{address}/kk/search/?q=мектеп")
        expect(page.locator("#results article")).to_have_count(3)
        assert len(asked) == 2


def test_a_browser_without_fetch_is_told_that_search_cannot_be_loaded(browser, address):
    with browser.new_context() as context:
        page = context.new_page()
        page.add_init_script(NO_FETCH)
        page.goto(f"{address}/kk/search/?q=мектеп")
        expect(page.locator("#found")).to_contain_text("қайталап көріңіз")
        assert page.locator("#results article").count() == 0


def test_a_language_without_rules_is_searched_by_whole_words(page, address_of):
    address = address_of("de", [Searched("/a/", "Neue Tarife", "Für Mitglieder."), Searched("/b/", "Tarif")])
    opened(page, address, "tarif")
    assert page.locator("#results article a").all_text_contents() == ["Tarif"]
    opened(page, address, "Mitglieder")
    assert page.locator("#results article a").all_text_contents() == ["Neue Tarife"]


def test_each_word_of_a_post_of_five_thousand_distinct_words_finds_it(page, address_of):
    words = " ".join(f"сөз{number}" for number in range(5000))
    address = address_of("kk", [Searched("/a/", "Қысқа", "Ештеңе жоқ."), Searched("/b/", "Ұзын жазба", words=words)])
    for word in ("сөз0", "сөз2500", "сөз4999", "сөз17 сөз3333"):
        opened(page, address, word)
        assert page.locator("#results article a").all_text_contents() == ["Ұзын жазба"]
