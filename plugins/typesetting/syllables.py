"""Where a Kazakh word may be divided: by its syllables, as the spelling rules of the language have it."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import pairwise

SMALLEST_PART = 2
"""Letters: one letter alone is never left behind nor carried over."""

_VOWELS = frozenset("аәоөұүыіеэёиюя")
_SIGNS = frozenset("ьъ")
# One sound spelled with two letters, in loan words.
_DIGRAPHS = frozenset({"дж", "дз"})


def syllable_breaks(word: str) -> tuple[int, ...]:
    """Return the places in a word of small Kazakh letters before which it may be divided, at least 2 letters a side.

    One consonant goes to the next syllable: ке-ре-ге, құ-мырс-қа. Compounds follow their syllables: кә-сі-по-дақ.
    """
    breaks = (_break_between(word, left, right) for left, right in pairwise(_nuclei(word)))
    return tuple(place for place in breaks if place and SMALLEST_PART <= place <= len(word) - SMALLEST_PART)


def _nuclei(word: str) -> Iterator[int]:
    """Return the places of the vowels that make syllables; у after a vowel is a consonant: тау, да-уыс, but оқу."""
    after_vowel = False
    for place, letter in enumerate(word):
        after_vowel = letter in _VOWELS or (letter == "у" and not after_vowel)
        if after_vowel:
            yield place


def _break_between(word: str, left: int, right: int) -> int | None:
    """Return the place between two neighbouring vowels where the second syllable begins."""
    onset = right - 1
    if onset == left or word[onset] == "ъ":
        return right
    if word[onset] == "й" and onset == left + 1:
        # Schools divide да-йын, printers дай-ын: neither is done, the next place is never far.
        return None
    if word[onset] == "ь" or word[onset - 1 : right] in _DIGRAPHS:
        onset -= 1
    return onset if onset > left and word[onset] not in _SIGNS else None
