"""Common readings: those of words that many posts have, as «болды», «болған» and «болу» have «бол».

Each form of such a word has a long list of posts, and a query for any form needs them all. So the reading is an entry
too, with the posts of all its words, and stands for each word of which it is the shortest reading. Such a word has no
list of its own if every word of the tier with any of its readings has this one too: whoever means it means the common
reading as well. (Who asks for a word that the tier does not have may mean one and not the other, and finds the posts of
the common reading.) The list of any other lies beside the drawer, where only a query looks that means this word and not
its shortest reading.
"""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import replace

from .entries import COMMON, Entry, Listed

COMMON_LETTERS = 900
"""That the words of a reading take together in a drawer, from which on it is common."""
BESIDE_LETTERS = 24
"""Of an entry that is worth to lie beside."""


def with_common_readings(entries: Sequence[Entry], count: int) -> list[Entry]:
    """Return entries of a tier with so many posts, with those of common readings before them."""
    of_reading = _by_common_reading(entries, count)
    having = _having_readings_of((entry for of_one in of_reading.values() for entry in of_one), entries)
    stood_for = {
        entry.word: Listed.COMMON if _is_told(entry, reading, having) else Listed.BESIDE
        for reading, of_one in of_reading.items()
        for entry in of_one
        if entry.letters(count) >= BESIDE_LETTERS
    }
    others = (replace(entry, listed=stood_for.get(entry.word, Listed.HERE)) for entry in entries)
    return [*(_common(reading, having[reading]) for reading in sorted(of_reading)), *others]


def _by_common_reading(entries: Iterable[Entry], count: int) -> dict[str, list[Entry]]:
    """Return entries by their shortest reading, where these are long."""
    found: dict[str, list[Entry]] = {}
    for entry in entries:
        found.setdefault(entry.shortest_reading, []).append(entry)
    return {
        reading: of_reading
        for reading, of_reading in found.items()
        if len(of_reading) > 1 and sum(entry.letters(count) for entry in of_reading) >= COMMON_LETTERS
    }


def _having_readings_of(some: Iterable[Entry], entries: Iterable[Entry]) -> dict[str, list[Entry]]:
    """Return, for each reading of some entries, all those that have it."""
    found: dict[str, list[Entry]] = {reading: [] for entry in some for reading in entry.readings}
    for entry in entries:
        for reading in entry.readings:
            if reading in found:
                found[reading].append(entry)
    return found


def _is_told(entry: Entry, common: str, having: Mapping[str, Sequence[Entry]]) -> bool:
    return all(common in other.readings for reading in entry.readings for other in having[reading])


def _common(reading: str, entries: Iterable[Entry]) -> Entry:
    posts: set[int] = set()
    titles: set[int] = set()
    for entry in entries:
        posts.update(entry.posts)
        titles.update(entry.titles)
    return Entry(f"{COMMON}{reading}", (reading,), sorted(posts), sorted(titles))
