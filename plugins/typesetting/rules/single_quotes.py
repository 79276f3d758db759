"""Single quotation marks and apostrophes at the edge of English words: ‘so’, workers’, ’tis, ’90s."""

from __future__ import annotations

import re

from plugins.typesetting.passage import BLOCK, CELL, Edits

_MARK = re.compile("'")
_OPENS_AFTER = frozenset('([{"“‘-‑–—/')
_LEFT_OUT = re.compile(r"'(?:tis|twas|em|til|cause|n|bout|round|\d\ds?)(?!\w)", re.IGNORECASE)


def single_quotes(text: str, _language: str) -> Edits:
    """Take pairs, and marks that can only be apostrophes; a foot (6') and a mark without partner stay."""
    if "'" in text:
        yield from sorted(_edits(text))


def _edits(text: str) -> Edits:
    opened: int | None = None
    seen = 0
    for match in _MARK.finditer(text):
        place = match.start()
        # No quotation goes over the end of a paragraph or a cell.
        if opened is not None and (text.find(BLOCK, seen, place) >= 0 or text.find(CELL, seen, place) >= 0):
            opened = None
        seen = place
        if text[place - 1 : place] == "'" or text[place + 1 : place + 2] == "'":
            continue  # two of them are typed for a double mark
        elif text[place - 1 : place] == "”" and text[place + 1 : place + 2].isalpha():
            yield place, place + 1, "’"
        elif _opens(text, place):
            if _LEFT_OUT.match(text, place):
                yield place, place + 1, "’"
            else:
                opened = place
        elif _closes(text, place):
            if opened is not None:
                yield opened, opened + 1, "‘"
            if opened is not None or text[place - 1].isalpha():
                yield place, place + 1, "’"
            opened = None


def _opens(text: str, place: int) -> bool:
    before = text[place - 1] if place else BLOCK
    after = text[place + 1 : place + 2] or BLOCK
    return (before.isspace() or before in _OPENS_AFTER) and not after.isspace()


def _closes(text: str, place: int) -> bool:
    before = text[place - 1] if place else BLOCK
    return not before.isspace() and not text[place + 1 : place + 2].isalnum()
