"""The fonts of cards: which letters they have and how wide words are. Nothing of the machine's own fonts is used."""

from __future__ import annotations

from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import uharfbuzz as hb

FOLDER = Path(__file__).parents[2] / "theme" / "fonts" / "golos-text"
MEDIUM = 500
BOLD = 700


@cache
def font(weight: int) -> Any:
    """Give HarfBuzz's font of a weight, measured in its own units."""
    return hb.Font(hb.Face(_bytes(weight)))


@cache
def fonts_digest() -> str:
    """Say which fonts and which version of HarfBuzz draw the cards."""
    files = b"".join(sha256(_bytes(weight)).digest() for weight in (MEDIUM, BOLD))
    return f"{sha256(files).hexdigest()} HarfBuzz {hb.__version__}"


def has_glyph(letter: str, weight: int) -> bool:
    """Say whether the font can draw a letter."""
    return font(weight).get_nominal_glyph(ord(letter)) is not None


def shape(text: str, weight: int, language: str) -> tuple[tuple[int, float, float], ...]:
    """Give each glyph's number, its place from the line's start and its height above the line, in ems."""
    upem = font(weight).face.upem
    glyphs, x = [], 0
    buffer = _shaped(text, weight, language)
    # HarfBuzz gives None for the glyphs of an empty text.
    for info, position in zip(buffer.glyph_infos or (), buffer.glyph_positions or (), strict=True):
        glyphs.append((info.codepoint, (x + position.x_offset) / upem, position.y_offset / upem))
        x += position.x_advance
    return tuple(glyphs)


@lru_cache(maxsize=20_000)
def width(text: str, weight: int, language: str) -> float:
    """Give the width of a text in ems. News repeats its words, so they are measured once."""
    positions = _shaped(text, weight, language).glyph_positions or ()
    return float(sum(position.x_advance for position in positions) / font(weight).face.upem)


def _shaped(text: str, weight: int, language: str) -> Any:
    buffer = hb.Buffer()
    buffer.add_str(text)
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(font(weight), buffer)
    return buffer


@cache
def _bytes(weight: int) -> bytes:
    return (FOLDER / f"GolosText-{weight}.ttf").read_bytes()
