"""Sentences and words of a block; the same for all languages but for their abbreviations."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cached_property

from plugins.body import SourceBlock

WORD = re.compile(r"[^\W\d_]+(?:[-'’\u2011][^\W\d_]+)*")
_END = re.compile(r"""[.!?…]+[»“”"')\]]*(?=\s+[«„“"'(\[—–-]*\s*[^\W_]|\s*\Z)""")
_SHORT = {
    "kk": "т т.б т.с.с ж жж ғ б.з.д б.з млн млрд мың тг коп қ көш үй обл р мин сағ км м кг акад проф",
    "ru": "г гг т т.е т.д т.п т.к др пр см стр ст ч п пп н.э до.н.э млн млрд тыс руб тг коп ул пр-т пл д кв "
    "обл р-н пос с м км кг мин сек им акад проф доц гл зам рис табл",
    "en": "mr mrs ms dr prof st no vs etc e.g i.e inc ltd co jan feb mar apr jun jul aug sep sept oct nov dec "
    "a.m p.m fig vol approx",
}
_ABBREVIATIONS = {language: frozenset(words.split()) for language, words in _SHORT.items()}
_YEAR_ENDS = re.compile(r"\d\s*(?:гг?|жж?)\Z")
"""«в 2026 г. Профсоюз …»: behind a year it ends the sentence, before a town it does not."""
_INITIAL = re.compile(r"(?:[SZCK]h|Y[aeu]|Ts|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])")
"""Of a name; in English some letters of Cyrillic are two."""
_LAST_WORD = re.compile(r"[\w.-]+\Z")


@dataclass(frozen=True)
class Sentence:
    """A sentence of a block."""

    text: str
    line: int
    """Of the file, on which it begins."""
    block: SourceBlock
    start: int = 0
    """Place in the block's text."""

    @property
    def end(self) -> int:
        """Return the place behind it in the block's text."""
        return self.start + len(self.text)

    def has(self, block: SourceBlock, place: int) -> bool:
        """Return whether a place of a block is within it."""
        return block is self.block and self.start <= place < self.end

    @cached_property
    def words(self) -> tuple[str, ...]:
        """Return its words, numbers not among them."""
        return words_of(self.text)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text: letters, with hyphens and apostrophes within."""
    return tuple(WORD.findall(text))


def sentences_of(block: SourceBlock, language: str) -> Iterator[Sentence]:
    """Yield the sentences of a block; a full stop behind an abbreviation, an initial or a number ends none."""
    text, start = block.text, 0
    for found in _END.finditer(text):
        if _goes_on(text, found, language):
            continue
        yield from _sentence(block, start, found.end())
        start = found.end()
    yield from _sentence(block, start, len(text))


def sentence_at(block: SourceBlock, place: int, language: str) -> Sentence:
    """Return the sentence of a block in which a place stands; the whole block where none is found."""
    found = (one for one in sentences_of(block, language) if one.start <= place < one.end)
    return next(found, Sentence(block.text, block.line, block))


def _sentence(block: SourceBlock, start: int, end: int) -> Iterator[Sentence]:
    words = block.text[start:end]
    if words.strip():
        first = start + len(words) - len(words.lstrip())
        yield Sentence(words.strip(), block.line_of(first), block, first)


def _goes_on(text: str, found: re.Match[str], language: str) -> bool:
    """Return whether a full stop stands within a sentence."""
    if found[0] != "." or found.end() == len(text):
        return False
    last = _LAST_WORD.search(text, 0, found.start())
    word = last[0] if last else ""
    following = text[found.end() :].lstrip()[:1]
    if following.islower():
        return True
    if _YEAR_ENDS.search(text, 0, found.start()):
        return False
    is_initial = _INITIAL.fullmatch(word.rpartition(".")[2]) is not None
    return is_initial or word.lower() in _ABBREVIATIONS.get(language, ())
