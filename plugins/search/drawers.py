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

from bisect import bisect_right
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass
from functools import lru_cache

from .folding import exchanged, folded_words, plain
from .packing import count_bits, packed, place_bits
from .posts import Searched
from .readings import readings

DRAWER_LETTERS = 3_000
"""Of a drawer; one word alone may have more."""
LEAST_PART = 0.6
"""Of these letters, before a drawer may end where the alphabet gives a better place."""
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
    by_readings: dict[tuple[str, ...], list[str]] = {}
    by_word = _by_word(posts)
    for word in by_word:
        by_readings.setdefault(readings(word, language), []).append(word)
    entries = (_entry(words, of_words, [by_word[word] for word in words]) for of_words, words in by_readings.items())
    return sorted(entries, key=lambda entry: entry.word)


def _by_word(posts: Iterable[Searched]) -> dict[str, list[int]]:
    """Return, by word and mark, for each post that has it twice its number, and one more where its title has it not."""
    found: dict[str, list[int]] = {}
    for number, post in enumerate(posts):
        in_title = set(folded_words(post.title))
        for word in in_title:
            found.setdefault(word, []).append(2 * number)
        for word in {*folded_words(post.lead), *post.words.split(), *post.marks} - in_title:
            found.setdefault(word, []).append(2 * number + 1)
    return found


def _entry(words: Sequence[str], of_words: tuple[str, ...], numbers: Sequence[list[int]]) -> Entry:
    every = numbers[0] if len(numbers) == 1 else sorted(set().union(*numbers))
    posts = list(dict.fromkeys(number >> 1 for number in every))
    titles = [number >> 1 for number in every if not number & 1]
    word = min(words, key=lambda one: (len(one), one))
    return Entry(word, tuple(dict.fromkeys(map(plain, of_words))), posts, titles)


def beginnings_of(entries: Iterable[Entry], count: int) -> list[str]:
    """Return the plain beginnings at which the drawers of so many posts begin, in order; the first one's is empty."""
    weights: dict[str, int] = {}
    for entry in entries:
        for reading in entry.plain_readings:
            weights.setdefault(reading, 0)
        weights[entry.plain_readings[0]] += _weight(entry, count)
    return ["", *_cuts(sorted(weights, key=_in_browsers_order), weights)] if weights else []


def _weight(entry: Entry, count: int) -> int:
    """Return about how many letters of a drawer an entry takes."""
    many = len(entry.posts)
    return len(entry.word) // 2 + many * ((count // many).bit_length() + 2) // 6 + 1


def _cuts(ordered: Sequence[str], weights: Mapping[str, int]) -> Iterator[str]:
    """Yield the beginning of each drawer but the first; it ends where neighbours have the fewest letters in common."""
    weight = 0
    ends: list[int] = []
    for place, reading in enumerate(ordered):
        if weight >= DRAWER_LETTERS * LEAST_PART:
            ends.append(place)
        if weight >= DRAWER_LETTERS:
            end = min(ends, key=lambda one: (_same_letters(ordered[one - 1], ordered[one]), -one))
            yield ordered[end][: _same_letters(ordered[end - 1], ordered[end]) + 1]
            weight, ends = sum(weights[one] for one in ordered[end:place]), []
        weight += weights[reading]


def divided(entries: Iterable[Entry], beginnings: Iterable[str]) -> list[list[Entry]]:
    """Return the entries of each drawer, in their order."""
    keys = [_in_browsers_order(beginning) for beginning in beginnings]
    drawers: list[list[Entry]] = [[] for _ in keys]
    for entry in entries:
        for place in {bisect_right(keys, _in_browsers_order(reading)) - 1 for reading in entry.plain_readings}:
            drawers[place].append(entry)
    return drawers


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
    yield from place_bits(posts, count)


def _same_letters(one: str, other: str) -> int:
    """Return how many letters two words begin with alike; a letter that browsers count as two ends them."""
    pairs = enumerate(zip(one, other, strict=False))
    unlike = (place for place, (first, second) in pairs if first != second or first > "\uffff")
    return next(unlike, min(len(one), len(other)))


@lru_cache(maxsize=1 << 16)
def _in_browsers_order(reading: str) -> bytes:
    """Order by plain letters in UTF-16."""
    return reading.encode("utf-16-be", "surrogatepass")
