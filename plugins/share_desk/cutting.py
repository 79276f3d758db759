"""A text made shorter: after a sentence, else after a word, and never inside what people see as one letter."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence

from .counting import grapheme_ends

ELLIPSIS = "…"
MOST_COUNTED = 4
"""No network counts a character as more."""
_SENTENCE_END = re.compile(r"[.!?…][»”\")]*(?=\s)")
_WORD_END = re.compile(r"(?=\s)")
# A first sentence such as "Yes." alone says nothing.
LEAST_OF_ROOM = 0.4
_LOOSE = " ,;:—–-«„“(\u00a0"


def cut(text: str, most: int, count: Callable[[str], int]) -> str:
    """Give as much of a text as counts at most `most`; nothing where not even an ellipsis fits."""
    if MOST_COUNTED * len(text) <= most or count(text) <= most:
        return text
    sentence = _longest([text[: found.end()] for found in _SENTENCE_END.finditer(text)], most, count)
    if count(sentence) >= most * LEAST_OF_ROOM:
        return sentence
    words = [_ended(text[: found.start()]) for found in _WORD_END.finditer(text)]
    word = _longest([ended for ended in words if len(ended) > 1], most, count)
    return word or _longest([_ended(text[:end]) for end in grapheme_ends(text)], most, count)


def _longest(prefixes: Sequence[str], most: int, count: Callable[[str], int]) -> str:
    """Find the last of ever longer prefixes that fits; empty if none does."""
    low, high = 0, len(prefixes)
    while low < high:
        middle = (low + high) // 2
        if count(prefixes[middle]) <= most:
            low = middle + 1
        else:
            high = middle
    return prefixes[low - 1] if low else ""


def _ended(text: str) -> str:
    return f"{text.rstrip(_LOOSE)}{ELLIPSIS}"
