"""Names and addresses as they are compared across languages: by their sounds, and without what names a language."""

from __future__ import annotations

import re
from difflib import SequenceMatcher
from functools import lru_cache
from urllib.parse import unquote

_CYRILLIC = "абвгғдеёжзиійкқлмнңоөпрстуұүфхһцчшщъыьэюя"
_LATIN = "a b v g g d e e j z i i i k k l m n n o o p r s t u u u f h h ts ch sh sh - i - e iu ia"
_SOUNDS = {
    **dict(zip(_CYRILLIC, _LATIN.split(), strict=True)),
    **dict(zip("әqywığñşöüūä", ("a", "k", "i", "u", "i", "g", "n", "sh", "o", "u", "u", "a"), strict=True)),
}
_SPELLINGS = (
    (re.compile("zh|dj"), "j"),
    (re.compile("[kg]h|kk"), "k"),
    (re.compile("g"), "k"),
    (re.compile("ye|yo"), "e"),
    (re.compile("c(?!h)"), "k"),
)
_TWICE = re.compile(r"(.)\1+")
_LETTERS = re.compile(r"[\W_]+")
_ALIKE = 0.8
_LANGUAGE_PARTS = re.compile(
    r"(?<=[/.?&=_-])(?:kk|kz|kaz|qaz|ru|rus|en|eng)(?=[/.&#_-]|\Z)|(?<=^)(?:kk|kz|ru|en)(?=\.)", re.IGNORECASE
)
_SCHEME = re.compile(r"^(?:https?:)?//(?:www\.)?", re.IGNORECASE)


@lru_cache(maxsize=4_096)
def sounds_of(name: str) -> str:
    """Return a name as it sounds, roughly, whatever its alphabet: «Болашақ» and "Bolashak" are alike."""
    latin = "".join(_SOUNDS.get(letter, letter) for letter in name.lower())
    for spelling, sound in _SPELLINGS:
        latin = spelling.sub(sound, latin)
    return _TWICE.sub(r"\1", _LETTERS.sub("", latin))


def are_alike(first: str, second: str) -> bool:
    """Return whether two names by their sounds are one and the same."""
    return first == second or SequenceMatcher(None, first, second, autojunk=False).ratio() >= _ALIKE


@lru_cache(maxsize=4_096)
def address_key(address: str) -> str:
    """Return an address as it is in all languages: without scheme, final slash, and the parts that name a language."""
    bare = _SCHEME.sub("", unquote(address.strip())).partition("#")[0].rstrip("/")
    return _LANGUAGE_PARTS.sub("*", bare).lower()
