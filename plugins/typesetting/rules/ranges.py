"""An en dash without spaces in ranges: 2020–2025, 10:00–12:00, XIX–XX, Q1–Q2."""

from __future__ import annotations

import re

from plugins.typesetting.passage import Edits
from plugins.typesetting.signs import GAPS, MONTHS

from .named_numbers import is_named

# The rules look at this many characters on each side, whatever stands there.
_NEAR = 24

_MARK = re.compile(
    rf"[-–—](?:(?<=[\d%][-–—])(?=\d)|(?<=[\d%][{GAPS}][-–])(?=[{GAPS}]\d)|(?<=[IVXІХ][-—])(?=[IVXІХ])"
    r"|(?<=Q[1-4][-—])(?=Q[1-4]))"
)
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,:]\d+)*"
_LEFT = re.compile(rf"(?=\d)(?<![\w.,:/+)–—‑−-])(?<![\d)][ \u00a0\u202f])({_NUMBER})%?[{GAPS}]?\Z")
_RIGHT = re.compile(rf"[{GAPS}]?({_NUMBER})(?!\d)%?(?![^\W_]|[-–—‑]\d|[.,:/]\d|[ \u00a0\u202f]\d)")
# Numerals are typed with Cyrillic letters too.
_LEFT_ROMAN = re.compile(r"(?<![\w-])(?:[IVXІХ]+|Q[1-4])\Z")
_RIGHT_ROMAN = re.compile(r"(?:[IVXІХ]+|Q[1-4])(?![\w-])")
_MONTH = re.compile(rf"[{GAPS}](?:{MONTHS})")
_NO_DIGITS = dict.fromkeys(map(ord, "0123456789"))
_LISTED = re.compile(r"\s*(?:[,;/]|и|және|мен|бен|пен|или|немесе|and|or)?\s*")


def ranges(text: str, _language: str) -> Edits:
    """Take two numbers of which the second is larger, times and Roman numerals; spaces around the mark go.

    Telephone numbers, codes, standards, addresses and dates as 2026-01-29 stay.
    """
    named_until = -1
    for match in _MARK.finditer(text):
        place = match.start()
        left = _LEFT.search(text, max(0, place - _NEAR), place)
        right = _RIGHT.match(text, place + 1, place + _NEAR)
        if left and right:
            named = _named(text, left, right, named_until)
            named_until = right.end(1) if named else -1
            start, end = place - (left[0][-1] in GAPS), right.start(1)
            if not named and _is_range(left[1], right[1]) and not _are_days(text, left[1], right):
                yield from _edit(text, start, end)
        elif _is_roman(text, place):
            yield from _edit(text, place, place + 1)


def _named(text: str, left: re.Match[str], right: re.Match[str], named_until: int) -> bool:
    if ":" in left[1]:
        return False  # a time is nobody's name
    listed = named_until >= 0 and _LISTED.fullmatch(text, named_until, left.start()) is not None
    return is_named(text, left.start(), right.end(1), listed=listed)


def _are_days(text: str, left: str, right: re.Match[str]) -> bool:
    """True if a year ends one day and a number begins another: 8 February 1928 – 31 July 1997."""
    return len(left) == 4 and len(right[1]) < 3 and _MONTH.match(text, right.end(1)) is not None


def _is_roman(text: str, place: int) -> bool:
    left = _LEFT_ROMAN.search(text, max(0, place - _NEAR), place)
    right = _RIGHT_ROMAN.match(text, place + 1)
    # ХХ-ХХ stands for digits that are not told.
    return left is not None and right is not None and left[0] != right[0]


def _edit(text: str, start: int, end: int) -> Edits:
    if text[start:end] != "–":
        yield start, end, "–"


def _is_range(left: str, right: str) -> bool:
    """True if two numbers go up; times and dates may go round."""
    if left.isdigit() and right.isdigit():
        return _goes_up(left, right)
    if ":" in left or ":" in right or left.count(".") > 1:
        return _shape(left) == _shape(right)
    return _value(left) < _value(right) or ("." in left and "." in right)


def _goes_up(left: str, right: str) -> bool:
    if "0" in (left[0] * (len(left) > 1), right[0] * (len(right) > 1)) or len(right) > 6:
        return False
    if len(left) == 4 and len(right) == 2:
        # 2025-26 is a school year, 2025-06 and 2009-10 may be months.
        return int(right) > max(int(left) % 100, 12)
    if len(left) < 4 and len(right) == 4 and right[:2] in {"19", "20"}:
        return False
    return int(left) < int(right)


def _shape(number: str) -> str:
    return number.translate(_NO_DIGITS)


def _value(number: str) -> float:
    return float(re.sub(r"[ \u00a0\u202f]", "", number).replace(",", ".").replace(":", ""))
