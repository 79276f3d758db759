"""A finished layout: everything that is painted, with its place. Pixels are counted from the card's upper left."""

from __future__ import annotations

from dataclasses import dataclass

from .colors import Colors
from .message import Image
from .shapes import Shape

LEVELS = 8
"""Steps from the ground to the full colour: in letters as large nobody tells eight from more, and they keep the palette
and the file small."""

INK, QUIET, ACCENT, KNOCKOUT = 0, LEVELS, 2 * LEVELS, 3 * LEVELS
"""First palette entries of the ramps: from the field to ink, quiet ink and accent; from accent to what reads on it."""

LOGO = 4 * LEVELS
"""The first palette entry of a logo's own colours."""


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
class Mark:
    """An organization's sign in a square: its logo, or its letters on a disc."""

    left: int
    top: int
    side: int
    letters: str
    logo: Image | None


@dataclass(frozen=True, slots=True)
class Band:
    """Rows from `top` to `bottom` with all that stands on them."""

    top: int
    bottom: int
    lines: tuple[Line, ...] = ()
    bars: tuple[Bar, ...] = ()
    mark: Mark | None = None
    shared: bool = False
    """Whether other cards have the very same band, so that it is worth remembering."""


@dataclass(frozen=True, slots=True)
class Layout:
    """A card from top to bottom: bands that leave no row out and touch no row twice."""

    shape: Shape
    colors: Colors
    bands: tuple[Band, ...]
    cut: bool = False
    """Whether the title had to be shortened."""
    lost: tuple[str, ...] = ()
    """Keys of the header whose words had to be shortened, or left out, besides it."""
    photo: Image | None = None

    @property
    def lines(self) -> tuple[Line, ...]:
        """Every line of text, from top to bottom."""
        return tuple(line for band in self.bands for line in band.lines)
