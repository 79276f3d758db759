"""Emblems of organizations, painted: a logo, or letters on a disc."""

from __future__ import annotations

from functools import lru_cache

import numpy as np

from .colors import ACCENT, KNOCKOUT, LEVELS, Color
from .layout import Emblem
from .lettering.fitting import CAPITALS
from .lettering.fonts import BOLD, shape
from .lettering.glyphs import Indexes, mask, merge
from .logos import flattened

# Letters take this part of the disc's side: the more there are, the less.
LETTERS = {1: 0.46, 2: 0.42, 3: 0.34}


def painted_emblem(emblem: Emblem, field: Color) -> Indexes:
    """Return the rectangle of an emblem as palette indexes."""
    if emblem.logo:
        return flattened(emblem.logo, (emblem.width, emblem.height), field)[0]
    return _disc_with_letters(emblem.letters, emblem.height)


def logo_palette(emblem: Emblem | None, field: Color) -> tuple[Color, ...]:
    """Return a logo's own colours, from palette entry LOGO on; none for an emblem of letters."""
    return flattened(emblem.logo, (emblem.width, emblem.height), field)[1] if emblem and emblem.logo else ()


@lru_cache(maxsize=512)
def _disc_with_letters(letters: str, side: int) -> Indexes:
    disc = _disc(side).copy()
    glyphs = shape(letters, BOLD, "")
    size = round(side * LETTERS.get(len(letters), min(LETTERS.values())))
    masks = [(mask(BOLD, size, glyph, 0, KNOCKOUT), along * size) for glyph, along, _ in glyphs]
    extents = [(round(x) + found.left, found) for found, x in masks if found]
    if not extents:
        return disc
    left, right = extents[0][0], extents[-1][0] + extents[-1][1].indexes.shape[1]
    start, base = (side - (right - left)) // 2 - left, (side + round(size * CAPITALS)) // 2
    for x, found in extents:
        merge(disc, found.indexes, start + x, base + found.top)
    return disc


@lru_cache(maxsize=64)
def _disc(side: int) -> Indexes:
    """Paint a disc whose edge fades over one pixel; inside it is the ground that letters are painted on."""
    place = np.arange(side) + 0.5 - side / 2
    beyond = np.hypot(place[:, None], place[None, :]) - (side / 2 - 0.5)
    levels = np.clip(np.rint((0.5 - beyond) * (LEVELS - 1)), 0, LEVELS - 1).astype(np.uint8)
    full = np.where(levels == LEVELS - 1, np.uint8(KNOCKOUT), levels + np.uint8(ACCENT))
    return np.where(levels > 0, full, np.uint8(0)).astype(np.uint8)
