"""The order of names in lists: the language's own alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

ALPHABETS = {
    "kk": "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя",
    "ru": "абвгдеёжзийклмнопрстуфхцчшщъыьэюя",
}
BETWEEN_WORDS, DIGITS, OWN_LETTERS, OTHER_LETTERS = range(4)

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str, language: str) -> SortKey:
    """Give the key by which names stand in a list: words, digits before letters, punctuation ignored.

    Letters of another alphabet follow those of the language. Equal names fall back to their characters.
    """
    composed = unicodedata.normalize("NFC", text)
    ranks = _ranks(language)
    words = "".join(letter if letter.isalnum() else _gap(letter) for letter in composed.casefold()).split()
    return tuple(_rank(letter, ranks) for letter in " ".join(words)), composed


def _gap(letter: str) -> str:
    return " " if letter.isspace() or letter in "-–—/" else ""


def _rank(letter: str, ranks: Mapping[str, int]) -> tuple[int, int]:
    if letter == " ":
        return BETWEEN_WORDS, 0
    if letter.isdigit():
        return DIGITS, unicodedata.digit(letter)
    if letter in ranks:
        return OWN_LETTERS, ranks[letter]
    return OTHER_LETTERS, ord(letter)


@cache
def _ranks(language: str) -> dict[str, int]:
    return {letter: rank for rank, letter in enumerate(ALPHABETS.get(language, ""))}
