"""From a text to the parts of words that lines are made of."""

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
# Where nobody knows a word's syllables, one begins with a consonant and a vowel.
_SYLLABLE = re.compile(r"[^\W\d_аеёиоуыэюяәөұүіaeiouьъй](?=[аеёиоуыэюяәөұүіaeiou])", re.IGNORECASE)
# Fewer letters than these stand alone on no line.
_FEWEST = 3


@dataclass(frozen=True, slots=True)
class WordPart:
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


def word_parts(text: str, weight: int, language: str, widest: float) -> tuple[WordPart, ...]:
    """Cut a text at its spaces, and what is wider than `widest` ems wherever it hurts least."""
    return tuple(part for word in text.split(" ") if word for part in _cut(WordPart(word), weight, language, widest))


def _cut(part: WordPart, weight: int, language: str, widest: float) -> Iterator[WordPart]:
    if width(part.text, weight, language) <= widest:
        yield part
        return
    cut = (
        _split(part, r"[\u00a0\u202f]+", NO_BREAK)
        or _split(part, r"(?<=\w[-/–—])(?=\w)", "")
        or _at_syllable(part, weight, language, widest)
        or _anywhere(part, weight, language, widest)
    )
    for one in cut:
        yield from _cut(one, weight, language, widest)


def _split(part: WordPart, pattern: str, joint: str) -> tuple[WordPart, ...]:
    """Return the parts between matches of a pattern; none if there is but one."""
    parts = [part for part in re.split(pattern, part.text) if part]
    if len(parts) < 2:
        return ()
    return (*(WordPart(part, joint) for part in parts[:-1]), WordPart(parts[-1], part.joint, part.ending))


def _at_syllable(part: WordPart, weight: int, language: str, widest: float) -> tuple[WordPart, ...]:
    """Break after as many syllables as there is room for, where the language's are known."""
    syllables = hyphenate(part.text, language).split(SOFT_HYPHEN)
    heads = ["".join(syllables[:count]) for count in range(len(syllables) - 1, 0, -1)]
    head = next((head for head in heads if width(f"{head}-", weight, language) <= widest), "")
    rest = part.text[len(head) :]
    return (WordPart(head, "", "-"), WordPart(rest, part.joint, part.ending)) if head else ()


def _anywhere(part: WordPart, weight: int, language: str, widest: float) -> tuple[WordPart, ...]:
    """Break before a syllable, or else after as many letters as fit, never between a letter and its accent."""
    fitting = 1
    while width(f"{part.text[: fitting + 1]}-", weight, language) <= widest:
        fitting += 1
    starts = [found.start() for found in _SYLLABLE.finditer(part.text, _FEWEST) if found.start() <= fitting]
    whole = [start for start in starts if len(part.text) - start >= _FEWEST and start > fitting // 2]
    fitting = whole[-1] if whole else fitting
    while fitting < len(part.text) and unicodedata.combining(part.text[fitting]):
        fitting += 1
    rest = part.text[fitting:]
    head = WordPart(part.text[:fitting], "", "-")
    return (head, WordPart(rest, part.joint, part.ending)) if rest else (WordPart(part.text, "", ""),)


@lru_cache(maxsize=4_000)
def _is_seen(letter: str, weight: int) -> bool:
    category = unicodedata.category(letter)
    return category not in UNSEEN and (category not in ORNAMENTS or has_glyph(letter, weight))
