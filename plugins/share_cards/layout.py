"""A finished layout: the card's shape, and everything that is painted on it with its place.

Pixels are counted from the card's upper left.
"""

from __future__ import annotations

from dataclasses import dataclass

from .colors import INK, Colors


@dataclass(frozen=True, slots=True)
class Shape:
    """A card's size in pixels and the room for words on it."""

    name: str
    width: int
    height: int
    margin: int
    """Left and right of all words; only quotation marks hang in it."""
    top: int
    bottom: int
    """Words stand between these rows: networks lay their own signs over the ends of a story."""
    unit: float
    """How large things are here, 1 on the card of links."""
    tall: bool = False
    """True if nobody can click on it, so that the site's address stands below the date."""


LINK = Shape("link", 1200, 630, 72, 56, 578, 1.0)
SQUARE = Shape("square", 1080, 1080, 84, 84, 996, 1.2, tall=True)
PORTRAIT = Shape("portrait", 1080, 1350, 84, 100, 1250, 1.3, tall=True)
STORY = Shape("story", 1080, 1920, 84, 270, 1570, 1.4, tall=True)
SMALL = Shape("small", 800, 418, 44, 36, 386, 0.68)

SHAPES = (LINK, SQUARE, PORTRAIT, STORY, SMALL)
"""The first one is every post's; the others are for the share desk."""


@dataclass(frozen=True, slots=True)
class Image:
    """A file of pixels: where it lies now, and the digest of its bytes, which is all that a card's address knows."""

    path: str
    digest: str
    width: int
    height: int
    focus: tuple[int, int] = (50, 50)
    """The point to keep, in per cent from the left and the top."""


@dataclass(frozen=True, slots=True)
class Line:
    """One line of text: `x` and `y` are its start and its baseline."""

    text: str
    size: int
    weight: int
    x: float
    y: int
    tone: int = INK
    language: str = ""


@dataclass(frozen=True, slots=True)
class Bar:
    """A rectangle of the accent's colour."""

    left: int
    top: int
    right: int
    bottom: int


@dataclass(frozen=True, slots=True)
class Emblem:
    """The picture by which an organization is known: its logo, or its letters on a disc."""

    left: int
    top: int
    width: int
    height: int
    letters: str
    logo: Image | None


@dataclass(frozen=True, slots=True)
class Band:
    """Rows from `top` to `bottom` with all that stands on them."""

    top: int
    bottom: int
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    emblem: Emblem | None = None
    shared: bool = False
    """True if other cards have the very same band, so that it is worth remembering."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A card from top to bottom: bands that leave no row out and touch no row twice."""

    shape: Shape
    colors: Colors
    bands: tuple[Band, ...]
    cut: bool = False
    """True if the title had to be shortened."""
    lost: tuple[str, ...] = ()
    """Keys of the header whose words had to be shortened, or left out, besides it."""
    photo: Image | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of text, from top to bottom."""
        return tuple(line for band in self.bands for line in band.lines)
