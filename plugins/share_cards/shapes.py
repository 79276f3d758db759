"""The five shapes of cards, and how far from their edges words may stand."""

from __future__ import annotations

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Shape:
    """A card's size in pixels and the room for words on it."""

    name: str
    width: int
    height: int
    margin: int
    """Left and right of all words."""
    top: int
    bottom: int
    """Words stand between these rows: networks lay their own signs over the ends of a story."""
    unit: float
    """How large things are here, 1 on the card of links."""
    square: int
    """Lines no wider than this survive where a chat keeps only the middle square."""
    tall: bool = False
    """Whether the mark stands above the name and the site's address below the date."""


LINK = Shape("link", 1200, 630, 72, 56, 578, 1.0, 600)
SQUARE = Shape("square", 1080, 1080, 84, 84, 996, 1.2, 912, tall=True)
PORTRAIT = Shape("portrait", 1080, 1350, 84, 100, 1250, 1.3, 912, tall=True)
STORY = Shape("story", 1080, 1920, 84, 270, 1570, 1.4, 912, tall=True)
SMALL = Shape("small", 800, 418, 44, 36, 386, 0.68, 398)

SHAPES = (LINK, SQUARE, PORTRAIT, STORY, SMALL)
"""The first one is every post's; the others are for the share desk."""
