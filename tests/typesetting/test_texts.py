"""Plain and typeset forms of titles."""

from __future__ import annotations

import unicodedata

import pytest

from plugins.typesetting import plain_text, typeset_text


def shown(text, language):
    return typeset_text(text, language).replace("\u00a0", "~")


@pytest.mark.parametrize(
    ("language", "written", "bound"),
    [
        ("ru", "В доме и в саду", "В~доме и~в~саду"),
        ("ru", "И. А. Петров и И.А. Петров", "И.~А.~Петров и~И.А.~Петров"),
        ("ru", "5 000 тенге, 29 января 2026 г.", "5~000~тенге, 29~января 2026~г."),
        ("ru", "Если бы № 5 — школа", "Если~бы №~5~— школа"),
        ("kk", "2026 ж. 29 қаңтар", "2026~ж. 29~қаңтар"),
        ("kk", "№ 5 мектеп — 250 000 ₸", "№~5~мектеп~— 250~000~₸"),
        ("en", "5 million people", "5~million people"),
        ("ky", "5 миң", "5 миң"),
    ],
)
def test_headings_bind_what_belongs_together(language, written, bound):
    assert shown(written, language) == bound


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_the_plain_form_adds_no_bindings(language):
    assert "\u00a0" not in plain_text("В 2026 г. № 5 — 5 million", language)


def test_texts_are_composed():
    assert plain_text(unicodedata.normalize("NFD", "Ёлка й"), "ru") == "Ёлка й"


def test_markup_characters_stay_characters():
    assert typeset_text("Зарплата <5 & >3", "ru") == "Зарплата <5 & >3"


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_addresses_in_a_title_stay(language):
    assert plain_text("https://x.kz/a--b", language) == "https://x.kz/a--b"


def test_typesetting_twice_changes_nothing():
    once = typeset_text('В "доме" № 5', "ru")
    assert typeset_text(once, "ru") == once
