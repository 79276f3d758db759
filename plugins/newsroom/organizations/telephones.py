"""Telephone numbers as people write them, and as a telephone dials them."""

from __future__ import annotations

import re

_EXTENSION = r"(?:\b(?:доб|вн(?:утр)?|ішкі|қос|ext)\w*\b|\bx(?=\s*\d)|#)"
_IN_BRACKETS = re.compile(rf"\(\s*{_EXTENSION}[^)]*\)", re.IGNORECASE)
_BEHIND = re.compile(rf"{_EXTENSION}.*", re.IGNORECASE)
_HOUR = re.compile(r"\b\d{1,2}:\d{2}\b")
_BETWEEN = re.compile(
    r"[,;/|]|(?=\+)|\s(?:и|или|және|немесе|and|or)\s|(?<=[-‑–]\d\d)\s+(?=\d{2,3}[-‑–]\d\d)", re.IGNORECASE
)
_NUMBER = re.compile(r"\+?\d[\d\s().‑–-]*\d")
_LEAST, _MOST = 5, 15
"""Digits of a number among words, such as a room's or an hour's; and of one with its country (E.164)."""


def telephone_numbers(text: str) -> tuple[str, ...]:
    """Return the numbers in a text as they are dialled, without their extensions: `+77272501020`.

    What follows a stroke or a comma may be the end of another number alone: 250-10-20 / 21.
    """
    whole = _HOUR.sub(" ", _IN_BRACKETS.sub(" ", text))
    return tuple(filter(None, (_dialled(_BEHIND.sub("", part)) for part in _BETWEEN.split(whole))))


def _dialled(part: str) -> str:
    found = _NUMBER.search(part)
    number = re.sub(r"[^\d+]", "", found[0]) if found else ""
    digits = len(number.strip("+"))
    is_alone = not any(letter.isalpha() for letter in part)
    return number if digits <= _MOST and (is_alone or digits >= _LEAST) else ""
