"""An en dash without spaces in ranges: 2020–2025, 10:00–12:00, XIX–XX."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.typesetting.passage import Edit
from plugins.typesetting.signs import GAPS

# The rules look at this many characters on each side, whatever stands there.
_NEAR, _FAR = 24, 40

_MARK = re.compile(rf"[-–—](?:(?<=[\d%][-–—])(?=\d)|(?<=[\d%][{GAPS}][-–])(?=[{GAPS}]\d)|(?<=[IVX][-—])(?=[IVX]))")
_NUMBER = r"\d{1,3}(?:[ \u00a0\u202f]\d{3})+(?:,\d+)?|\d+(?:[.,:]\d+)*"
_LEFT = re.compile(rf"(?<![\w.,:/+)–—‑-])(?<![\d)][ \u00a0\u202f])({_NUMBER})%?[{GAPS}]?\Z")
_RIGHT = re.compile(rf"[{GAPS}]?({_NUMBER})(?!\d)%?(?![^\W_]|[-–—‑]\d|[.,:/]\d|[ \u00a0\u202f]\d)")
_LEFT_ROMAN = re.compile(r"(?<![\w-])[IVX]+\Z")
_RIGHT_ROMAN = re.compile(r"[IVX]+(?![\w-])")

# After these words two numbers with a hyphen are a name and not a range.
_STANDARDS = frozenset(
    ("№", "No", "ГОСТ", "СТ", "СП", "СН", "СНиП", "СанПиН", "ТУ", "МЕМСТ", "ISO", "IEC", "EN", "ИСО", "РК", "ҚР")
)
_NUMBERED = frozenset(
    (
        *("код", "коды", "кода", "code", "жсн", "иин", "бсн", "бин", "бик", "инн"),
        *("тел", "ұялы", "phone", "tel", "fax"),
    )
)
_NUMBERED_INFLECTED = ("индекс", "шот", "счет", "счёт", "телефон", "факс", "моб")
_STREETS = (
    *("көше", "даңғыл", "ықшам", "ш/а", "мкр", "ул.", "улиц", "пр.", "просп", "пер.", "дом ", "кв."),
    *("street", "st.", "avenue", "ave.", "ave ", "road"),
)
_SENTENCE_END = re.compile(r"[.!?;\u2029\x1d]")


def ranges(text: str, _language: str) -> Iterator[Edit]:
    """Take two numbers of which the second is larger, times and Roman numerals; spaces around the mark go.

    Telephone numbers, codes, standards, addresses and dates as 2026-01-29 stay.
    """
    for match in _MARK.finditer(text):
        place = match.start()
        left = _LEFT.search(text, max(0, place - _NEAR), place)
        right = _RIGHT.match(text, place + 1, place + _NEAR)
        if left and right:
            start, end = place - (left[0][-1] in GAPS), right.start(1)
            if _is_range(left[1], right[1]) and not _named(text, left.start()):
                yield from _edit(text, start, end)
        elif _LEFT_ROMAN.search(text, max(0, place - _NEAR), place) and _RIGHT_ROMAN.match(text, place + 1):
            yield from _edit(text, place, place + 1)


def _named(text: str, end: int) -> bool:
    """Say whether a code, a telephone number or a street is what the number before `end` belongs to."""
    near = text[max(0, end - _FAR) : end]
    word = near.rstrip().rpartition(" ")[2].strip("(«“.:")
    near, small = near.casefold(), word.casefold()
    if word in _STANDARDS or small in _NUMBERED or small.startswith(_NUMBERED_INFLECTED):
        return True
    return any(street in near and not _SENTENCE_END.search(near.rpartition(street)[2]) for street in _STREETS)


def _edit(text: str, start: int, end: int) -> Iterator[Edit]:
    if text[start:end] != "–":
        yield start, end, "–"


def _is_range(left: str, right: str) -> bool:
    """Say whether two numbers go up; times and dates may go round."""
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
    return re.sub(r"\d+", "0", number)


def _value(number: str) -> float:
    return float(re.sub(r"[ \u00a0\u202f]", "", number).replace(",", ".").replace(":", ""))
