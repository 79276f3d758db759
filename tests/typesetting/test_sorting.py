"""The order of names."""

from __future__ import annotations

import random

import pytest

from plugins.typesetting import sort_key

KAZAKH = "АӘБВГҒДЕЁЖЗИЙКҚЛМНҢОӨПРСТУҰҮФХҺЦЧШЩЪЫІЬЭЮЯ"
RUSSIAN = "АБВГДЕЁЖЗИЙКЛМНОПРСТУФХЦЧШЩЪЫЬЭЮЯ"


def in_order(names, language):
    return sorted(names, key=lambda name: sort_key(name, language))


@pytest.mark.parametrize(("language", "alphabet"), [("kk", KAZAKH), ("ru", RUSSIAN)])
def test_letters_stand_as_in_the_alphabet(language, alphabet):
    shuffled = random.Random(1).sample(alphabet, len(alphabet))
    assert "".join(in_order(shuffled, language)) == alphabet


def test_the_kazakh_alphabet_has_42_letters():
    assert len(set(KAZAKH)) == 42


def test_digits_stand_before_letters_and_foreign_letters_after():
    assert in_order(["Яблоко", "ABC", "5 мектеп", "Астана"], "kk") == ["5 мектеп", "Астана", "Яблоко", "ABC"]


def test_punctuation_does_not_count():
    assert in_order(["«Еңбек»", "Достық", "Жастар"], "kk") == ["Достық", "«Еңбек»", "Жастар"]


def test_a_shorter_word_stands_first():
    names = ["Алматылық", "Алматы облысы", "Алматы-қала"]
    assert in_order(names, "kk") == ["Алматы-қала", "Алматы облысы", "Алматылық"]


def test_case_does_not_count_but_settles_a_tie():
    assert in_order(["b", "A", "B", "a"], "en") == ["A", "a", "B", "b"]


def test_an_unknown_language_sorts_by_characters():
    assert in_order(["z", "a", "1"], "xx") == ["1", "a", "z"]
