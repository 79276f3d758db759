"""Words of plain text as search compares them; `theme/static/search/readings.js` folds what readers type alike."""

from __future__ import annotations

import json
import re
import unicodedata
from functools import cache
from typing import Any

from .readings import RULES_FILE, rules_in

_UNSEEN = re.compile("[\u00ad\u200b-\u200f\u2060\ufeff\u0300-\u036f]")
"""Soft hyphens, what has no width, and marks over letters that do not make another letter: за́мок is замок."""
_WORD = re.compile(r"[^\W_]+")
_LATIN, _CYRILLIC = re.compile("[a-zəɵ]"), re.compile("[\u0400-\u052f]")


def folded_words(text: str) -> list[str]:
    """Return the words of a text in its order: small letters, ё as е, each in one alphabet, nothing unseen."""
    seen = _UNSEEN.sub("", unicodedata.normalize("NFC", text)).lower().replace("ё", "е")
    words: list[str] = _WORD.findall(seen)
    if not _LATIN.search(seen) or not _CYRILLIC.search(seen):
        return words
    return [_in_one_alphabet(word) for word in words]


def _in_one_alphabet(word: str) -> str:
    """Read a word of two alphabets as Cyrillic if all its letters have a twin there, else as Latin if they have one."""
    if not _LATIN.search(word) or not _CYRILLIC.search(word):
        return word
    to_cyrillic, to_latin = _twins()
    meant = word.translate(to_cyrillic)
    if not _LATIN.search(meant):
        return meant
    other = word.translate(to_latin)
    return word if _CYRILLIC.search(other) else other


def plain(text: str) -> str:
    """Return a folded text without the letters that only Kazakh has, as keyboards without them write it: касиподак."""
    return text.translate(_plain_letters())


def exchanged(text: str, language: str) -> str:
    """Return a text of the index with letters that weigh two bytes as `a` to `z`, and these as them.

    They are the most frequent ones of a language; a text in another one weighs more by it. Twice, a text is itself.
    """
    return text.translate(_exchanged_letters(language))


@cache
def _exchanged_letters(language: str) -> dict[int, int]:
    letters = rules_in(_rules()["languages"], language)["letters"]
    half = len(letters) // 2
    return str.maketrans(letters, letters[half:] + letters[:half])


@cache
def _plain_letters() -> dict[int, int]:
    return str.maketrans(*_pair("plain"))


@cache
def _twins() -> tuple[dict[int, int], dict[int, int]]:
    latin, cyrillic = _pair("twins")
    return str.maketrans(latin, cyrillic), str.maketrans(cyrillic, latin)


def _pair(name: str) -> tuple[str, str]:
    first, second = _rules()[name]
    return first, second


@cache
def _rules() -> dict[str, Any]:
    rules: dict[str, Any] = json.loads(RULES_FILE.read_bytes())
    return rules
