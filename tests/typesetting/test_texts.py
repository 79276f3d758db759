"""Plain and typeset forms of titles."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.typesetting import plain_text, typeset_text

TITLE = {
    "kk": 'ҚР-ның "Еңбек" күні - 2020-2025 жж. № 5...',
    "ru": 'В дом № 5 пришла газета "Труд" - 150000 ₸...',
    "en": 'The union\'s "Labour" day - 29 January 2020-2025...',
}


@pytest.mark.parametrize(
    ("language", "plain", "typeset"),
    [
        ("kk", "ҚР-ның «Еңбек» күні — 2020–2025 жж. № 5…", "ҚР‑ның «Еңбек» күні~— 2020–2025~жж. №~5…"),
        ("ru", "В дом № 5 пришла газета «Труд» — 150 000 ₸…", "В~дом №~5~пришла газета «Труд»~— 150~000~₸…"),
        ("en", "The union’s “Labour” day – 29 January 2020–2025…", "The union’s “Labour” day~– 29~January 2020–2025…"),
    ],
)
def test_the_plain_form_has_the_characters_and_the_typeset_form_binds_too(language, plain, typeset):
    assert plain_text(TITLE[language], language) == plain
    assert typeset_text(TITLE[language], language).replace("\u00a0", "~") == typeset


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky"])
def test_pasted_no_break_spaces_and_hyphens_do_not_reach_feeds_and_cards(language):
    assert plain_text("7\u2011сынып, 5\u00a0мамыр, 1\u202f234", language) == "7-сынып, 5 мамыр, 1 234"


def test_what_the_writer_has_bound_stays_bound_in_a_heading():
    assert typeset_text("Бір\u00a0екі үш төрт", "kk") == "Бір\u00a0екі үш\u00a0төрт"


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky"])
def test_texts_are_composed(language):
    assert plain_text(unicodedata.normalize("NFD", "Ёлка й"), language) == "Ёлка й"
    assert typeset_text(unicodedata.normalize("NFD", "Ёлкай"), language) == "Ёлкай"


@pytest.mark.parametrize("language", ["kk", "ru", "en", "ky"])
@pytest.mark.parametrize("written", ["Зарплата<5&>3", "&amp;&lt;b&gt;", "a&nbsp;b", r"\server\share", "", " "])
def test_markup_characters_are_characters_in_a_title(language, written):
    assert plain_text(written, language) == typeset_text(written, language) == written


def test_a_language_without_rules_keeps_what_is_written():
    assert typeset_text('"Эмгек" - 5 миң...', "ky") == '"Эмгек" - 5 миң...'
