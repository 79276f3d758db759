"""What a text quotes as speech, and where beside it the speaker may stand."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from plugins.body import SourceBlock

from .people import Mention, Person
from .sentences import sentences_of, words_of
from .words.saying import SAID

QUOTED = re.compile(r"«(?:[^«»]|«[^«»]*»)*»|“[^“”]*”|\"[^\"]*\"")
"""Words between quotation marks, with the marks; «…» may hold another pair."""
_ATTRIBUTION = re.compile(r"(?:\A|\n)\s*[—–-]{1,2}\s*(?=\S)")
"""A line of a quotation that says whose it is: «— Айгүл Үлгілі, төрайым»."""
_SPEECH = re.compile(r"[—–-]\s+(?=\S)")
_BEGINS = re.compile(r"(?:\A|[.!?…:;])\s*[—–-]?\s*\Z")
_CLOSES = {
    language: re.compile(rf"[,.!?…]*\s*(?:\Z|[—–-]\s*\S|(?:деп\s+)?(?:{said})|[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])|[.!?…]")
    for language, said in SAID.items()
}
_SAID_INSIDE = {
    language: re.compile(rf"[,.!?…»”\"]\s*[—–-]\s*(?:деп\s+)?(?={said})") for language, said in SAID.items()
}
_BOUND = re.compile(r"(?<!\b[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ])[.!?…](?=\s|\Z)")
_NEXT_BEGINS = re.compile(r"[.!?…][»”\"]\s+[A-ZА-ЯЁӘҒҚҢӨҰҮҺІ]")
"""The full stop within the marks of a whole sentence ends it: “… in writing.” The next one begins."""
FEWEST_WORDS = 4
"""Of speech; fewer words between marks are a name or a word."""


@dataclass(frozen=True, slots=True)
class Place:
    """A stretch of a block."""

    block: SourceBlock
    start: int
    end: int

    @property
    def text(self) -> str:
        """Return its words."""
        return self.block.text[self.start : self.end]


@dataclass(frozen=True, slots=True)
class Quotation:
    """Speech in a text."""

    words: str
    """What is said, without who says it."""
    line: int
    is_block: bool
    """True of a block quotation, False of words between marks or behind a dash in a paragraph."""
    own: tuple[Place, ...]
    """Its attribution, or the rest of its sentence: there the speaker stands first of all; may be empty."""
    around: tuple[Place, ...]
    """The sentence behind it and the one before: «Это слова председателя»."""

    @property
    def length(self) -> int:
        """Return how many words it has."""
        return len(words_of(self.words))

    def speaker(self, people: Sequence[Person]) -> tuple[Person, Mention] | None:
        """Return who speaks, by name, and where that stands; None if nobody is named beside it."""
        for place in self.own or self.around:
            for person in people:
                for mention in person.mentions:
                    if mention.block is place.block and place.start <= mention.start < place.end:
                        return person, mention
        return None

    @property
    def beside(self) -> str:
        """Return all words in which the speaker may stand."""
        return "\n".join(place.text for place in (*self.own, *self.around))


def quotations_of(blocks: Sequence[SourceBlock], source: str, language: str) -> tuple[Quotation, ...]:
    """Return the speech in the prose of a file, in its order; `source` is the whole file."""
    lines = source.split("\n")
    found: list[Quotation] = []
    place = 0
    while place < len(blocks):
        block, size = blocks[place], 1
        if block.kind == "quotation":
            while place + size < len(blocks) and _goes_on(blocks[place + size - 1], blocks[place + size], lines):
                size += 1
            found.append(_block_quotation(blocks, place, size, language))
        elif block.kind in ("paragraph", "item"):
            found += _inline(blocks, place, language)
        place += size
    return tuple(found)


def _goes_on(block: SourceBlock, following: SourceBlock, lines: Sequence[str]) -> bool:
    """Return whether two paragraphs are of one block quotation: between them stand lines with a mark of it alone."""
    between = lines[block.line + block.text.count("\n") : following.line - 1]
    return following.kind == "quotation" and all(line.lstrip().startswith(">") for line in between)


def _block_quotation(blocks: Sequence[SourceBlock], first: int, size: int, language: str) -> Quotation:
    words, own = [], []
    for block in blocks[first : first + size]:
        end = _end_of_words(block.text, language)
        words.append(block.text[:end])
        if end < len(block.text):
            own.append(Place(block, end, len(block.text)))
    around = tuple(_neighbours(blocks, first, first + size - 1, language))
    return Quotation("\n".join(words).strip(), blocks[first].line, is_block=True, own=tuple(own), around=around)


def _end_of_words(text: str, language: str) -> int:
    """Return where in a paragraph of a block quotation the attribution begins; its end without one."""
    if found := list(_ATTRIBUTION.finditer(text)):
        return found[-1].start()
    said = _SAID_INSIDE[language].search(text)
    if said:
        return said.start()
    quoted = QUOTED.match(text.lstrip())
    # “We won,” says the chair.
    return text.index(quoted[0]) + len(quoted[0]) if quoted and len(quoted[0].split()) >= FEWEST_WORDS else len(text)


def _inline(blocks: Sequence[SourceBlock], at: int, language: str) -> Iterator[Quotation]:
    block = blocks[at]
    text = block.text
    if _SPEECH.match(text):
        yield from _behind_dash(blocks, at, language)
        return
    for found in QUOTED.finditer(text):
        start, end = found.span()
        words = text[start + 1 : end - 1]
        if len(words.split()) >= FEWEST_WORDS and _is_speech(text, start, end, language):
            own, around = _places_beside(block, start, end)
            around = around or tuple(_neighbours(blocks, at, at, language))
            yield Quotation(words, block.line_of(start), is_block=False, own=own, around=around)


def _behind_dash(blocks: Sequence[SourceBlock], at: int, language: str) -> Iterator[Quotation]:
    """Yield the speech of a paragraph that begins with a dash, if it tells who speaks."""
    block = blocks[at]
    if said := _SAID_INSIDE[language].search(block.text):
        own = (Place(block, said.start(), len(block.text)),)
        around = tuple(_neighbours(blocks, at, at, language))
        yield Quotation(block.text[: said.start()], block.line, is_block=False, own=own, around=around)


def _is_speech(text: str, start: int, end: int, language: str) -> bool:
    """Return whether words between marks stand for themselves: no name of something, and no part of a sentence."""
    is_closed = text[end - 2] in ",.!?…" or _CLOSES[language].match(text, end)
    return bool(is_closed and _BEGINS.search(text, 0, start))


def _places_beside(block: SourceBlock, start: int, end: int) -> tuple[tuple[Place, ...], tuple[Place, ...]]:
    """Return the rest of the sentence of speech within a paragraph; without one, the sentences around it there."""
    text = block.text
    before = max((found.end() for found in _BOUND.finditer(text, 0, start)), default=0)
    behind = _BOUND.search(text, end)
    after = end if _NEXT_BEGINS.match(text, end - 2) else behind.end() if behind else len(text)
    own = tuple(_with_words(Place(block, end, after), Place(block, before, start)))
    if own:
        return own, ()
    following, earlier = _BOUND.search(text, after), [one.end() for one in _BOUND.finditer(text, 0, max(before - 2, 0))]
    next_end = following.end() if following else len(text)
    return (), tuple(_with_words(Place(block, after, next_end), Place(block, earlier[-1] if earlier else 0, before)))


def _with_words(*places: Place) -> Iterator[Place]:
    return (place for place in places if words_of(place.text))


def _neighbours(blocks: Sequence[SourceBlock], first: int, last: int, language: str) -> Iterator[Place]:
    """Yield the sentence behind a quotation, and the one before it."""
    if last + 1 < len(blocks) and blocks[last + 1].kind in ("paragraph", "item"):
        block = blocks[last + 1]
        sentence = next(sentences_of(block, language), None)
        yield Place(block, 0, len(sentence.text) if sentence else 0)
    if first and blocks[first - 1].kind in ("paragraph", "item"):
        block = blocks[first - 1]
        sentences = list(sentences_of(block, language))
        yield Place(block, len(block.text) - len(sentences[-1].text) if sentences else 0, len(block.text))
