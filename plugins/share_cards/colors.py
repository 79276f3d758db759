"""Colours of a card, chosen by their contrast, and their places in its palette."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

from plugins.newsroom import colors as core

Color = core.Color
WHITE, BLACK, READABLE = core.WHITE, core.BLACK, core.READABLE
blend, contrast = core.blend, core.contrast

PAPER: Color = (250, 249, 246)
# A quiet dark blue for organizations without a colour of their own, and the red of what cannot wait.
DEFAULT = "#1f3a5f"
URGENT = "#a3141d"
# White words stay readable at the size of a thumbnail, and quieter ones still have their 4.5.
FIELD_CONTRAST = 7.0
# A colour on which black stands so well is kept as it is: yellow darkened for white words is brown.
LIGHT_CONTRAST = 6.0
# A light colour fainter than this on paper is not seen there.
SEEN_ON_PAPER = 1.2
# How much of white there is in the rule on a dark ground, and of black in the veil of a photo.
PALE, VEIL, VEIL_OF_LIGHT = 0.8, 0.7, 0.88
QUIET_ON_PHOTO: Color = (225, 225, 225)


LEVELS = 8
"""Steps from the ground to the full colour: in letters as large nobody tells eight from more, and they keep the palette
and the file small."""

INK, QUIET, ACCENT, KNOCKOUT = 0, LEVELS, 2 * LEVELS, 3 * LEVELS
"""First palette entries of the ramps: from the field to ink, quiet ink and accent; from accent to what reads on it."""

LOGO = 4 * LEVELS
"""The first palette entry of a logo's own colours."""


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
    """Derive a card's colours from `#rgb` or `#rrggbb`; anything else gives the default colour.

    A light colour is kept, with black words on it; any other is darkened as much as white words need.
    """
    given = _given(brand)
    if _is_light(given):
        return Colors(given, BLACK, _quiet(given, BLACK), BLACK, given)
    field = _darkened(given)
    rule = blend(field, WHITE, PALE)
    return Colors(field, WHITE, _quiet(field, WHITE), rule, _readable_on(rule, field))


@lru_cache(maxsize=512)
def paper_colors(brand: str) -> Colors:
    """Derive the colours of a light card, as of a sheet of paper: words in the brand's darkened colour, or in black."""
    given = _given(brand)
    ink = BLACK if _is_light(given) else _darkened(given)
    rule = given if _is_light(given) and contrast(given, PAPER) >= SEEN_ON_PAPER else ink
    return Colors(PAPER, ink, _quiet(PAPER, ink), rule, _readable_on(rule, WHITE))


@lru_cache(maxsize=512)
def photo_colors(brand: str) -> Colors:
    """Derive the colours of words on a photo; the field is that of the veil below them."""
    given = _given(brand)
    light = _is_light(given)
    veil = blend(given, BLACK, VEIL_OF_LIGHT) if light else blend(_darkened(given), BLACK, VEIL)
    rule = given if light else blend(_darkened(given), WHITE, PALE)
    return Colors(veil, WHITE, QUIET_ON_PHOTO, rule, _readable_on(rule, veil))


@lru_cache(maxsize=512)
def urgent_colors() -> Colors:
    """Return the colours of a card of what cannot wait, the same for everybody."""
    field = _darkened(core.parse(URGENT) or BLACK)
    return Colors(field, WHITE, _quiet(field, WHITE), WHITE, field)


@lru_cache(maxsize=512)
def palette_of(colors: Colors) -> tuple[Color, ...]:
    """Return the colours of the four ramps, in the order of the palette."""
    ends = (
        *((colors.field, ink) for ink in (colors.ink, colors.quiet, colors.rule)),
        (colors.rule, colors.on_rule),
    )
    return tuple(blend(ground, ink, level / (LEVELS - 1)) for ground, ink in ends for level in range(LEVELS))


def _quiet(field: Color, ink: Color) -> Color:
    return next(
        tint
        for share in range(78, 101, 2)
        if contrast(tint := blend(field, ink, share / 100), field) >= READABLE or share == 100
    )


def _readable_on(ground: Color, first: Color) -> Color:
    """Return the first of three colours that can be read on a ground; black can where white cannot."""
    return next(color for color in (first, WHITE, BLACK) if contrast(color, ground) >= READABLE)


def _given(brand: str) -> Color:
    return core.parse(brand) or core.parse(DEFAULT) or BLACK


def _is_light(color: Color) -> bool:
    return contrast(BLACK, color) >= LIGHT_CONTRAST


def _darkened(color: Color) -> Color:
    return core.readable(color, WHITE, BLACK, FIELD_CONTRAST)
