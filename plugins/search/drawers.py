"""The entries of a tier in drawers, each a file with what a stretch of the alphabet leads to.

An entry lies in each drawer where one of its readings belongs, which nearly always is one. Readings are ordered by
their plain letters, so that «касиподак» and «кәсіподақ» lie together.

A drawer has four lines, of which the last ones may be missing. The first has the words in their order: for each a
capital letter that tells how many letters it has of the one before (`A` for none, `B` for one), and the rest of it,
with its letters exchanged. `Z` alone stands for the same word once more, in titles. The second has numbers (`packing`):
how many posts the tier has; then, for each of these capital letters, how many posts have the word, and which. The third
and the fourth have words without numbers: those whose posts a common reading has, and those whose own lists are in the
file beside the drawer, which has two lines like these.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from itertools import pairwise

from .entries import Entry, Listed
from .folding import exchanged
from .packing import count_bits, packed, place_bits

DRAWER_LETTERS = 1_600
"""Of a drawer; one word alone may have more."""
MOST_FEW = 30
"""Drawers of a tier that shall have few; they have as many letters as that takes."""
MOST_ALIKE = 24
IN_TITLES = "Z"


def divided(entries: Iterable[Entry], count: int, *, few: bool = False) -> list[tuple[str, list[Entry]]]:
    """Return the drawers of so many posts: the plain beginning from which on each has readings, and its entries."""
    weights: dict[str, int] = {"": 0}
    places: list[tuple[Entry, tuple[str, ...]]] = []
    for entry in entries:
        plain_readings = entry.plain_readings
        places.append((entry, plain_readings))
        weights.update((reading, 0) for reading in plain_readings if reading not in weights)
        weights[plain_readings[0]] += entry.letters(count)
    ordered = sorted(weights, key=_in_browsers_order)
    letters = max(DRAWER_LETTERS, sum(weights.values()) // MOST_FEW if few else 0)
    starts = [0, *_cuts(ordered, weights, letters)]
    drawers: list[tuple[str, list[Entry]]] = [(_beginning(ordered, start), []) for start in starts]
    drawer_of = {
        reading: drawers[number][1]
        for number, (start, end) in enumerate(pairwise((*starts, len(ordered))))
        for reading in ordered[start:end]
    }
    for entry, plain_readings in places:
        for drawer in {id(drawer_of[reading]): drawer_of[reading] for reading in plain_readings}.values():
            drawer.append(entry)
    return drawers


def _cuts(ordered: Sequence[str], weights: Mapping[str, int], letters: int) -> Iterator[int]:
    """Yield the place where each drawer begins but the first: where neighbours have the fewest letters in common."""
    fewest = letters * 6 // 10
    weight = 0
    ends: list[int] = []
    for place, reading in enumerate(ordered):
        if weight >= fewest:
            ends.append(place)
            if weight >= letters:
                end = min(ends, key=lambda one: (len(_beginning(ordered, one)), -one))
                yield end
                weight, ends = sum(weights[one] for one in ordered[end:place]), []
        weight += weights[reading]


def _beginning(ordered: Sequence[str], place: int) -> str:
    """Return the shortest beginning of a reading that the one before it has not; the first one's is empty."""
    return ordered[place][: _same_letters(ordered[place - 1], ordered[place]) + 1] if place else ""


def drawer_file(entries: Sequence[Entry], count: int, language: str) -> bytes:
    """Return a drawer's contents, of a tier with so many posts."""
    listed = {where: [entry for entry in entries if entry.listed is where] for where in Listed}
    words = ("".join(shortened(entry.word for entry in listed[where])) for where in (Listed.COMMON, Listed.BESIDE))
    lines = *_lists(listed[Listed.HERE], count, language), *(exchanged(text, language) for text in words)
    return "\n".join(lines).rstrip("\n").encode()


def file_beside(entries: Sequence[Entry], count: int, language: str) -> bytes:
    """Return what the file beside a drawer has, of a tier with so many posts; nothing where it needs none."""
    beside = [entry for entry in entries if entry.listed is Listed.BESIDE]
    return "\n".join(_lists(beside, count, language)).encode() if beside else b""


def _lists(entries: Sequence[Entry], count: int, language: str) -> tuple[str, str]:
    return _words(entries, language), packed(_numbers(entries, count))


def _words(entries: Sequence[Entry], language: str) -> str:
    words = zip(shortened(entry.word for entry in entries), entries, strict=True)
    return exchanged("".join(f"{word}{IN_TITLES}" if entry.titles else word for word, entry in words), language)


def shortened(words: Iterable[str]) -> Iterator[str]:
    """Yield words in their order, each as a capital letter for those it has of the one before, and the rest of it."""
    before = ""
    for word in words:
        same = min(_same_letters(before, word), MOST_ALIKE)
        yield chr(ord("A") + same) + word[same:]
        before = word


def _numbers(entries: Iterable[Entry], count: int) -> Iterator[str]:
    yield count_bits(count)
    for entry in entries:
        yield from _post_bits(entry.posts, count)
        if entry.titles:
            yield from _post_bits(entry.titles, count)


def _post_bits(posts: Sequence[int], count: int) -> Iterator[str]:
    yield count_bits(len(posts))
    yield place_bits(posts, count)


def _same_letters(one: str, other: str) -> int:
    """Return how many letters two words begin with alike; a letter that browsers count as two ends them."""
    for place, (first, second) in enumerate(zip(one, other, strict=False)):
        if first != second or first > "\uffff":
            return place
    return min(len(one), len(other))


def _in_browsers_order(reading: str) -> bytes:
    """Order in UTF-16."""
    return reading.encode("utf-16-be", "surrogatepass")
