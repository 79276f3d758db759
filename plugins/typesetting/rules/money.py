"""Amounts of money in groups of three digits: 1 234 567,50 ₸."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, Edits

_DIGITS = re.compile(r"[0-9]{4,}+")
_LONGEST = 15
_SIGN = r"[₸₽€$]|(?P<word>теңге\w*|тенге|тг|рубл\w+|руб|доллар\w*|е[ву]ро\w*|сом\w*|KZT|RUB|USD|EUR)(?!\w)"
_FOLLOWS = re.compile(
    rf"(?:,[0-9]{{1,2}}|\.[0-9]{{2}})?(?:–[0-9][0-9 \u00a0\u202f]{{0,20}}(?:,[0-9]{{1,2}})?)?[{GAPS}]?"
    rf"(?:(?:млн|млрд|трлн|мың|тыс\.?)[{GAPS}])?(?:{_SIGN})"
)
_GLUED = re.compile(r"(?s).?[\w.,:/+№‑—-]|[0-9№][ \u00a0\u202f]")
_YEARS = range(1990, 2050)


def money(text: str, _language: str) -> Edits:
    """Group the digits of numbers with a currency after them; years, codes, telephone and card numbers have none."""
    for match in _DIGITS.finditer(text):
        start, end = match.span()
        follows = _FOLLOWS.match(text, end)
        if follows is None or end - start > _LONGEST or _GLUED.fullmatch(text, max(0, start - 2), start):
            continue
        if follows["word"] is not None and end - start == 4 and int(match[0]) in _YEARS:
            continue  # «2026 теңге» is too near to a year
        for place in range(end - (end - start - 1) // 3 * 3, end, 3):
            yield place, place, " "
