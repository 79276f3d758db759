"""The order of names in lists: the language's own alphabet."""

from __future__ import annotations

import re
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
# Dictionaries and directories of Russian have one place for both.
_SAME = {"ru": {"ё": "е"}}
BETWEEN_WORDS, DIGITS, OWN_LETTERS, OTHER_CYRILLIC, OTHER_LATIN, OTHER_LETTERS = range(6)

NO_LETTER = "#"
"""Heads the names that have neither letter nor digit."""

SortKey = tuple[tuple[tuple[int, int], ...], str]


# A number that a name begins with stands behind its words: «№ 5 мектеп» and «5-мектеп» are sought under М.
_NUMBERED = re.compile(
    r"[\s\"'(«„“]*+(?:№|no\.)?\s*+(\d++)(?>(?:-?(?:ші|шы|[йея]|ая|ый|ой|ое|st|nd|rd|th))?)(?![\w.,:])(.*+)",
    re.IGNORECASE | re.DOTALL,
)
_WORD = re.compile(r"\d+|\D")
# Longer numbers are no numbers that anybody counts by.
_LONGEST_NUMBER = 18


def sort_key(text: str, language: str) -> SortKey:
    """Return the key by which names stand in a list: words, numbers before letters, punctuation ignored.

    In Kazakh it is the order of ICU's `kk`, in Russian ё counts as е. Letters of other alphabets follow those of the
    language, accents do not count. Numbers count as numbers: № 2 stands before № 10, both at the first letter of the
    word after them. Equal names fall back to their characters, small letters first.
    """
    composed = unicodedata.normalize("NFC", text)
    ranks = _ranks(language)
    words = "".join(letter if letter.isalnum() else _gap(letter) for letter in _filed(composed).casefold()).split()
    signs = _WORD.findall(" ".join(words))
    # A name that begins with a number in spite of all stands under its first digit, as `name_letter` has it.
    first = signs[0][:1] if signs and signs[0].isdecimal() else ""
    return tuple(_rank(sign, ranks) for sign in (*first, *signs)), composed.swapcase()


def name_letter(text: str, language: str) -> str:
    """Return the capital under which a name stands in such a list; a sign that is no letter stands for itself."""
    ranks = _ranks(language)
    filed = _filed(unicodedata.normalize("NFC", text)).casefold()
    first = next((sign for sign in filed if sign.isalnum()), NO_LETTER)
    return (_SAME.get(language, {}).get(first) or _base(first, ranks)).upper()


def _filed(name: str) -> str:
    """Return a name with the number at its beginning behind it."""
    numbered = _NUMBERED.match(name)
    if numbered is None or not any(sign.isalpha() for sign in numbered[2]):
        return name
    return f"{numbered[2]} {numbered[1]}"


def letter_number(letter: str, language: str) -> int:
    """Return a number by which addresses may name a capital for ever: its place in the language's alphabet.

    Other letters and digits have the number of their character, which is larger; NO_LETTER has 0.
    """
    if letter == NO_LETTER:
        return 0
    return ALPHABETS.get(language, "").find(letter.lower()) + 1 or ord(letter)


def _gap(letter: str) -> str:
    return " " if letter.isspace() or letter in "-‑–—/" else ""


def _rank(word: str, ranks: Mapping[str, tuple[int, int]]) -> tuple[int, int]:
    if word in ranks:
        return ranks[word]
    if word == " ":
        return BETWEEN_WORDS, 0
    if word.isdecimal():
        return DIGITS, int(word[-_LONGEST_NUMBER:])
    if word.isdigit():
        return DIGITS, unicodedata.digit(word)
    base = _base(word, ranks)
    return ranks.get(base, (OTHER_LETTERS, ord(base)))


def _base(letter: str, ranks: Mapping[str, tuple[int, int]]) -> str:
    return letter if letter in ranks else unicodedata.normalize("NFD", letter)[0]


@cache
def _ranks(language: str) -> dict[str, tuple[int, int]]:
    # Later alphabets override earlier ones.
    alphabets = ((OTHER_CYRILLIC, KAZAKH), (OTHER_LATIN, LATIN), (OWN_LETTERS, ALPHABETS.get(language, "")))
    ranks = {letter: (kind, rank) for kind, letters in alphabets for rank, letter in enumerate(letters)}
    return ranks | {letter: ranks[same] for letter, same in _SAME.get(language, {}).items()}
