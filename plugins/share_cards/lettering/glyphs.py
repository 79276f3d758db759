"""Letters as palette indexes: masks of glyphs, rasterised once, and lines painted with them."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import uharfbuzz as hb
from numpy.typing import NDArray

from plugins.share_cards.colors import LEVELS
from plugins.share_cards.layout import Line

from .fonts import font, shape

# Glyphs stand at halves of a pixel: finer steps are not seen in large letters, and cost more masks and bytes.
PHASES = 2

Indexes = NDArray[np.uint8]


@dataclass(frozen=True, slots=True)
class Mask:
    """Palette indexes of a glyph; `left` and `top` lead from its place on the baseline to the mask's corner."""

    indexes: Indexes
    left: int
    top: int


@lru_cache(maxsize=12_000)
def mask(weight: int, size: int, glyph: int, phase: int, first: int) -> Mask | None:
    """Rasterise a glyph for palette indexes from `first` on (nothing of it is 0); None if it has no outline."""
    scale = size / font(weight).face.upem
    raster = hb.RasterDraw()
    raster.transform = (scale, 0.0, 0.0, scale, phase / PHASES, 0.0)
    raster.draw_glyph(font(weight), glyph)
    image = raster.render()
    extents = image.extents
    if not extents.width or not extents.height:
        return None
    rows = np.frombuffer(image.buffer, dtype=np.uint8).reshape(extents.height, extents.stride)
    # HarfBuzz counts rows upwards from the baseline.
    coverage = rows[::-1, : extents.width].astype(np.uint16)
    levels = ((coverage * (LEVELS - 1) + 127) // 255).astype(np.uint8)
    indexes = np.where(levels > 0, levels + np.uint8(first), np.uint8(0))
    return Mask(indexes, extents.x_origin, -(extents.y_origin + extents.height))


def paint_line(plane: Indexes, line: Line, top: int, left: int = 0) -> None:
    """Paint a line of text on a plane whose upper left stands at `left`, `top` of the card."""
    for glyph, along, above in shape(line.text, line.weight, line.language):
        steps = round((line.x + along * line.size) * PHASES)
        found = mask(line.weight, line.size, glyph, steps % PHASES, line.tone)
        if found is not None:
            x = steps // PHASES + found.left - left
            merge(plane, found.indexes, x, line.y - round(above * line.size) + found.top - top)


def merge(plane: Indexes, indexes: Indexes, x: int, y: int) -> None:
    """Keep the stronger of what is there and what comes; what would stand outside the plane is left out."""
    height, width = indexes.shape
    if x < 0 or y < 0 or x + width > plane.shape[1] or y + height > plane.shape[0]:
        left, top = max(0, -x), max(0, -y)
        indexes = indexes[top : max(top, plane.shape[0] - y), left : max(left, plane.shape[1] - x)]
        x, y, (height, width) = x + left, y + top, indexes.shape
    there = plane[y : y + height, x : x + width]
    np.maximum(there, indexes, out=there)
