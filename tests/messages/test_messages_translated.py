"""Everything that people are told is told in each language, with the same values, and nothing is left over."""

from __future__ import annotations

import re
from functools import cache

import pytest
from babel.messages.pofile import read_po

from plugins.messages import spoken
from plugins.messages.message_catalogue import TRANSLATIONS
from plugins.newsroom import places_of
from tests.messages.asked import msgids, tellings

TRANSLATED = [language for language in spoken() if language != "en"]


@cache
def entries(language):
    with (TRANSLATIONS / language / "LC_MESSAGES" / "messages.po").open("rb") as file:
        return [entry for entry in read_po(file, locale=language, abort_invalid=True) if entry.id]


def ids(entry):
    return entry.id if isinstance(entry.id, tuple) else (entry.id,)


def forms(entry):
    return entry.string if isinstance(entry.string, tuple) else (entry.string,)


def test_people_are_told_in_three_languages():
    assert spoken() == ("en", "kk", "ru")


def test_the_search_finds_what_is_told():
    assert {("did you mean '{name}'?",), ("{count} error", "{count} errors")} <= msgids()


def test_what_is_told_is_written_out_where_it_is_told():
    assert [telling.place for telling in tellings() if None in telling.texts] == []


def test_each_place_of_a_text_has_its_value():
    for telling in tellings():
        places = {place for text in telling.texts for place in places_of(text or "")}
        assert places | {"count"} == telling.values | {"count"}, telling.place


@pytest.mark.parametrize("language", TRANSLATED)
def test_every_text_is_translated(language):
    translated = {ids(entry) for entry in entries(language) if all(forms(entry)) and not entry.fuzzy}
    assert msgids() - translated == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_nothing_else_is_translated(language):
    assert {ids(entry) for entry in entries(language)} - msgids() == set()


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_keep_the_values(language):
    for entry in entries(language):
        wanted = {places_of(text) for text in ids(entry)}
        assert {places_of(text) for text in forms(entry)} == wanted, entry.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_translations_end_as_the_english_text_does(language):
    for entry in entries(language):
        ends = {text[-1] if text[-1] in ".?" else "" for text in (*ids(entry), *forms(entry))}
        assert len(ends) == 1, entry.id


@pytest.mark.parametrize(("language", "count"), [("kk", 2), ("ru", 4)])
def test_a_count_has_the_forms_of_the_language(language, count):
    plurals = [entry for entry in entries(language) if entry.pluralizable]
    assert plurals
    assert all(len(entry.string) == count for entry in plurals)


# Names of files, keys, programs and formats stay as they are, and so do the signs of programs.
LATIN_WORD = re.compile(r"[a-z]+", re.IGNORECASE)


@pytest.mark.parametrize("language", TRANSLATED)
def test_latin_words_of_a_translation_are_those_of_the_english_text(language):
    for entry in entries(language):
        known = {word.lower() for text in ids(entry) for word in LATIN_WORD.findall(text)}
        used = {word.lower() for form in forms(entry) for word in LATIN_WORD.findall(form)}
        assert used - known <= {"entity", "iphone", "topics", "summary", "kk", "ru", "tags", "jpeg"}, entry.id


@pytest.mark.parametrize("language", TRANSLATED)
def test_no_word_mixes_alphabets(language):
    mixed = re.compile(r"[а-яёәғқңөұүһі][a-z]|[a-z][а-яёәғқңөұүһі]", re.IGNORECASE)
    assert [form for entry in entries(language) for form in forms(entry) if mixed.search(form)] == []


@pytest.mark.parametrize("language", TRANSLATED)
def test_names_of_authors_stand_in_the_quotation_marks_of_the_language(language):
    assert [form for entry in entries(language) for form in forms(entry) if re.search(r"'\{\w+\}'", form)] == []
