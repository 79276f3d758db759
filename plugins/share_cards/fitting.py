"""Size after: how many lines, how large, and what is cut when nothing else helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from itertools import accumulate

from .breaking import Broken, broken
from .fonts import width
from .words import Piece, drawable, pieces

# Of a line's size: the height of its capitals, and room for the tails of Қ, Ң and Щ.
CAPITALS = 0.7
TAILS = 0.2
# What a place inside the square crop may cost, as a part of the largest size.
SQUARE_WORTH = 0.12
# No box holds more, however narrow its letters: what is longer need not be measured.
MOST_LETTERS = 2000


@dataclass(frozen=True, slots=True)
class Box:
    """Room for a text, in pixels, and the rules of its type."""

    width: int
    height: int
    largest: int
    smallest: int
    lines: int
    """At most so many."""
    leading: float
    weight: int
    square: int
    """Lines no wider than this survive a square crop: that is worth some size."""


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text that fits its box."""

    lines: tuple[str, ...]
    size: int
    cut: bool = False


def fit(text: str, language: str, box: Box) -> Fitted:
    """Break and size a text; one too long even at the smallest size ends at a word with an ellipsis."""
    widest = box.width / max(box.smallest, box.largest * 0.7)
    words = pieces(drawable(text, box.weight)[:MOST_LETTERS], box.weight, language, widest)
    if not words:
        return Fitted((), box.largest)
    possible = _possible(words, language, box)
    whole = _fitted(words, language, box) if possible == len(words) else None
    return whole or _cut(words, possible, language, box)


def _possible(words: Sequence[Piece], language: str, box: Box) -> int:
    """Count the first pieces that would fill the box to the brim at the smallest size: no more can ever fit."""
    # An em a line for the spaces that breaks swallow.
    room = box.lines * (box.width / box.smallest + 1)
    ends = accumulate(width(piece.text + piece.joint, box.weight, language) for piece in words)
    return sum(1 for end in ends if end <= room)


def _fitted(words: Sequence[Piece], language: str, box: Box) -> Fitted | None:
    """Weigh every number of lines, as large as the box and as large as the square within it permit."""
    counts = range(1, min(box.lines, len(words)) + 1)
    choices = [
        (_merit(lines, size, box), Fitted(lines.lines, size))
        for lines in (broken(words, count, box.weight, language) for count in counts)
        for size in (_size(lines, box, box.width), _size(lines, box, box.square))
        if size >= box.smallest
    ]
    return max(choices, key=lambda choice: choice[0])[1] if choices else None


def _size(lines: Broken, box: Box, room: int) -> int:
    by_height = box.height / (CAPITALS + TAILS + box.leading * (len(lines.lines) - 1))
    size = int(min(box.largest, room / lines.widest, by_height))
    # Even sizes keep the number of different glyph masks small.
    return size - size % 2


def _merit(lines: Broken, size: int, box: Box) -> float:
    survives = SQUARE_WORTH if lines.widest * size <= box.square else 0.0
    return size / box.largest - 1.5 * lines.cost - 0.02 * len(lines.lines) + survives


def _cut(words: Sequence[Piece], possible: int, language: str, box: Box) -> Fitted:
    """Leave out words from the end until the rest fits."""
    for count in range(min(possible, len(words) - 1), 0, -1):
        text = words[count - 1].text.rstrip(" ,.;:—–-«„“(")
        fitted = _fitted((*words[: count - 1], Piece(f"{text}…")), language, box) if text else None
        if fitted:
            return Fitted(fitted.lines, fitted.size, cut=True)
    return Fitted((), box.smallest, cut=True)
