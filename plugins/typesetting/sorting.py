"""The order of names in lists: the language's own alphabet."""

from __future__ import annotations

import unicodedata
from collections.abc import Mapping
from functools import cache

KAZAKH = "аәбвгғдеёжзийкқлмнңоөпрстуұүфхһцчшщъыіьэюя"
LATIN = "abcdefghijklmnopqrstuvwxyz"
ALPHABETS = {
    "kk": KAZAKH,
    # A Russian reader looks for a Kazakh name at the letter that is nearest to its own.
    "ru": "аәбвгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя",
    "en": LATIN,
}
BETWEEN_WORDS, DIGITS, OWN_LETTERS, OTHER_CYRILLIC, OTHER_LATIN, OTHER_LETTERS = range(6)

NO_LETTER = "#"
"""Heads the names that have neither letter nor digit."""

SortKey = tuple[tuple[tuple[int, int], ...], str]


def sort_key(text: str, language: str) -> SortKey:
    """Give the key by which names stand in a list: words, digits before letters, punctuation ignored.

    In Kazakh it is the order of ICU's `kk`, in Russian ё follows е. Letters of other alphabets follow those of the
    language, accents do not count. Equal names fall back to their characters, small letters first.
    """
    composed = unicodedata.normalize("NFC", text)
    ranks = _ranks(language)
    words = "".join(letter if letter.isalnum() else _gap(letter) for letter in composed.casefold()).split()
    return tuple(ranks.get(letter) or _rank(letter, ranks) for letter in " ".join(words)), composed.swapcase()


def name_letter(text: str, language: str) -> str:
    """Give the capital under which a name stands in such a list; a sign that is no letter stands for itself."""
    ranks = _ranks(language)
    first = next((sign for sign in unicodedata.normalize("NFC", text).casefold() if sign.isalnum()), NO_LETTER)
    return (first if first in ranks else unicodedata.normalize("NFD", first)[0]).upper()


def letter_number(letter: str, language: str) -> int:
    """Give a number by which addresses may name a capital for ever: its place in the language's alphabet.

    Other letters and digits have the number of their character, which is larger; NO_LETTER has 0.
    """
    if letter == NO_LETTER:
        return 0
    return ALPHABETS.get(language, "").find(letter.lower()) + 1 or ord(letter)


def _gap(letter: str) -> str:
    return " " if letter.isspace() or letter in "-‑–—/" else ""


def _rank(letter: str, ranks: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
    if letter == " ":
        return BETWEEN_WORDS, 0
    if letter.isdigit():
        return DIGITS, unicodedata.digit(letter)
    base = unicodedata.normalize("NFD", letter)[0]
    return ranks.get(base, (OTHER_LETTERS, ord(base)))


@cache
def _ranks(language: str) -> dict[str, tuple[int, int]]:
    own = ALPHABETS.get(language, "")
    return {letter: (kind, rank) for kind, letters in _alphabets(own) for rank, letter in enumerate(letters)}


def _alphabets(own: str) -> tuple[tuple[int, str], ...]:
    """Give the alphabets, later ones overriding earlier ones."""
    return (OTHER_CYRILLIC, KAZAKH), (OTHER_LATIN, LATIN), (OWN_LETTERS, own)
