"""A dash between spaces: — in Kazakh and Russian, – in English."""

from __future__ import annotations

import re

from plugins.typesetting.passage import BLOCK, CELL, GAPS, LINE, MONTHS, Edits

_DASHES = {"kk": "—", "ru": "—", "en": "–"}
_SPACED = re.compile(rf"[-–—‒―](?:(?<=-)-{{1,2}})?(?=[{GAPS}])")
# Between a year and a day stands neither a range nor a minus.
_DAY = re.compile(rf"(?<=\d\d\d\d[{GAPS}].)[{GAPS}]\d\d?[{GAPS}](?:{MONTHS})")
_GAPS = frozenset(GAPS)
_STARTS = frozenset(BLOCK + CELL + LINE)


def dashes(text: str, language: str) -> Edits:
    """Replace a hyphen or dash with spaces on both sides, in Kazakh and Russian also at the start of direct speech.

    A hyphen between two numbers may be a minus sign: it stays where `ranges` has left it.
    """
    dash = _DASHES[language]
    for match in _SPACED.finditer(text):
        start, end = match.span()
        before = text[start - 1] if start else BLOCK
        after = text[end + 1 : end + 2]
        if before in _GAPS:
            meant = (
                match[0] == "—"
                or not (after.isdigit() and text[start - 2 : start - 1].isdigit())
                or _DAY.match(text, end) is not None
            )
        else:
            meant = before in _STARTS and language != "en" and (after.isalpha() or after in '«„“"')
        if meant and match[0] != dash:
            yield start, end, dash
