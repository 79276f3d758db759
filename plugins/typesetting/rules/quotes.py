"""Quotation marks of a language, the inner pair inside the outer one (CLDR's delimiters): «…„…“…»."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field

from plugins.typesetting.passage import Edit
from plugins.typesetting.signs import BLOCK, CELL

PAIRS = {"kk": ("«»", "“”"), "ru": ("«»", "„“"), "en": ("“”", "‘’")}
"""The outer and the inner pair of a language."""

_MARK = re.compile(r'["«»„“”]')
_BLOCK_END = re.compile(f"[{BLOCK}{CELL}]")
_OPENS_AFTER = frozenset("([{«„“‘-‑–—/")
_CLOSES = {'"': '"”', "“": '"”', "«": "»", "„": "“”"}
_OUTER, _INNER = 0, 1


@dataclass(slots=True)
class _Reading:
    """One way to understand the marks of a block: pairs with their depth, and what found no partner."""

    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)


def quotes(text: str, language: str) -> Iterator[Edit]:
    """Replace straight marks, and “ ” of English where a text is Kazakh or Russian, block by block.

    The author's own «», „“ stay. A block in which any mark has no partner stays as it is: no guess is made.
    """
    if language not in PAIRS or ('"' not in text and (language == "en" or "“" not in text)):
        return
    for reading in _readings(text):
        if not reading.strays:
            yield from sorted(_edits(text, language, reading))


def unbalanced_marks(text: str) -> Iterator[int]:
    """Give the places of marks without a partner in their block; an inch (5") is none of them."""
    for reading in _readings(text):
        yield from sorted(reading.strays)


def _edits(text: str, language: str, reading: _Reading) -> Iterator[Edit]:
    replaced = '"' if language == "en" else '"“”'
    for start, end, depth in reading.pairs:
        if text[start] in replaced and text[end] in replaced:
            for place, mark in zip((start, end), PAIRS[language][depth], strict=True):
                if text[place] != mark:
                    yield place, place + 1, mark


def _readings(text: str) -> Iterator[_Reading]:
    marks: list[int] = []
    end = 0
    for mark in _MARK.finditer(text):
        if mark.start() >= end:
            if marks:
                yield _read(text, marks)
            block_end = _BLOCK_END.search(text, mark.end())
            marks, end = [], block_end.start() if block_end else len(text)
        marks.append(mark.start())
    if marks:
        yield _read(text, marks)


def _read(text: str, marks: list[int]) -> _Reading:
    """Take a mark after a digit for the end of a quotation if that makes pairs, for an inch if only that does."""
    closing = _reading(text, marks, inches=False)
    if not closing.strays:
        return closing
    inches = _reading(text, marks, inches=True)
    return closing if inches.strays else inches


def _reading(text: str, marks: list[int], *, inches: bool) -> _Reading:
    reading = _Reading()
    opened: list[tuple[int, int]] = []
    for place in marks:
        side = _side(text, place, opened, inches=inches)
        if side == "opens":
            opened.append((place, _depth(text[place], opened)))
        elif side == "closes" and opened and text[place] in _CLOSES[text[opened[-1][0]]]:
            start, depth = opened.pop()
            reading.pairs.append((start, place, depth))
        elif side != "inch":
            reading.strays.append(place)
    reading.strays += (place for place, _ in opened)
    return reading


def _depth(mark: str, opened: list[tuple[int, int]]) -> int:
    if mark in "«„":
        return _OUTER if mark == "«" else _INNER
    return _INNER if opened and opened[-1][1] == _OUTER else _OUTER


def _side(text: str, place: int, opened: list[tuple[int, int]], *, inches: bool) -> str:
    mark = text[place]
    innermost = text[opened[-1][0]] if opened else ""
    if mark == "“":
        return "closes" if innermost == "„" else "opens"
    if mark != '"':
        return "opens" if mark in "«„" else "closes"
    before = text[place - 1] if place else BLOCK
    after = text[place + 1 : place + 2] or BLOCK
    # A straight ' may open a quotation or end a word, so what stands before it decides.
    if _starts(text, place - (before == "'"), opened) and not after.isspace():
        return "opens"
    if before.isspace():
        return "nothing"
    if before.isdigit() and (inches or not opened):
        return "inch"
    return "closes" if opened else "nothing"


def _starts(text: str, place: int, opened: list[tuple[int, int]]) -> bool:
    before = text[place - 1] if place else BLOCK
    return before.isspace() or before in _OPENS_AFTER or bool(opened and opened[-1][0] == place - 1)
