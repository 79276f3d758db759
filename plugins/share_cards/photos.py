"""A photo as a card: cropped around its focus, darkened below the words as much as they need, JPEG."""

from __future__ import annotations

from dataclasses import replace
from functools import lru_cache
from io import BytesIO
from pathlib import Path

import numpy as np
from PIL import Image as Pixels

from .colors import (
    ACCENT,
    INK,
    LEVELS,
    QUIET,
    QUIET_ON_PHOTO,
    Color,
    Colors,
    blend,
    contrast,
    palette_of,
)
from .emblems import painted_emblem
from .layout import SHAPES, Bar, Emblem, Image, Layout, Line, Shape
from .lettering.fonts import width
from .lettering.glyphs import paint_line
from .logos import standing

# A photo full of detail is saved coarser, and what is nothing but detail softened, rather than heavier than chats take.
QUALITIES = (82, 74, 66, 58, 50, 42)
SOFTNESS = (1, 3, 6)
MOST_BYTES = 150 * 1024
MOST_BYTES_TALL = 290 * 1024
# How dark the ground of the words becomes, from the lightest that looks well to what even snow needs.
DARKEST, LIGHTEST = 92, 62
# White words on a photo are clear with this contrast: its details would show through between them.
CLEAR = 7.0
# Above the words the darkness fades over so many rows on the card of links.
FADE = 150
Sides = tuple[float, float]
Rectangle = tuple[float, float, float, float]
"""Left, top, right and bottom, in pixels of the photo."""
# How much of the photo each level of a mask covers.
OPACITY = np.rint(np.arange(LEVELS) * 255 / (LEVELS - 1)).astype(np.uint8)
# The edge of a disc fades, its inside covers all.
DISC_OPACITY = np.concatenate((np.zeros(ACCENT), OPACITY, np.full(LEVELS, 255))).astype(np.uint8)


def jpeg(layout: Layout, photo: Image) -> bytes:
    """Return a layout on its photo as JPEG; the same gives the same bytes. Raises OSError without a readable photo."""
    words = tuple(line for line in layout.lines if line.text)
    most = MOST_BYTES_TALL if layout.shape.tall else MOST_BYTES
    for softness in SOFTNESS:
        canvas = _softened(cropped(photo, layout.shape), softness).copy()
        if words:
            _darken(canvas, words, layout)
        for band in layout.bands:
            if band.emblem:
                _paste_emblem(canvas, band.emblem, layout.colors)
            for bar in band.bars:
                _paste_bar(canvas, bar, layout.colors.rule)
        for line in words:
            _paste_line(canvas, line, layout.colors)
        card = _encoded(canvas, most)
        if len(card) <= most:
            break
    return card


@lru_cache(maxsize=len(SHAPES))
def cropped(photo: Image, shape: Shape) -> Pixels.Image:
    """Return the part of a photo that a shape shows, around its focus; for looking only, as all languages share it."""
    image = _opened(photo)
    part, (left, top, right, bottom) = frame(image.size, shape, photo.focus)
    size = (shape.width, shape.height)
    if part == size:
        return image.crop((round(left), round(top), round(left) + shape.width, round(top) + shape.height))
    return image.resize(size, Pixels.Resampling.BICUBIC, (left, top, right, bottom), reducing_gap=2.0)


def frame(size: Sides, shape: Shape, focus: tuple[int, int]) -> tuple[Sides, Rectangle]:
    """Return the sides of the part of a photo that a shape shows, and its box."""
    scale = min(size[0] / shape.width, size[1] / shape.height)
    width, height = shape.width * scale, shape.height * scale
    left, right = _place(size[0], width, focus[0])
    top, bottom = _place(size[1], height, focus[1])
    return (width, height), (left, top, right, bottom)


def _place(whole: float, part: float, focus: int) -> tuple[float, float]:
    """Return where a part of one side begins and ends, with the focus as near its middle as can be.

    Never a billionth of a pixel outside, where sums of fractions may end: of such a part Pillow makes no picture.
    """
    start = max(min(whole * focus / 100 - part / 2, whole - part), 0)
    return start, min(start + part, whole)


@lru_cache(maxsize=2)
def _opened(photo: Image) -> Pixels.Image:
    """Decode a photo once for all shapes."""
    with Pixels.open(Path(photo.path), formats=("JPEG", "PNG")) as image:
        image.load()
        return image if image.mode == "RGB" else image.convert("RGB")


def _darken(canvas: Pixels.Image, words: tuple[Line, ...], layout: Layout) -> None:
    """Lay a dark veil below the words, as dense as the lightest place there needs."""
    top = min(line.y - line.size for line in words)
    below = (0, top, canvas.width, canvas.height)
    ground = canvas.resize((48, 16), Pixels.Resampling.BOX, below, reducing_gap=1.0)
    pixels = np.asarray(ground).reshape(-1, 3)
    light = pixels[pixels.astype(np.uint16).sum(axis=1).argmax()]
    tint = layout.colors.field
    density = _density((int(light[0]), int(light[1]), int(light[2])), tint)
    start = max(0, top - round(FADE * layout.shape.unit))
    _cover(canvas, tint, (0, start), _veil(canvas.width, canvas.height - start, top - start, density))


def _density(light: Color, tint: Color) -> int:
    steps = range(LIGHTEST, DARKEST, 2)
    enough = (step for step in steps if contrast(blend(light, tint, step / 100), QUIET_ON_PHOTO) >= CLEAR)
    return next(enough, DARKEST)


def _veil(width: int, height: int, fade: int, density: int) -> Pixels.Image:
    """Return how much of the tint covers each row: from nothing to its density over the rows of the fade."""
    shares = np.full(height, density / 100)
    shares[:fade] *= np.linspace(0, 1, fade, endpoint=False) ** 1.5
    column = np.rint(shares * 255).astype(np.uint8)[:, None]
    return Pixels.fromarray(column).resize((width, height), Pixels.Resampling.NEAREST)


def _paste_bar(canvas: Pixels.Image, bar: Bar, color: Color) -> None:
    canvas.paste(color, (bar.left, bar.top, bar.right, bar.bottom))


def _paste_line(canvas: Pixels.Image, line: Line, colors: Colors) -> None:
    left, top = int(line.x) - line.size // 4, line.y - line.size
    wide = round(width(line.text, line.weight, line.language) * line.size) + line.size // 2
    plane = np.zeros((round(line.size * 1.3), wide), dtype=np.uint8)
    paint_line(plane, replace(line, tone=INK), top, left)
    color = colors.quiet if line.tone == QUIET else colors.ink
    mask = Pixels.fromarray(OPACITY[plane])
    inked = mask.getbbox()
    if inked:
        _cover(canvas, color, (left + inked[0], top + inked[1]), mask.crop(inked))


def _cover(canvas: Pixels.Image, color: Color, place: tuple[int, int], mask: Pixels.Image) -> None:
    """Lay a colour on the canvas, as dense as the mask says; of an image that takes half the time of a bare colour."""
    canvas.paste(Pixels.new("RGB", mask.size, color), place, mask)


def _paste_emblem(canvas: Pixels.Image, emblem: Emblem, colors: Colors) -> None:
    place = (emblem.left, emblem.top)
    if emblem.logo:
        logo = standing(emblem.logo, (emblem.width, emblem.height), None)
        canvas.paste(logo, place, logo)
        return
    indexes = painted_emblem(emblem, colors.field)
    # A dark disc is seen on any sky, and its letters on any disc.
    turned = replace(colors, rule=colors.field, on_rule=colors.rule)
    pixels = np.array(palette_of(turned), dtype=np.uint8)[indexes]
    canvas.paste(Pixels.fromarray(pixels), place, Pixels.fromarray(DISC_OPACITY[indexes]))


def _softened(canvas: Pixels.Image, times: int) -> Pixels.Image:
    """Take out detail that is smaller than so many pixels."""
    return canvas if times == 1 else canvas.reduce(times).resize(canvas.size, Pixels.Resampling.BILINEAR)


def _encoded(canvas: Pixels.Image, most: int) -> bytes:
    """Encode in the first quality that gives no more than `most` bytes, else in the last one."""
    for quality in QUALITIES:
        buffer = BytesIO()
        # Half the resolution of colour: the words are white on a dark veil, and networks would halve it anyway.
        canvas.save(buffer, "JPEG", quality=quality, subsampling="4:2:0")
        if buffer.tell() <= most:
            break
    return buffer.getvalue()
