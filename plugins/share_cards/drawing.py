"""From a plan to a file: a flat field, glyphs painted as palette indexes, PNG."""

from __future__ import annotations

from io import BytesIO

import numpy as np
from PIL import Image

from .atlas import LEVELS, PHASES, Indexes, mask
from .colors import Color, Colors, blend
from .fonts import shape
from .plan import HEIGHT, WIDTH, CardPlan, Line

# The palette: the field with the levels of the ink, then the rule's colour with the levels of the quiet ink.
INK = 0
QUIET = LEVELS


def draw(plan: CardPlan) -> bytes:
    """Give the card as a PNG of 1200×630; the same plan gives the same bytes."""
    plane = np.zeros((HEIGHT, WIDTH), dtype=np.uint8)
    left, top, right, bottom = plan.rule
    plane[top:bottom, left:right] = QUIET
    for line in plan.lines:
        _paint(plane, line, plan.language)
    return _png(plane, plan.colors)


def _paint(plane: Indexes, line: Line, language: str) -> None:
    for glyph, along, above in shape(line.text, line.weight, language):
        quarters = round((line.x + along * line.size) * PHASES)
        painted = mask(line.weight, line.size, glyph, quarters % PHASES, QUIET if line.quiet else INK)
        if painted is None:
            continue
        x = quarters // PHASES + painted.left
        y = line.y - round(above * line.size) + painted.top
        _merge(plane, painted.indexes, x, y)


def _merge(plane: Indexes, indexes: Indexes, x: int, y: int) -> None:
    """Keep the stronger of what is there and what comes; what would stand outside the card is left out."""
    height, width = indexes.shape
    left, top = max(0, -x), max(0, -y)
    right, bottom = min(width, WIDTH - x), min(height, HEIGHT - y)
    if left < right and top < bottom:
        there = plane[y + top : y + bottom, x + left : x + right]
        np.maximum(there, indexes[top:bottom, left:right], out=there)


def _png(plane: Indexes, colors: Colors) -> bytes:
    image = Image.fromarray(plane, "P")
    image.putpalette([part for color in _palette(colors) for part in color])
    buffer = BytesIO()
    # Level 6 would take half as long again for a fifteenth of the bytes.
    image.save(buffer, "PNG", compress_level=4)
    return buffer.getvalue()


def _palette(colors: Colors) -> list[Color]:
    inked = [blend(colors.field, colors.ink, level / (LEVELS - 1)) for level in range(LEVELS)]
    quiet = [blend(colors.field, colors.quiet, level / (LEVELS - 1)) for level in range(1, LEVELS)]
    return [*inked, colors.rule, *quiet]
