"""Phrases of a language as `lists/<name>.<lang>.txt` has them, and where a text says one.

A line of a list of phrases is `phrase, phrase = meaning`; what stands behind the sign says how it is put better, or
nothing. In a phrase `*` is any ending, `one|other` either word, `(word)` may be missing, and behind `-word` it does not
count. A line that begins with `#` is a note.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

from plugins.body import SourceBlock
from plugins.newsdesk.edited_post import EditedText

LISTS = Path(__file__).parent / "lists"
_SPACE = r"[ \n\u00a0]+"


@dataclass(frozen=True, slots=True)
class FoundPhrase:
    """A phrase as a text has it."""

    words: str
    meaning: str
    """What the list says behind it."""
    line: int
    block: SourceBlock
    place: int
    """In the block's text."""


@dataclass(frozen=True, slots=True)
class Phrases:
    """A list of one language."""

    pattern: re.Pattern[str]
    """Finds them in small letters; each line of the list is a group of its own."""
    meanings: tuple[str, ...]

    def are_in(self, words: str) -> bool:
        """Return whether a text has any of them."""
        return self.pattern.search(words.lower()) is not None

    def found_in(self, text: EditedText) -> Iterator[FoundPhrase]:
        """Yield each in the own words of a text, in their order."""
        for block, words in text.own_words:
            for found in self.pattern.finditer(words):
                said = " ".join(block.text[found.start() : found.end()].split())
                meaning = self.meanings[(found.lastindex or 1) - 1]
                yield FoundPhrase(said, meaning, block.line_of(found.start()), block, found.start())


@cache
def phrases(name: str, language: str) -> Phrases:
    """Return a list in a language. Raises FileNotFoundError where there is none."""
    entries = [line.partition("=") for line in _lines(name, language)]
    any_of = "|".join(f"({_any_phrase(said)})" for said, _, _ in entries)
    return Phrases(re.compile(rf"(?<![\w-])(?:{any_of})(?!\w)"), tuple(meaning.strip() for _, _, meaning in entries))


@cache
def words_of_list(name: str, language: str) -> frozenset[str]:
    """Return a list of single words as they are typed. Raises FileNotFoundError where there is none."""
    return frozenset(word for line in _lines(name, language) for word in line.split())


def _lines(name: str, language: str) -> list[str]:
    lines = (LISTS / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def _any_phrase(said: str) -> str:
    return "|".join(_phrase(one.strip()) for one in said.split(","))


def _phrase(said: str) -> str:
    """Return the regular expression of a phrase; a word that may be missing takes the space behind it along."""
    pieces = []
    for word in said.split():
        any_of = "|".join(re.escape(one).replace(r"\*", r"\w*") for one in word.strip("-()").split("|"))
        if word.startswith("-"):
            pieces.append(rf"(?<!{any_of}\s)")
        else:
            pieces.append(f"(?:(?:{any_of}){_SPACE})?" if word.startswith("(") else f"(?:{any_of}){_SPACE}")
    return "".join(pieces).removesuffix(_SPACE)
