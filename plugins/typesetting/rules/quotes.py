"""Quotation marks of a language, the inner pair inside the outer one (CLDR's delimiters): «…„…“…»."""

from __future__ import annotations

import re
from bisect import bisect_right
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from plugins.typesetting.passage import BLOCK, CELL, Edits, without_commands

PAIRS = {"kk": ("«»", "“”"), "ru": ("«»", "„“"), "en": ("“”", "‘’")}
"""The outer and the inner pair of a language."""

_MARK = re.compile(r'["«»„“”]')
_BLOCK = re.compile(f"[^{BLOCK}{CELL}]+")
_OPENS_AFTER = frozenset("([{«„“‘-‑–—/")
_CLOSES = {'"': '"”', "“": '"”', "«": "»", "„": "“”"}
_OUTER, _INNER = 0, 1
_BLOCKS = f"{BLOCK}{CELL}"
_NEXT_BLOCK = re.compile(f"[{BLOCK}\\s]+([^{BLOCK}\\s])")
_SENTENCE_END = re.compile(r"[.!?…:;—]")
_LAST = re.compile(f"[.,!?…]*[ \u00a0]*(?:[{BLOCK}{CELL}—–-]|\\Z)")
"""Behind a quotation: the end of its paragraph, or who said it."""
_FAR = 6_000
"""Letters that a quotation of several paragraphs has at most."""
_NAME = 120
"""Letters that a name with another one in it has at most."""


@dataclass(slots=True)
class _Pairing:
    """One way to understand the marks of a block: pairs with their depth, and what found no partner."""

    pairs: list[tuple[int, int, int]] = field(default_factory=list)
    strays: list[int] = field(default_factory=list)
    goes_on: tuple[int, ...] = ()
    """The mark that begins a paragraph of an English quotation that the next paragraph goes on with."""


def quotes(text: str, language: str) -> Edits:
    """Replace straight marks, and “ ” of English where a text is Kazakh or Russian, block by block.

    The author's own «», „“ stay. A block in which any mark has no partner stays as it is: no guess is made.
    """
    if language not in PAIRS or ('"' not in text and (language == "en" or "“" not in text)):
        return
    for pairing in _pairings(text, language):
        if not pairing.strays:
            yield from sorted(_edits(text, language, pairing))


def unbalanced_marks(text: str, language: str) -> Iterator[int]:
    """Yield the places of marks that stay as they are because they have no partner in their block.

    An inch (5") is none of them, nor is what is right as it was typed: a quotation in « » that runs over several
    paragraphs, one « less at the end of «a «b», an arrow, and " for the same in a cell.
    """
    strays: list[int] = []
    begun: list[int] = []
    for pairing in _pairings(text, language):
        pairs = sorted(pairing.pairs)
        lone = [
            place for place in sorted(pairing.strays) if not (_is_sign(text, place) or _is_nested(text, place, pairs))
        ]
        if begun and len(lone) == 1 and not pairs and _ends(text, begun, lone[0]):
            begun = []
            continue
        strays += begun
        goes_on = len(lone) == 1 and _begins(text, lone[0]) and not (pairs and pairs[-1][0] > lone[0])
        begun = lone if goes_on else []
        strays += lone if not goes_on else []
    yield from sorted((*strays, *begun))


def _begins(text: str, place: int) -> bool:
    """True if a mark may begin a quotation of several paragraphs."""
    before = text[max(0, place - 3) : place].strip(" \n—–-")
    return text[place] in "«“„" and (not before or before[-1] in f":{BLOCK}{CELL}")


def _ends(text: str, begun: list[int], place: int) -> bool:
    within_reach = place - begun[-1] <= _FAR and text.find(BLOCK, begun[-1], place) >= 0
    closes = text[place] in _CLOSES[text[begun[-1]]].replace('"', "")
    return within_reach and closes and _LAST.match(text, place + 1) is not None


def _is_nested(text: str, place: int, pairs: Sequence[tuple[int, int, int]]) -> bool:
    """True if the end of an inner pair is the end of the outer one too: «a «b»."""
    following = bisect_right(pairs, (place, 0, 0))
    if following == len(pairs):
        return False
    start, end, _ = pairs[following]
    is_name = text[place] == text[start] == "«" and text[end] == "»" and end - place <= _NAME
    return is_name and not _SENTENCE_END.search(text, place + 1, end)


def _is_sign(text: str, place: int) -> bool:
    """True if a mark stands alone between spaces: an arrow, or " in a cell for the same as above."""
    before, after = text[place - 1 : place] or BLOCK, text[place + 1 : place + 2] or BLOCK
    if not (before.isspace() and after.isspace()):
        return False
    alone = before in _BLOCKS and after in _BLOCKS
    return alone or text[place] in "«»"


def _edits(text: str, language: str, pairing: _Pairing) -> Edits:
    if pairing.goes_on and text[pairing.goes_on[0]] == '"':
        yield pairing.goes_on[0], pairing.goes_on[0] + 1, PAIRS[language][_OUTER][0]
    replaced = '"' if language == "en" else '"“”'
    for start, end, depth in pairing.pairs:
        if text[start] in replaced and text[end] in replaced:
            for place, mark in zip((start, end), PAIRS[language][depth], strict=True):
                if text[place] != mark:
                    yield place, place + 1, mark


def _pairings(text: str, language: str) -> Iterator[_Pairing]:
    """Pair the marks of each block that has any."""
    seen = without_commands(text)
    for block in _BLOCK.finditer(seen):
        if marks := [mark.start() for mark in _MARK.finditer(seen, *block.span())]:
            yield _going_on(seen, block.end(), _paired(seen, marks), language)


def _going_on(text: str, end: int, pairing: _Pairing, language: str) -> _Pairing:
    """Take the first mark of an English paragraph for no stray where the next one goes on: each begins with a mark."""
    if language != "en" or len(pairing.strays) != 1:
        return pairing
    mark = pairing.strays[0]
    is_first = text[mark] in '"“' and _starts_block(text, mark)
    following = _NEXT_BLOCK.match(text, end)
    if is_first and following and following[1] in '"“':
        pairing.strays, pairing.goes_on = [], (mark,)
    return pairing


def _starts_block(text: str, place: int) -> bool:
    before = text[max(0, place - 2) : place].rstrip(" \n")
    return not before or before[-1] in _BLOCKS


def _paired(text: str, marks: list[int]) -> _Pairing:
    """Take a mark after a digit for the end of a quotation if that makes pairs, for an inch if only that does."""
    closing = _paired_as(text, marks, inches=False)
    if not closing.strays:
        return closing
    inches = _paired_as(text, marks, inches=True)
    return closing if inches.strays else inches


def _paired_as(text: str, marks: list[int], *, inches: bool) -> _Pairing:
    pairing = _Pairing()
    opened: list[tuple[int, int]] = []
    for place in marks:
        side = _side(text, place, opened, inches=inches)
        if side == "opens":
            opened.append((place, _depth(text[place], opened)))
        elif side == "closes" and opened and text[place] in _CLOSES[text[opened[-1][0]]]:
            start, depth = opened.pop()
            pairing.pairs.append((start, place, depth))
        elif side != "inch":
            pairing.strays.append(place)
    pairing.strays += (place for place, _ in opened)
    return pairing


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
