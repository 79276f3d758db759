"""Emblems of organizations, painted: a logo, or letters on a disc."""

from __future__ import annotations

from functools import lru_cache
from pathlib import Path

import numpy as np
from PIL import Image as Pixels

from .colors import ACCENT, KNOCKOUT, LEVELS, LOGO, WHITE, Color
from .fitting import CAPITALS
from .fonts import BOLD, shape
from .glyphs import Indexes, mask, merge
from .layout import Emblem, Image

COLORS = 64
"""Of a logo: more only makes the file larger."""
# Letters take this part of the disc's side; a logo that shows through stands on a white plate with so much edge.
LETTERS = 0.42
EDGE = 0.08


def painted_emblem(emblem: Emblem, field: Color) -> Indexes:
    """Return the square of an emblem as palette indexes."""
    if emblem.logo:
        return logo_pixels(emblem.logo, emblem.side, field)[0]
    return _disc_with_letters(emblem.letters, emblem.side)


def logo_palette(emblem: Emblem | None, field: Color) -> tuple[Color, ...]:
    """Return a logo's own colours, from palette entry LOGO on; none for an emblem of letters."""
    return logo_pixels(emblem.logo, emblem.side, field)[1] if emblem and emblem.logo else ()


@lru_cache(maxsize=64)
def logo_pixels(logo: Image, side: int, field: Color) -> tuple[Indexes, tuple[Color, ...]]:
    """Scale a logo into its square, keeping its proportions: palette indexes and their colours."""
    with Pixels.open(Path(logo.path)) as opened:
        image = opened.convert("RGBA")
    through = image.getchannel("A").histogram()[255] < image.width * image.height
    plate = Pixels.new("RGB", (side, side), WHITE if through else field)
    room = side - 2 * round(side * EDGE) if through else side
    scale = min(room / image.width, room / image.height)
    size = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    small = image.resize(size, Pixels.Resampling.LANCZOS)
    plate.paste(small, ((side - size[0]) // 2, (side - size[1]) // 2), small)
    few = plate.quantize(COLORS, Pixels.Quantize.MEDIANCUT, dither=Pixels.Dither.NONE)
    parts = few.getpalette() or []
    colors = [(parts[at], parts[at + 1], parts[at + 2]) for at in range(0, len(parts), 3)]
    return np.asarray(few).astype(np.uint8) + np.uint8(LOGO), tuple(colors[:COLORS])


@lru_cache(maxsize=512)
def _disc_with_letters(letters: str, side: int) -> Indexes:
    disc = _disc(side).copy()
    glyphs = shape(letters, BOLD, "")
    size = round(side * LETTERS)
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
