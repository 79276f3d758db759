"""A place in what readers see, said by its words and those around it: so it is found in the file that an author has."""

from __future__ import annotations

from dataclasses import dataclass

NEAR = 80
"""Letters on both sides that tell a place from others: those of links and marks in between are none of them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Some words of a text, and what stands before and behind them."""

    before: str
    words: str
    after: str


def spot_in(text: str, start: int, end: int) -> Spot:
    """Return the spot of a text between two places."""
    return Spot(text[max(0, start - NEAR) : start], text[start:end], text[end : end + NEAR])
