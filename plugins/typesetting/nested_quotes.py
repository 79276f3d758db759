"""Straight quotation marks become those of Kazakh and Russian, the inner pair inside the outer (CLDR delimiters)."""

from __future__ import annotations

import re

OUTER = "«»"
INNER = {"kk": "“”", "ru": "„“"}

_MARK = re.compile(r'["«»]')
_OPENS_AFTER = frozenset("([{«„“—–-/\u00a0")
_CLOSES_BEFORE = frozenset(")]}»“”…—–-/.,:;!?\u00a0")


def nested_quotes(text: str, language: str) -> str:
    """Replace each straight mark by one character, so that the length stays; marks without a partner stay as well."""
    if language not in INNER or '"' not in text:
        return text
    pairs = _pairs(text)
    if pairs is None:
        return text
    letters = list(text)
    for place, depth, closing in pairs:
        letters[place] = (OUTER if depth % 2 == 0 else INNER[language])[closing]
    return "".join(letters)


def _pairs(text: str) -> list[tuple[int, int, bool]] | None:
    """Give place, depth and side of each straight mark; None if one that opens has no end."""
    found: list[tuple[int, int, bool]] = []
    opened: list[int] = []
    for match in _MARK.finditer(text):
        place, mark = match.start(), match[0]
        closing = _closes(text, place, opened) if mark == '"' else mark == "»"
        if closing is None or (closing and not opened):
            continue  # an inch, or a mark that belongs to nothing
        if closing:
            opened.pop()
        depth = len(opened)
        if not closing:
            opened.append(place)
        if mark == '"':
            found.append((place, depth, closing))
    return None if opened else found


def _closes(text: str, place: int, opened: list[int]) -> bool | None:
    before, after = text[place - 1 : place] if place else "", text[place + 1 : place + 2]
    starts = not before or before.isspace() or before in _OPENS_AFTER or (place - 1) in opened
    if starts and after and not after.isspace():
        return False
    ends = not after or after.isspace() or after in _CLOSES_BEFORE or after == '"'
    return True if ends and before and not before.isspace() else None
