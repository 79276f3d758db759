"""The order of names."""

from __future__ import annotations

import json
import random
import subprocess

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import name_letter, sort_key
from tests.tools import require_tool
from tests.typesetting.kazakh_words import kazakh_words

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"
ENGLISH = "ABCDEFGHIJKLMNOPQRSTUVWXYZ"


def in_order(names, language):
    return sorted(names, key=lambda name: sort_key(name, language))


def in_order_of_icu(words, language):
    """Node's collator is ICU's."""
    words_in = "JSON.parse(require('fs').readFileSync(0))"
    sort = f"console.log(JSON.stringify({words_in}.sort(Intl.Collator('{language}').compare)))"
    run = subprocess.run(
        [require_tool("node"), "-e", sort], input=json.dumps(words), capture_output=True, text=True, check=True
    )
    return json.loads(run.stdout)


def test_a_kazakh_dictionary_stands_as_icu_sorts_it():
    words = sorted(set(kazakh_words()))
    icu = in_order_of_icu(words, "kk")
    assert len(words) > 50_000
    assert [pair for pair in zip(in_order(words, "kk"), icu, strict=True) if pair[0] != pair[1]] == []


@pytest.mark.parametrize("language", ["kk", "en"])
def test_words_in_capitals_stand_as_icu_sorts_them(language):
    alphabet = KAZAKH if language == "kk" else ENGLISH
    shuffled = random.Random(2)
    words = ["".join(shuffled.choices(alphabet + alphabet.lower(), k=3)) for _ in range(3000)]
    words = sorted({word.casefold(): word for word in words}.values())
    assert in_order(words, language) == in_order_of_icu(words, language)


@pytest.mark.parametrize(("language", "alphabet"), [("kk", KAZAKH), ("ru", RUSSIAN), ("en", ENGLISH)])
def test_letters_stand_as_in_the_alphabet(language, alphabet):
    shuffled = random.Random(1).sample(alphabet, len(alphabet))
    assert "".join(in_order(shuffled, language)) == alphabet


def test_the_kazakh_alphabet_has_42_letters():
    assert len(set(KAZAKH)) == 42


def test_the_russian_yo_counts_as_ye_and_the_kazakh_one_follows_it():
    names = ["Ёлка", "Ель", "Елена", "Жатва", "Дом", "Ём", "Ем"]
    assert in_order(names, "ru") == ["Дом", "Елена", "Ёлка", "Ель", "Ем", "Ём", "Жатва"]
    assert in_order(["Ёлка", "Ель"], "kk") == ["Ель", "Ёлка"]
    assert name_letter("Ёлка", "ru") == "Е"
    assert name_letter("Ёлка", "kk") == "Ё"


@pytest.mark.parametrize(
    ("names", "language"),
    [
        (["Мектеп", "№ 2 мектеп", "№ 10 мектеп", "10-мектеп-интернат"], "kk"),
        (["2-мектеп", "10-мектеп"], "kk"),
        (["Мектеп № 2", "Мектеп № 10", "Мектеп № 10 А"], "kk"),
        (["1-ші зауыт", "2-ші зауыт", "10-шы зауыт"], "kk"),
        (["№ 2 больница", "№2 больница", "7-я больница", "№ 10 больница", "Больница скорой помощи"], "ru"),
        (["Школа № 2", "Школа №10", "Школа №101"], "ru"),
        (["School", "No. 2 School", "10th School", "School of Arts"], "en"),
    ],
)
def test_numbers_in_names_stand_as_numbers_at_the_letter_of_their_word(names, language):
    assert in_order(reversed(names), language) == names
    assert len({name_letter(name, language) for name in names}) == 1


@pytest.mark.parametrize("name", ["112", "№ 5", "24kz"])
def test_a_name_without_a_word_of_its_own_stands_at_its_digit(name):
    assert name_letter(name, "ru") == next(sign for sign in name if sign.isdigit())


def test_names_under_one_letter_stand_together():
    names = ["1", "2", "10", "№ 5", "24kz", "1С", "100 дней", "2-я школа", "Ёж", "Еж", "Ель", "№ 10", "15"]
    letters = [name_letter(name, "ru") for name in in_order(names, "ru")]
    assert [letter for letter, before in zip(letters, [None, *letters], strict=False) if letter != before] == list(
        dict.fromkeys(letters)
    )


def test_kazakh_names_stand_at_the_nearest_letter_of_russian():
    assert in_order(["Лада", "Қазақмыс", "Костанай", "Яблоня"], "ru") == ["Костанай", "Қазақмыс", "Лада", "Яблоня"]


def test_digits_stand_before_letters_and_foreign_letters_after():
    assert in_order(["Яблоко", "ABC", "112", "Астана"], "kk") == ["112", "Астана", "Яблоко", "ABC"]
    assert in_order(["Қала", "Zoo", "Ял", "Ант"], "en") == ["Zoo", "Ант", "Қала", "Ял"]


def test_accents_of_foreign_names_do_not_count():
    assert in_order(["Zoo", "Émile", "Edith", "Fair"], "en") == ["Edith", "Émile", "Fair", "Zoo"]


def test_punctuation_does_not_count():
    assert in_order(["«Еңбек»", "Достық", "Жастар"], "kk") == ["Достық", "«Еңбек»", "Жастар"]


def test_a_shorter_word_stands_first():
    names = ["Алматылық", "Алматы облысы", "Алматы-қала"]
    assert in_order(names, "kk") == ["Алматы-қала", "Алматы облысы", "Алматылық"]


def test_case_does_not_count_but_settles_a_tie():
    assert in_order(["b", "A", "B", "a"], "en") == ["a", "A", "b", "B"]


def test_an_unknown_language_has_latin_and_cyrillic_letters_in_their_order():
    assert in_order(["z", "қ", "é", "f", "а", "1", "中"], "xx") == ["1", "а", "қ", "é", "f", "z", "中"]


@given(st.lists(st.text(), max_size=5), st.sampled_from(["kk", "ru", "en", "xx"]))
def test_any_names_have_one_order(names, language):
    assert in_order(names, language) == in_order(reversed(names), language)
