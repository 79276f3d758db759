"""The entries of a tier: words, and which posts have them.

Words with the same readings are one entry, under the shortest of them, for search does not tell them apart; a browser
asks the word for its readings.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import Enum, auto

from .folding import folded_words, plain
from .packing import letters_of_places
from .posts import Searched
from .readings import readings

COMMON = "."
"""Before a reading that is an entry of its own."""


class Listed(Enum):
    """Where the posts of an entry are listed."""

    HERE = auto()
    """In its drawer."""
    COMMON = auto()
    """With a common reading of it (`common_readings`)."""
    BESIDE = auto()
    """In the file beside its drawer, and with a common reading of it."""


@dataclass(frozen=True, slots=True)
class Entry:
    """Words that have the same readings, and the posts with any of them."""

    word: str
    """The shortest of them."""
    readings: tuple[str, ...]
    posts: Sequence[int]
    """Their numbers, rising."""
    titles: Sequence[int]
    """Those of them with such a word in the title."""
    listed: Listed = Listed.HERE

    @property
    def shortest_reading(self) -> str:
        """Return the first of its readings with the fewest letters, as browsers count them."""
        return min(self.readings, key=lambda reading: len(reading.encode("utf-16-le")))

    @property
    def plain_readings(self) -> tuple[str, ...]:
        """Return its readings in plain letters, which tell where it lies."""
        return tuple(dict.fromkeys(plain(" ".join(self.readings)).split(" ")))

    def letters(self, count: int) -> int:
        """Return about how many letters of a drawer it takes, in a tier with so many posts."""
        lists = (self.posts, self.titles) if self.listed is Listed.HERE else ()
        return len(self.word) // 2 + 1 + sum(letters_of_places(len(of_word), count) for of_word in lists)


def entries_of(posts: Sequence[Searched], language: str) -> list[Entry]:
    """Return the entries of posts in the order of their words; each word is read once, however many posts have it."""
    by_word, titles = _by_word(posts)
    by_readings: dict[tuple[str, ...], list[str]] = {}
    for word in by_word:
        by_readings.setdefault(readings(word, language), []).append(word)
    entries = (
        Entry(
            min(words, key=lambda one: (len(one), one)),
            of_words,
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
