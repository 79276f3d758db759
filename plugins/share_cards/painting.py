"""Glyphs, bars and marks painted as palette indexes."""

from __future__ import annotations

import numpy as np

from .atlas import PHASES, Indexes, mask
from .bands import KNOCKOUT, Band, Line
from .colors import Color
from .fonts import shape
from .marks import painted_mark


def painted(band: Band, width: int, field: Color) -> Indexes:
    """Give the rows of a band as palette indexes, each row with a 0 before it: PNG's filter of none."""
    rows = np.zeros((band.bottom - band.top, width + 1), dtype=np.uint8)
    plane = rows[:, 1:]
    for bar in band.bars:
        plane[bar.top - band.top : bar.bottom - band.top, bar.left : bar.right] = KNOCKOUT
    if band.mark:
        merge(plane, painted_mark(band.mark, field), band.mark.left, band.mark.top - band.top)
    for line in band.lines:
        paint_line(plane, line, band.top)
    return rows


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
