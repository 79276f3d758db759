"""From a text to the pieces that lines are made of."""

from __future__ import annotations

import re
import unicodedata
from collections.abc import Iterator
from dataclasses import dataclass
from functools import lru_cache

from plugins.typesetting import SOFT_HYPHEN, hyphenate

from .fonts import has_glyph, width

# Never drawn: control and invisible signs, the soft hyphen among them.
UNSEEN = frozenset({"Cc", "Cf", "Cn", "Co", "Cs"})
# Pictographs and what modifies them: left out where the font has no glyph for them, never drawn as boxes.
ORNAMENTS = frozenset({"So", "Sk", "Mn", "Me"})
NO_BREAK = "\u00a0"


@dataclass(frozen=True, slots=True)
class Piece:
    """A part of a text that is never broken further."""

    text: str
    joint: str = " "
    """What follows it within a line."""
    ending: str = ""
    """What follows it at a line's end: a hyphen where a word had to be broken."""


def drawable(text: str, weight: int) -> str:
    """Return the text in NFC without emoji and invisible signs; ordinary spaces between words, no-break ones kept."""
    composed = unicodedata.normalize("NFC", text)
    odd = {letter for letter in composed if not letter.isspace() and not _is_seen(letter, weight)}
    kept = "".join(letter for letter in composed if letter not in odd) if odd else composed
    return re.sub(r"[^\S\u00a0\u202f]+", " ", kept).strip()


def pieces(text: str, weight: int, language: str, widest: float) -> tuple[Piece, ...]:
    """Cut a text at its spaces, and what is wider than `widest` ems wherever it hurts least."""
    return tuple(piece for word in text.split(" ") if word for piece in _cut(Piece(word), weight, language, widest))


def _cut(piece: Piece, weight: int, language: str, widest: float) -> Iterator[Piece]:
    if width(piece.text, weight, language) <= widest:
        yield piece
        return
    parts = (
        _split(piece, r"[\u00a0\u202f]+", NO_BREAK)
        or _split(piece, r"(?<=\w[-/–—])(?=\w)", "")
        or _at_syllable(piece, weight, language, widest)
        or _anywhere(piece, weight, language, widest)
    )
    for part in parts:
        yield from _cut(part, weight, language, widest)


def _split(piece: Piece, pattern: str, joint: str) -> tuple[Piece, ...]:
    """Return the parts between matches of a pattern; none if there is but one."""
    parts = [part for part in re.split(pattern, piece.text) if part]
    if len(parts) < 2:
        return ()
    return (*(Piece(part, joint) for part in parts[:-1]), Piece(parts[-1], piece.joint, piece.ending))


def _at_syllable(piece: Piece, weight: int, language: str, widest: float) -> tuple[Piece, ...]:
    """Break after as many syllables as there is room for, where the language's are known."""
    syllables = hyphenate(piece.text, language).split(SOFT_HYPHEN)
    heads = ["".join(syllables[:count]) for count in range(len(syllables) - 1, 0, -1)]
    head = next((head for head in heads if width(f"{head}-", weight, language) <= widest), "")
    rest = piece.text[len(head) :]
    return (Piece(head, "", "-"), Piece(rest, piece.joint, piece.ending)) if head else ()


def _anywhere(piece: Piece, weight: int, language: str, widest: float) -> tuple[Piece, ...]:
    """Break after as many letters as there is room for, never between a letter and its accent."""
    fitting = 1
    while width(f"{piece.text[: fitting + 1]}-", weight, language) <= widest:
        fitting += 1
    while fitting < len(piece.text) and unicodedata.combining(piece.text[fitting]):
        fitting += 1
    rest = piece.text[fitting:]
    head = Piece(piece.text[:fitting], "", "-")
    return (head, Piece(rest, piece.joint, piece.ending)) if rest else (Piece(piece.text, "", ""),)


@lru_cache(maxsize=4_000)
def _is_seen(letter: str, weight: int) -> bool:
    category = unicodedata.category(letter)
    return category not in UNSEEN and (category not in ORNAMENTS or has_glyph(letter, weight))
