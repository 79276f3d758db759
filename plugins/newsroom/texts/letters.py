"""Letters that nobody sees, and letters that nobody can tell from others.

Cyrillic, Latin and Greek have many letters of one shape. Where two texts that look the same differ, a word of one has
letters of two alphabets, or each writes it in another one and it has nothing but letters of such shapes. So only texts
with such a word are read letter by letter, and the others, nearly all, are looked up: `Союз «AB»` is read, and finds
that there is a `Союз «АВ»`.

Two names are compared here, by all that looks alike in any font. A word that mixes alphabets is mended by
`typesetting/look_alikes`, with the letters that people do mix up and no others.
"""

from __future__ import annotations

import re
from collections import defaultdict
from collections.abc import Collection
from unicodedata import category

UNSEEN = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\ud800-\udfff\ufeff\ufffe\uffff]")
"""Control letters except tab and newlines, marks that turn the writing direction, and what is no letter at all."""

NO_ROOM = re.compile("[\u00ad\u180e\u200b\u2060-\u2064\u206a-\u206f\u3164\uffa0\ufff9-\ufffc]")
"""Letters that take no room and that no name needs: it reads the same without them."""

_UNSEEN_CLASSES = frozenset({"Zs", "Zl", "Zp", "Cc", "Cf", "Cs", "Co", "Mn", "Mc", "Me"})
_DRAWN_AS_NOTHING = frozenset("\u115f\u1160\u2800\u3164\uffa0\ufffc")
"""Letters and signs by their class."""


def has_visible(text: str) -> bool:
    """Return whether a text has anything that readers see: spaces, joiners and accents without a letter are nothing."""
    return any(category(letter) not in _UNSEEN_CLASSES and letter not in _DRAWN_AS_NOTHING for letter in text)


_CYRILLIC = "АВСЕНІКМОРТХУЅЈԚԜЁӘӨавсеіорхуѕјԛԝёәөһкмтӏ".replace("в", "")
_LATIN = "ABCEHIKMOPTXYSJQWËƏƟaceiopxysjqwëəɵhkmtl"
_GREEK, _AS_CYRILLIC = "ΑΒΕΗΙΚΜΝΟΡΤΥΧικορ", "АВЕНІКМNОРТУХікор"
_GREEK_AS_LATIN = "ABEHIKMNOPTYXikop"
# Two letters of Kazakh look like one of Latin.
_STRAIGHT = (("Ү", "У"), ("ү", "у"))

_TO_CYRILLIC = {**dict(zip(_LATIN, _CYRILLIC, strict=True)), **dict(zip(_GREEK, _AS_CYRILLIC, strict=True))}
_TO_LATIN = {**dict(zip(_CYRILLIC, _LATIN, strict=True)), **dict(zip(_GREEK, _GREEK_AS_LATIN, strict=True))}
_CYRILLIC_TABLE = str.maketrans(_TO_CYRILLIC)
_LATIN_TABLE = str.maketrans({**_TO_LATIN, "Ү": "Y", "ү": "y"})

_CYR, _OTHER = "\u0400-\u052f", "A-Za-z\u00c0-\u02af\u0370-\u03ff"
_TWINS = f"{_LATIN}{_CYRILLIC}{_GREEK}Үү"
_HAS_OTHER = re.compile(f"[{_OTHER}]").search
_ALL_TWINS = re.compile(f"[{_TWINS}\\W\\d_]*").fullmatch
# A letter of a word of two alphabets, or of one that Cyrillic can write too.
_STRANGER = re.compile(
    f"[{_OTHER}](?:(?<=[{_CYR}].)|(?=[{_CYR}])|(?<=[{_TWINS}])(?<![^\\W\\d_].)[{_TWINS}]*(?![^\\W\\d_]))"
).search
_OWN_CYRILLIC = re.compile(f"(?![{_TWINS}])[{_CYR}]").search
_WORD = re.compile(r"[^\W\d_]+")
_OF_ONE = re.compile("[\u0400-\u052f]+|[\u0370-\u03ff]+|[A-Za-z\u00c0-\u02af]+")


def texts_alike(texts: Collection[str]) -> tuple[frozenset[str], ...]:
    """Return the groups of different texts that look the same, in the order of the first of each by its letters."""
    of_ascii = {text for text in texts if text.isascii()}
    others = {text for text in texts if not text.isascii()}
    mixed = {text for text in others if _HAS_OTHER(text)}
    suspects = [text for text in mixed if _STRANGER(text) or not _OWN_CYRILLIC(text)]
    suspects += filter(_ALL_TWINS, of_ascii)
    groups: defaultdict[str, set[str]] = defaultdict(set)
    for text in suspects:
        groups[_as_cyrillic(text)].update({text, *of_ascii.intersection([text.translate(_LATIN_TABLE)])})
    lengths = set(map(len, groups))
    for text in others if groups else ():
        if len(text) in lengths:
            key = _as_cyrillic(text) if text in mixed else _curved(text)
            if key in groups:
                groups[key].add(text)
    return tuple(sorted((frozenset(group) for group in groups.values() if len(group) > 1), key=min))


def mixes_alphabets(text: str) -> bool:
    """Return whether any word of a text has letters of two alphabets."""
    return any(not _OF_ONE.fullmatch(word) for word in _WORD.findall(text))


def _as_cyrillic(text: str) -> str:
    return _curved(text.translate(_CYRILLIC_TABLE))


def _curved(text: str) -> str:
    for straight, curved in _STRAIGHT:
        text = text.replace(straight, curved)
    return text
