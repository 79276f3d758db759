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
SEEN_CONTRAST = 1.6


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
    """Derive a card's colours from `#rgb` or `#rrggbb`; anything else gives the default colour."""
    given = core.parse(brand) or core.parse(DEFAULT) or BLACK
    field = _darkened(given)
    # The brand's own colour lives on in the rule where darkening has changed it.
    rule = given if contrast(given, field) >= SEEN_CONTRAST else blend(field, WHITE, 0.45)
    return Colors(field, WHITE, _quiet(field, WHITE), rule, _readable_on(rule))


@lru_cache(maxsize=512)
def paper_colors(brand: str) -> Colors:
    """Derive the colours of a light card, as of a sheet of paper: words in the brand's darkened colour."""
    ink = _darkened(core.parse(brand) or core.parse(DEFAULT) or BLACK)
    return Colors(PAPER, ink, _quiet(PAPER, ink), ink, _readable_on(ink))


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


def _readable_on(ground: Color) -> Color:
    return WHITE if contrast(WHITE, ground) >= READABLE else BLACK


def _darkened(color: Color) -> Color:
    return core.readable(color, WHITE, BLACK, FIELD_CONTRAST)
