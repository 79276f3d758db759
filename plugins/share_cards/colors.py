"""Colours of a card, by computed contrast (WCAG 2.2, relative luminance)."""

from __future__ import annotations

import re
from dataclasses import dataclass
from functools import lru_cache

Color = tuple[int, int, int]

WHITE: Color = (255, 255, 255)
BLACK: Color = (0, 0, 0)
PAPER: Color = (250, 249, 246)
# A quiet dark blue for organizations without a colour of their own, and the red of what cannot wait.
DEFAULT = "#1f3a5f"
URGENT = "#a3141d"
# White words stay readable at the size of a thumbnail, and quieter ones still have their 4.5.
FIELD_CONTRAST = 7.0
QUIET_CONTRAST = 4.5
SEEN_CONTRAST = 1.6


@dataclass(frozen=True, slots=True)
class Colors:
    """The few colours a card is painted with."""

    field: Color
    ink: Color
    quiet: Color
    """For date and sector."""
    rule: Color
    """For decoration, and as the ground of labels."""
    on_rule: Color
    """For words on the rule's colour."""


@lru_cache(maxsize=512)
def colors_of(brand: str) -> Colors:
    """Derive a card's colours from `#rgb` or `#rrggbb`; anything else gives the default colour."""
    given = _parsed(brand) or _parsed(DEFAULT) or BLACK
    field = _darkened(given)
    # The brand's own colour lives on in the rule where darkening has changed it.
    rule = given if contrast(given, field) >= SEEN_CONTRAST else blend(field, WHITE, 0.45)
    return Colors(field, WHITE, _quiet(field, WHITE), rule, _readable_on(rule))


@lru_cache(maxsize=512)
def paper_colors(brand: str) -> Colors:
    """Derive the colours of a light card, as of a sheet of paper: words in the brand's darkened colour."""
    ink = _darkened(_parsed(brand) or _parsed(DEFAULT) or BLACK)
    return Colors(PAPER, ink, _quiet(PAPER, ink), ink, _readable_on(ink))


@lru_cache(maxsize=512)
def urgent_colors() -> Colors:
    """Give the colours of a card of what cannot wait, the same for everybody."""
    field = _darkened(_parsed(URGENT) or BLACK)
    return Colors(field, WHITE, _quiet(field, WHITE), WHITE, field)


def contrast(one: Color, other: Color) -> float:
    """Give the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def blend(field: Color, ink: Color, share: float) -> Color:
    """Mix two colours; `share` 0 is the field, 1 the ink."""
    red, green, blue = (round(below + (above - below) * share) for below, above in zip(field, ink, strict=True))
    return red, green, blue


def _quiet(field: Color, ink: Color) -> Color:
    return next(
        tint
        for share in range(78, 101, 2)
        if contrast(tint := blend(field, ink, share / 100), field) >= QUIET_CONTRAST or share == 100
    )


def _readable_on(ground: Color) -> Color:
    return WHITE if contrast(WHITE, ground) >= QUIET_CONTRAST else BLACK


def _darkened(color: Color) -> Color:
    shares = (percent / 100 for percent in range(101))
    return next(shade for share in shares if contrast(shade := blend(color, (0, 0, 0), share), WHITE) >= FIELD_CONTRAST)


def _luminance(color: Color) -> float:
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _parsed(color: str) -> Color | None:
    digits = color.strip().removeprefix("#")
    if not re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", digits):
        return None
    wide = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return int(wide[:2], 16), int(wide[2:4], 16), int(wide[4:], 16)
