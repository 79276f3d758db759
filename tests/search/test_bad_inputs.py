"""Whatever is typed and whatever is gone, the page of search says what it did."""

from __future__ import annotations

import json
import re

import pytest
from playwright.sync_api import expect

from plugins.search import Searched, rules_file, tier_files
from tests.search.conftest import served

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
                body["tiers"] = [[name, f"{place[:-1]}-gone/", count] for name, place, count in body["tiers"]]
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


def served_index(tmp_path, searched, language, posts):
    """Serve the page of search in Kazakh, as if it were in another language, with an index of these posts."""
    _, built = searched
    for name, body in tier_files(posts, language):
        file = tmp_path / "search" / "tier" / name
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_bytes(body)
    (tmp_path / "search" / "endings.json").write_bytes(rules_file(language)[1])
    index = {"rules": "endings.json", "tiers": [["2026", "tier/", len(posts)]]}
    (tmp_path / "search" / f"{language}.json").write_text(json.dumps(index), encoding="utf-8")
    (tmp_path / "theme").symlink_to(built.output / "theme")
    page = tmp_path / "kk" / "search" / "index.html"
    page.parent.mkdir(parents=True)
    text = (built.output / "kk" / "search" / "index.html").read_text(encoding="utf-8")
    page.write_text(text.replace('<html lang="kk"', f'<html lang="{language}"', 1), encoding="utf-8")
    return served(tmp_path)


@pytest.fixture
def address_of(tmp_path, searched):
    """Return a function that serves an index of posts in a language."""
    open_ones = []

    def serve(language, posts):
        open_ones.append(served_index(tmp_path, searched, language, posts))
        return next(open_ones[0])

    yield serve
    for one in open_ones:
        next(one, None)


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
