"""The fonts of cards: which letters they have and how wide words are. Nothing of the machine's own fonts is used."""

from __future__ import annotations

import unicodedata
from functools import cache, lru_cache
from hashlib import sha256
from pathlib import Path
from typing import Any

import uharfbuzz as hb

FOLDER = Path(__file__).parents[3] / "theme" / "fonts" / "golos-text"
MEDIUM = 500
BOLD = 700
_COMPOSED = (0xC0, 0x2000)
"""Where letters with marks stand in Unicode, as far as our fonts go."""
_JOINER = "\u034f"
"""Combining grapheme joiner: nobody sees it."""


@cache
def font(weight: int) -> Any:
    """Return HarfBuzz's font of a weight, measured in its own units."""
    return hb.Font(hb.Face(_bytes(weight)))


@cache
def fonts_digest() -> str:
    """Return the digest of the fonts, with the version of HarfBuzz that draws the cards."""
    files = b"".join(sha256(_bytes(weight)).digest() for weight in (MEDIUM, BOLD))
    return f"{sha256(files).hexdigest()} HarfBuzz {hb.__version__}"


def has_glyph(letter: str, weight: int) -> bool:
    """True if the font can draw a letter."""
    return font(weight).get_nominal_glyph(ord(letter)) is not None


@lru_cache(maxsize=4_000)
def can_draw(letter: str, weight: int) -> bool:
    """True if a letter is no box: the font has it, or its base and its mark, of which HarfBuzz makes it."""
    return all(glyph for glyph, _, _ in shape(letter, weight, ""))


def put_together(text: str) -> str:
    """Return a text in which letters that the font draws without their mark stand as base and mark: Ğ would be a G."""
    return text.translate(_bare_letters())


def shape(text: str, weight: int, language: str) -> tuple[tuple[int, float, float], ...]:
    """Return each glyph's number, its place from the line's start and its height above the line, in ems."""
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
    """Return the width of a text in ems. News repeats its words, so they are measured once."""
    positions = _shaped(text, weight, language).glyph_positions or ()
    return float(sum(position.x_advance for position in positions) / font(weight).face.upem)


@lru_cache(maxsize=4_000)
def ink_of(glyph: int, weight: int) -> tuple[float, float, float, float]:
    """Return the left, top, right and bottom of a glyph's ink in ems, from its place on the baseline upwards."""
    left, top, width, height = _extents(weight, glyph)
    upem = font(weight).face.upem
    return left / upem, top / upem, (left + width) / upem, (top + height) / upem


def _shaped(text: str, weight: int, language: str) -> Any:
    buffer = hb.Buffer()
    buffer.add_str(put_together(text))
    buffer.guess_segment_properties()
    buffer.language = language
    hb.shape(font(weight), buffer)
    return buffer


@cache
def _bare_letters() -> dict[int, str]:
    """Find the letters whose picture is that of their base; what joins them keeps HarfBuzz from taking it again."""
    found = {}
    for letter in map(chr, range(*_COMPOSED)):
        parts = tuple(unicodedata.normalize("NFD", letter))
        if len(parts) > 1 and any(_has_one_picture(letter, parts[0], weight) for weight in (MEDIUM, BOLD)):
            found[ord(letter)] = _JOINER.join(parts)
    return found


def _has_one_picture(letter: str, other: str, weight: int) -> bool:
    glyphs = [font(weight).get_nominal_glyph(ord(one)) for one in (letter, other)]
    return None not in glyphs and len({_extents(weight, glyph) for glyph in glyphs}) == 1


def _extents(weight: int, glyph: int) -> tuple[int, int, int, int]:
    extents = font(weight).get_glyph_extents(glyph)
    return (extents.x_bearing, extents.y_bearing, extents.width, extents.height)


@cache
def _bytes(weight: int) -> bytes:
    return (FOLDER / f"GolosText-{weight}.ttf").read_bytes()
