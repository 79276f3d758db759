"""Whole sentences in capitals: they are hard to read, and programs that read aloud spell them."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsroom import Mistake, tell, warning
from plugins.typesetting import Spot, spot_in

FEWEST_WORDS = 5
"""Words of more than two letters: a list of abbreviations has fewer side by side, a sentence has more."""
_LONG, _FEWEST_LONG = 5, 3
"""Letters that no abbreviation has, and how many such words there must be."""
_BLOCK = re.compile("[^\u2029\x1d\u2028]+")
_WORD = re.compile(r"[^\W\d_]{3,}")
_REMEDY = tell("write capital letters only where a sentence or a name begins")


def capitals(text: str) -> Iterator[tuple[Spot, Mistake]]:
    """Find the titles, paragraphs and cells of what readers see that have capitals and no small letter."""
    for block in _BLOCK.finditer(text):
        words = set(_WORD.findall(block[0])) if block[0].isupper() else set()
        if len(words) >= FEWEST_WORDS and sum(len(word) >= _LONG for word in words) >= _FEWEST_LONG:
            lead = len(block[0]) - len(block[0].lstrip())
            spot = spot_in(text, block.start() + lead, min(block.end(), block.start() + lead + 40))
            yield spot, warning("all-capitals", tell("all words here are in capital letters"), _REMEDY)
