"""Colours and their contrast, as WCAG 2.2 computes it (relative luminance)."""

from __future__ import annotations

import re

Color = tuple[int, int, int]
"""Red, green and blue, 0 to 255."""

WHITE: Color = (255, 255, 255)
BLACK: Color = (0, 0, 0)
READABLE = 4.5
"""The least contrast of words (WCAG 2.2, 1.4.3)."""


def parse(color: str) -> Color | None:
    """Return the colour that is written as `#rgb` or `#rrggbb`; None if it is not."""
    digits = color.strip().removeprefix("#")
    if not re.fullmatch(r"[0-9a-fA-F]{3}|[0-9a-fA-F]{6}", digits):
        return None
    wide = digits if len(digits) == 6 else "".join(digit * 2 for digit in digits)
    return int(wide[:2], 16), int(wide[2:4], 16), int(wide[4:], 16)


def written(color: Color) -> str:
    """Write a colour as `#rrggbb`."""
    red, green, blue = color
    return f"#{red:02x}{green:02x}{blue:02x}"


def contrast(one: Color, other: Color) -> float:
    """Return the contrast of two colours, from 1 to 21."""
    lighter, darker = sorted((_luminance(one), _luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def blend(field: Color, ink: Color, share: float) -> Color:
    """Mix two colours; `share` 0 is the field, 1 the ink."""
    red, green, blue = (round(below + (above - below) * share) for below, above in zip(field, ink, strict=True))
    return red, green, blue


def readable(color: Color, ground: Color, towards: Color, least: float = READABLE) -> Color:
    """Return the nearest shade of a colour, on its way `towards` black or white, that has this contrast on a ground."""
    shades = (blend(color, towards, percent / 100) for percent in range(100))
    return next((shade for shade in shades if contrast(shade, ground) >= least), towards)


def _luminance(color: Color) -> float:
    red, green, blue = (part / 255 / 12.92 if part <= 10 else ((part / 255 + 0.055) / 1.055) ** 2.4 for part in color)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue
