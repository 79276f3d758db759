"""Equality of names: «Айгүлге» and «Айгүл» have a stem in common, «Айгүл», «Айгуль» and "Aigul" a skeleton."""

from __future__ import annotations

import re
from functools import lru_cache

from plugins.newsroom import propose_slug
from plugins.search import folded_words, readings

# What different transliterations make of one sound, in this order.
_SOUNDS = (
    ("shch", "sh"),
    ("dzh|j", "zh"),
    ("kh", "h"),
    ("gh", "g"),
    ("q", "k"),
    ("w", "v"),
    ("x", "ks"),
    ("ye|ie", "e"),
    ("[yi]+", "i"),
    (r"(.)\1+", r"\1"),
)
_PATTERNS = tuple((re.compile(old), new) for old, new in _SOUNDS)


@lru_cache(maxsize=1 << 14)
def skeleton(word: str) -> str:
    """Return the Latin letters that the spellings of a name in Kazakh, Russian and English have in common."""
    letters = propose_slug(word.replace("ё", "е").replace("Ё", "Е"), "kk")
    for pattern, new in _PATTERNS:
        letters = pattern.sub(new, letters)
    return letters


@lru_cache(maxsize=1 << 14)
def name_stems(word: str, language: str) -> frozenset[str]:
    """Return the stems that a word of a name may have: two forms of one spelling share a stem of these."""
    first = "-".join(folded_words(word.removesuffix("'s").removesuffix("’s"))[:1])
    return frozenset(stem.rstrip("+") for stem in readings(first, language))


@lru_cache(maxsize=1 << 14)
def name_skeletons(word: str, language: str) -> frozenset[str]:
    """Return its skeleton and those of its stems: forms of one name share one, whatever alphabet each was written for.

    The end of a name may look like an ending in one alphabet and not in another: «Улгили», «Үлгілі».
    """
    return frozenset(map(skeleton, (word, *name_stems(word, language))))
