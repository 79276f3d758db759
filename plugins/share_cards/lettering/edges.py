"""The left edge of a card: the ink of all lines begins on it, and a mark that opens a text hangs before it.

A letter has white at its left, the more the larger it is: lines that begin at one place look as if they did not.
"""

from __future__ import annotations

from functools import lru_cache

from .fonts import ink_of, shape

HANGING = "«„“‘\"'"


def start_of(text: str, size: int, weight: int, language: str, hang: float = 0) -> float:
    """Return how many pixels left of the edge a line has to start.

    The mark that opens a quotation stands beyond the edge, where it takes no more than `hang` pixels there.
    """
    marks = len(text) - len(text.lstrip(HANGING))
    own, behind_marks = _inks(text[: marks + 1], marks, weight, language)
    # An accent or a tail that reaches out to the left moves no line to the right.
    return max(0.0, behind_marks if (behind_marks - own) * size <= hang else own) * size


@lru_cache(maxsize=4_000)
def _inks(text: str, marks: int, weight: int, language: str) -> tuple[float, float]:
    """Return where the ink of a text begins, and that of the letter behind its marks, in ems from the line's start."""
    glyphs = shape(text, weight, language)
    if not glyphs:
        return 0.0, 0.0
    # An accent may be a glyph of its own behind its letter.
    own, behind_marks = glyphs[0], glyphs[min(marks, len(glyphs) - 1)]
    return _ink(own, weight), _ink(behind_marks, weight)


def _ink(placed: tuple[int, float, float], weight: int) -> float:
    glyph, along, _ = placed
    return along + ink_of(glyph, weight)[0]
