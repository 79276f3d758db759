"""Logos on a card's ground: one that needs no plate stands without, any other on one with round corners.

A logo with a ground of its own, as of a file without transparency, gets a plate of that ground with even margins. One
that is a closed form, such as a disc or a shield, stands as it is. A loose drawing does where enough of it is seen.
"""

from __future__ import annotations

from functools import lru_cache, reduce
from pathlib import Path

import numpy as np
from PIL import Image as Pixels
from PIL import ImageChops, ImageDraw

from .colors import BLACK, LOGO, WHITE, Color, contrast
from .layout import Image
from .lettering.glyphs import Indexes

COLORS = 64
"""Of a logo: more only makes the file larger."""
WIDEST = 3.0
"""A logo that is wider than high takes up to so many times its height."""
EDGE, ROUND = 0.12, 0.18
"""The margin of a plate, of the logo's height, and the radius of its corners, of its shorter side."""
FORM = 0.7
"""A drawing that covers so much of its rectangle is a closed form; a disc covers 0.79."""
SEEN, SEEN_SHARE, SEEN_OF_FORM = 1.8, 0.7, 0.05
"""What has this contrast is seen, and so much of a drawing must be, or of a form by what it holds."""
ALIKE = 24
"""Steps of brightness by which two colours of one ground may differ, as JPEG leaves them."""
FAINT = 8
"""Nobody sees pixels of this opacity or less."""
FINER = 4
"""A plate is drawn so many times larger and made smaller: its corners are smooth then."""
Size = tuple[int, int]


def width_of(logo: Image | None, height: int) -> int:
    """Return how wide a logo of a height stands; letters take a square."""
    return round(height * min(max(logo.width / logo.height, 1.0), WIDEST)) if logo else height


@lru_cache(maxsize=64)
def flattened(logo: Image, size: Size, field: Color) -> tuple[Indexes, tuple[Color, ...]]:
    """Return a logo on a card's field: palette indexes, 0 where nothing of it is, and their colours."""
    shown = standing(logo, size, field)
    ground = Pixels.new("RGBA", size, (*field, 255))
    ground.alpha_composite(shown)
    few = ground.convert("RGB").quantize(COLORS, Pixels.Quantize.MEDIANCUT, dither=Pixels.Dither.NONE)
    parts = few.getpalette() or []
    colors = [(parts[at], parts[at + 1], parts[at + 2]) for at in range(0, len(parts), 3)]
    indexes = np.asarray(few).astype(np.uint8) + np.uint8(LOGO)
    return np.where(np.asarray(shown.getchannel("A")) > 0, indexes, np.uint8(0)), tuple(colors[:COLORS])


@lru_cache(maxsize=64)
def standing(logo: Image, size: Size, field: Color | None) -> Pixels.Image:
    """Return a logo in its rectangle as RGBA; without a field, as on a photo, any ground may lie below it."""
    image = _opened(logo)
    if image.getchannel("A").getextrema()[0] == 255:
        return _with_own_ground(image, size)
    drawing = _trimmed(logo, field)
    small = _fitted(drawing, size)
    if _stands_alone(small, field):
        return _in_corner(small, size)
    return _on_plate(drawing, size, max((WHITE, BLACK), key=lambda ground: _seen(small, ground)))


@lru_cache(maxsize=8)
def _opened(logo: Image) -> Pixels.Image:
    """Decode a logo once for all shapes; for looking only."""
    with Pixels.open(Path(logo.path)) as opened:
        return opened.convert("RGBA")


@lru_cache(maxsize=8)
def _trimmed(logo: Image, field: Color | None) -> Pixels.Image:
    """Return the part of a logo that is not transparent, or that can be told from the field."""
    image = _opened(logo)
    image = image.crop(image.getchannel("A").point(lambda level: 255 * (level > FAINT)).getbbox())
    return image.crop(_differing(image, field)) if field else image


def _stands_alone(image: Pixels.Image, field: Color | None) -> bool:
    if field is None:
        return _covered(image) >= FORM
    return _seen(image, field) >= (SEEN_OF_FORM if _covered(image) >= FORM else SEEN_SHARE)


def _with_own_ground(image: Pixels.Image, size: Size) -> Pixels.Image:
    """Return a logo that nothing shows through: on a plate of its ground's colour, or all of it with round corners."""
    ground = _ground_of(image)
    if ground is None:
        whole = _fitted(image, size)
        whole.putalpha(_round_corners(whole.size))
        return _in_corner(whole, size)
    return _on_plate(image.crop(_differing(image, ground)), size, ground)


def _differing(image: Pixels.Image, ground: Color) -> tuple[int, int, int, int] | None:
    """Return the box of what can be told from a ground below a picture; None if nothing can.

    Of a green shield on a green card this is what the shield shows, which is all that is seen of it.
    """
    whole = Pixels.new("RGBA", image.size, (*ground, 255))
    below = whole.convert("RGB")
    whole.alpha_composite(image)
    parts = ImageChops.difference(whole.convert("RGB"), below).split()
    farthest = reduce(ImageChops.lighter, parts)
    return farthest.point(lambda level: 255 * (level > ALIKE)).getbbox()


def _ground_of(image: Pixels.Image) -> Color | None:
    """Return the colour that all edges of a picture have; None where they differ."""
    pixels = np.asarray(image.convert("RGB")).astype(np.int16)
    edge = np.concatenate((pixels[0], pixels[-1], pixels[:, 0], pixels[:, -1]))
    usual = np.median(edge, axis=0)
    if np.abs(edge - usual).max() > ALIKE:
        return None
    return int(usual[0]), int(usual[1]), int(usual[2])


def _fitted(image: Pixels.Image, size: Size) -> Pixels.Image:
    scale = min(size[0] / image.width, size[1] / image.height)
    small = (max(1, round(image.width * scale)), max(1, round(image.height * scale)))
    return image.resize(small, Pixels.Resampling.LANCZOS)


def _on_plate(drawing: Pixels.Image, size: Size, color: Color) -> Pixels.Image:
    """Return a drawing on a plate that is as much larger on all sides."""
    edge = round(size[1] * EDGE)
    small = _fitted(drawing, (size[0] - 2 * edge, size[1] - 2 * edge))
    plate = Pixels.new("RGBA", (small.width + 2 * edge, small.height + 2 * edge), (*color, 255))
    plate.alpha_composite(small, (edge, edge))
    plate.putalpha(_round_corners(plate.size))
    return _in_corner(plate, size)


def _in_corner(logo: Pixels.Image, size: Size) -> Pixels.Image:
    """Return a logo in the upper right corner of a rectangle, where it meets the edges of the card's other parts."""
    whole = Pixels.new("RGBA", size)
    whole.paste(logo, (size[0] - logo.width, 0))
    return whole


def _round_corners(size: Size) -> Pixels.Image:
    large = Pixels.new("L", (size[0] * FINER, size[1] * FINER))
    area = (0, 0, large.width - 1, large.height - 1)
    ImageDraw.Draw(large).rounded_rectangle(area, round(min(size) * ROUND) * FINER, fill=255)
    return large.resize(size, Pixels.Resampling.BOX)


def _covered(image: Pixels.Image) -> float:
    return float((np.asarray(image.getchannel("A")) >= 128).mean())


def _seen(image: Pixels.Image, ground: Color) -> float:
    """Return which part of a drawing can be told from a ground."""
    pixels = np.asarray(image)
    inked = pixels[pixels[:, :, 3] >= 128][:, :3]
    if not len(inked):
        return 1.0
    few = Pixels.fromarray(inked[None]).quantize(COLORS, Pixels.Quantize.MEDIANCUT, dither=Pixels.Dither.NONE)
    colors = np.array(few.getpalette()).reshape(-1, 3).tolist()
    counts = np.bincount(np.asarray(few).ravel(), minlength=len(colors)).tolist()
    seen = sum(count for count, color in zip(counts, colors, strict=True) if contrast(tuple(color), ground) >= SEEN)
    return float(seen / len(inked))
