"""Positions in a file of what was found on the page, sought by its words and those around it.

What the page shows went through Markdown, so only letters, digits and quotation marks are compared: of
`The *"Labour"* paper` and `The “Labour” paper` both are `The"Labour"paper`. Where the same words stand several times,
those around them tell which are meant; where these are the same too, each is the next one in the file.
"""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Callable
from functools import lru_cache

from plugins.body import hide_comments, places_of
from plugins.typesetting import Spot, hide_code

_COMPARED = re.compile(r'[^\W_]|["«»„“”]')
_AROUND = ((24, 24), (12, 12), (6, 6), (0, 16), (16, 0), (0, 6), (6, 0), (0, 0))
"""Numbers of letters on both sides that must be the same: a link's address stands in the file between them."""

LineAndColumn = tuple[int, int]
"""Both from 1."""


def position_finder(text: str, first_line: int) -> Callable[[Spot], LineAndColumn]:
    """Return what finds one spot after the other in the lines of a file from a certain one on."""
    taken: list[int] = []
    start = sum(len(line) + 1 for line in text.split("\n", first_line - 1)[:-1])

    def place(spot: Spot) -> LineAndColumn:
        found = _found(text, start, spot) or [start]
        free = [place for place in found if place not in taken] or found
        later = (place for place in free if not taken or place > taken[-1])
        taken.append(next(later, free[0]))
        return text.count("\n", 0, taken[-1]) + 1, taken[-1] - text.rfind("\n", 0, taken[-1])

    return place


def _found(text: str, start: int, spot: Spot) -> list[int]:
    """Return the places of the words with as many letters around them as can be found, in code where nowhere else.

    Where they stand as they were typed, with all signs between their letters, no other place is taken.
    """
    before, words, after = ("".join(_COMPARED.findall(part)) for part in (spot.before, spot.words, spot.after))
    alike: list[int] = []
    for left, right in _AROUND if words else ():
        head = before[max(0, len(before) - left) :]
        for source in (_without_code(text), text):
            letters, places = _letters(source)
            sought = f"{head}{words}{after[:right]}"
            first = bisect_right(places, start - 1)
            found = [places[place + len(head)] for place in places_of(sought, letters, first)]
            if as_typed := [place for place in found if text.startswith(spot.words, place)]:
                return as_typed
            alike = alike or found
    return alike


@lru_cache(maxsize=2)
def _letters(text: str) -> tuple[str, tuple[int, ...]]:
    found = [(match[0], match.start()) for match in _COMPARED.finditer(text)]
    return "".join(letter for letter, _ in found), tuple(place for _, place in found)


@lru_cache(maxsize=1)
def _without_code(text: str) -> str:
    return hide_code(hide_comments(text))
