"""Masks of glyphs, rasterised once and kept as palette indexes."""

from __future__ import annotations

from dataclasses import dataclass
from functools import lru_cache

import numpy as np
import uharfbuzz as hb
from numpy.typing import NDArray

from .bands import LEVELS
from .fonts import font

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
