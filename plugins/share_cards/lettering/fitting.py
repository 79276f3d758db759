"""Size after: how many lines, how large, and what is cut when nothing else helps."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache
from itertools import accumulate
from math import log

from .breaking import NARROWEST, Broken, Measured, broken, measured, narrowest
from .fonts import width
from .word_parts import WordPart, drawable, word_parts

# Of a line's size: the height of its capitals, and room for the tails of Қ, Ң and Щ.
CAPITALS = 0.7
TAILS = 0.2
# Up to this part of its size, a text gives for not tearing little words from what they lean on.
CLEAN_WORTH = 0.08
# Down to this part of its largest size, a text becomes smaller rather than have a long word divided.
WHOLE_WORDS = 0.4
# So much wider a line may become by its ellipsis.
BESIDE_ELLIPSIS = 1.1
# How much size even lines are worth: on a left edge every short line is seen.
RAGGED = 2.5
# Lines that give less than this part of the largest size are never the best.
WORTH_TRYING = 0.5
# No box holds more, however narrow its letters: what is longer need not be measured.
MOST_LETTERS = 2000
# A letter beside another may stand a little farther off than alone.
KERNING = 1.03


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


@dataclass(frozen=True, slots=True)
class Fitted:
    """A text that fits its box, with the width of each line in pixels."""

    lines: tuple[str, ...]
    widths: tuple[float, ...]
    size: int
    cut: bool = False


@lru_cache(maxsize=1_000)  # names and dates stand on many cards, and a title on all shapes of one
def fit(text: str, language: str, box: Box) -> Fitted:
    """Break and size a text; one too long even at the smallest size ends at a word with an ellipsis."""
    words = word_parts(drawable(text, box.weight)[:MOST_LETTERS], box.weight, language, _widest(box))
    if not words:
        return Fitted((), (), box.largest)
    possible = _possible(words, language, box)
    whole = _fitted(words, language, box) if possible == len(words) else None
    return whole or _cut(words, possible, language, box)


def surely_fits(text: str, language: str, box: Box) -> bool:
    """True if a text will surely not be cut; False if only `fit` can tell, which has to break it.

    A line filled to the brim wastes at most its longest word, so `lines` of them hold the rest.
    """
    if box.height < box.smallest * (CAPITALS + TAILS + box.leading * (box.lines - 1)):
        return False
    widths = [width(f"{word} ", box.weight, language) * KERNING for word in drawable(text, box.weight).split(" ")]
    longest = max(widths)
    return longest <= _widest(box) and sum(widths) <= box.lines * (box.width / box.smallest - longest)


def _widest(box: Box) -> float:
    """Return how wide in ems a word may be that is not divided."""
    return box.width / max(box.smallest * BESIDE_ELLIPSIS, box.largest * WHOLE_WORDS)


def _possible(words: Sequence[WordPart], language: str, box: Box) -> int:
    """Count the first parts of words that would fill the box to the brim at the smallest size: no more can ever fit."""
    # An em a line for the spaces that breaks swallow.
    room = box.lines * (box.width / box.smallest + 1)
    ends = accumulate(width(part.text + part.joint, box.weight, language) for part in words)
    return sum(1 for end in ends if end <= room)


def _fitted(words: Sequence[WordPart], language: str, box: Box) -> Fitted | None:
    """Weigh every number of lines, as large as the box permits."""
    known = measured(words, box.weight, language)
    counts = _worth_trying(known, box)
    choices = [
        (size, lines)
        for lines in (broken(known, count) for count in counts)
        if (size := _size(lines, box)) >= box.smallest
    ]
    if not choices:
        return None
    largest = max(size for size, _ in choices)
    size, lines = max(choices, key=lambda choice: _merit(choice[1], choice[0] / largest))
    if not lines.clean:
        tidy = [found for count in counts if (found := narrowest(known, count))]
        others = [(other, found) for found in tidy if (other := _size(found, box)) >= box.smallest]
        large = max(others, key=lambda choice: choice[0], default=None)
        if large and large[0] >= size * (1 - CLEAN_WORTH):
            size, lines = large
    return Fitted(lines.lines, tuple(line * size for line in lines.widths), size)


def _worth_trying(words: Measured, box: Box) -> list[int]:
    """Return the numbers of lines that may give a size near the largest: even lines would be as wide as the room."""
    total = max(words.ends[-1], NARROWEST)
    sizes = {
        count: min(box.largest, box.width * count / total, _by_height(count, box))
        for count in range(1, min(box.lines, len(words.parts)) + 1)
    }
    least = max(box.smallest, max(sizes.values()) * WORTH_TRYING)
    return [count for count, size in sizes.items() if size >= least]


def _by_height(count: int, box: Box) -> float:
    return box.height / (CAPITALS + TAILS + box.leading * (count - 1))


def _size(lines: Broken, box: Box) -> int:
    size = int(min(box.largest, box.width / lines.widest, _by_height(len(lines.lines), box)))
    # Even sizes keep the number of different glyph masks small.
    return size - size % 2


def _merit(lines: Broken, size: float) -> float:
    """Return how good lines are; `size` is a part of the largest that any breaks have, and half of it is far less."""
    return log(size) - RAGGED * lines.cost - 0.02 * len(lines.lines)


def _cut(words: Sequence[WordPart], possible: int, language: str, box: Box) -> Fitted:
    """Leave out words from the end until the rest fits."""
    for count in range(min(possible, len(words) - 1), 0, -1):
        text = words[count - 1].text.rstrip(" ,.;:—–-«„“(")
        fitted = _fitted((*words[: count - 1], WordPart(f"{text}…")), language, box) if text else None
        if fitted:
            return Fitted(fitted.lines, fitted.widths, fitted.size, cut=True)
    return Fitted((), (), box.smallest, cut=True)
