"""The letters that can be printed: those that all fonts of the theme have."""

from __future__ import annotations

from functools import cache
from pathlib import Path

import uharfbuzz

FONTS = Path(__file__).parents[2] / "theme" / "fonts" / "golos-text"


@cache
def printable_letters() -> frozenset[int]:
    """Return the code points that all fonts of the theme have, and those that need no glyph."""
    faces = (uharfbuzz.Face(font.read_bytes()) for font in sorted(FONTS.glob("*.ttf")))
    return frozenset.intersection(*(frozenset(face.unicodes) for face in faces)) | {ord("\n")}
