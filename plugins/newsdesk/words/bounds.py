"""How long and how hard a text may be in each language.

A test measures the sample's posts: 95 of 100 stay well below each of these. Kazakh has the fewest words for the same
thing, as endings do the work of prepositions, and English the most.
"""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Bounds:
    """The most that reads well."""

    headline_letters: int
    headline_words: int
    lead_words: int
    """Of the whole lead, in one to three sentences."""
    sentence_words: int
    listing_words: int
    """Of a sentence that enumerates, and of one that somebody else says."""
    paragraph_words: int
    text_words: int
    """Of a text without headings."""
    hardness: int
    """LIX: words a sentence, and words of more than six letters in a hundred."""


BOUNDS = {
    "kk": Bounds(80, 12, 40, 24, 34, 60, 180, 77),
    "ru": Bounds(80, 13, 45, 28, 40, 65, 200, 75),
    "en": Bounds(80, 14, 58, 34, 48, 80, 250, 50),
}
EASY_WORD = 6
"""Letters; longer words count as hard (C. H. Björnsson, Läsbarhet, 1968)."""


def hardness(words: int, hard_words: int, sentences: int) -> float:
    """Return the LIX of a text that has so many words, hard words and sentences; there is one of each at least."""
    return words / sentences + 100 * hard_words / words
