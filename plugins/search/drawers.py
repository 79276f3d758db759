"""The words of a tier in drawers, each a file with what a stretch of the alphabet leads to.

Words with the same readings are one entry, under the shortest of them, for search does not tell them apart; a browser
asks the word for its readings. An entry lies in each drawer where one of its readings belongs, which nearly always is
one. Readings are ordered by their plain letters, so that «касиподак» and «кәсіподақ» lie together.

A drawer has two lines. The first has the words in their order: for each a capital letter that tells how many letters
it has of the one before (`A` for none, `B` for one), and the rest of it, with its letters exchanged. `Z` alone
stands for the same word once more, in titles. The second has numbers (`packing`): how many posts the tier has; then,
for each of these capital letters, how many posts have the word, and which.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from itertools import pairwise

from .folding import exchanged, folded_words, plain
from .packing import count_bits, packed, place_bits
from .posts import Searched
from .readings import readings

DRAWER_LETTERS, SMALL_TIER_LETTERS = 2_400, 3_600
"""Of a drawer; one word alone may have more. A small tier, all of which each new post makes anew, has fewer drawers."""
SMALL_TIER = 250
"""Posts."""
MOST_ALIKE = 24
IN_TITLES = "Z"


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that have the same readings, and the posts with any of them."""

    word: str
    """The shortest of them."""
    plain_readings: tuple[str, ...]
    posts: list[int]
    """Their numbers, rising."""
    titles: list[int]
    """Those of them with such a word in the title."""


def entries_of(posts: Sequence[Searched], language: str) -> list[Entry]:
    """Return the entries of posts in the order of their words; each word is read once, however many posts have it."""
    by_word, titles = _by_word(posts)
    by_readings: dict[tuple[str, ...], list[str]] = {}
    for word in by_word:
        by_readings.setdefault(readings(word, language), []).append(word)
    entries = (
        Entry(
            min(words, key=lambda one: (len(one), one)),
            tuple(dict.fromkeys(plain(" ".join(of_words)).split(" "))),
            _with_any(words, by_word),
            _with_any(words, titles),
        )
        for of_words, words in by_readings.items()
    )
    return sorted(entries, key=lambda entry: entry.word)


def _by_word(posts: Iterable[Searched]) -> tuple[dict[str, list[int]], dict[str, list[int]]]:
    """Return, by word and mark, the numbers of the posts that have it, and by word those that have it in the title."""
    found: dict[str, list[int]] = {}
    titles: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        in_title = set(folded_words(post.title))
        for word in in_title:
            titles.setdefault(word, []).append(number)
        for word in in_title.union(folded_words(post.lead), post.words.split(), post.marks):
            found.setdefault(word, []).append(number)
    return found, titles


def _with_any(words: Sequence[str], numbers: Mapping[str, list[int]]) -> list[int]:
    """Return the numbers that any of the words has, rising."""
    if len(words) == 1:
        return numbers.get(words[0], [])
    return sorted(set().union(*(numbers.get(word, ()) for word in words)))


def divided(entries: Iterable[Entry], count: int) -> list[tuple[str, list[Entry]]]:
    """Return the drawers of so many posts: the plain beginning from which on each has readings, and its entries."""
    weights: dict[str, int] = {}
    for entry in entries:
        for reading in entry.plain_readings:
            weights.setdefault(reading, 0)
        weights[entry.plain_readings[0]] += _weight(entry, count)
    ordered = sorted(weights, key=_in_browsers_order)
    letters = SMALL_TIER_LETTERS if count <= SMALL_TIER else DRAWER_LETTERS
    starts = [0, *_cuts(ordered, weights, letters)]
    drawers: list[tuple[str, list[Entry]]] = [(_beginning(ordered, start), []) for start in starts if ordered]
    place_of = {
        reading: place
        for place, (start, end) in enumerate(pairwise((*starts, len(ordered))))
        for reading in ordered[start:end]
    }
    for entry in entries:
        for place in {place_of[reading] for reading in entry.plain_readings}:
            drawers[place][1].append(entry)
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


def _weight(entry: Entry, count: int) -> int:
    """Return about how many letters of a drawer an entry takes."""
    many = len(entry.posts)
    return len(entry.word) // 2 + many * ((count // many).bit_length() + 2) // 6 + 1


def drawer_file(entries: Sequence[Entry], count: int, language: str) -> bytes:
    """Return a drawer's contents, of a tier with so many posts."""
    words = zip(shortened(entry.word for entry in entries), entries, strict=True)
    text = "".join(f"{word}{IN_TITLES}" if entry.titles else word for word, entry in words)
    return f"{exchanged(text, language)}\n{packed(_numbers(entries, count))}".encode()


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
