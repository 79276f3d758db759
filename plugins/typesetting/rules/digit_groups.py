"""Digits in groups of three stay together: 1 234 567."""

from __future__ import annotations

import re

from plugins.typesetting.signs import BREAKABLE

_B = f"[{BREAKABLE}]"
_SPACE = re.compile(
    rf"{_B}(?=\d\d\d(?!\d))(?<=\d{_B})(?:(?<=(?<!\d)\d{_B})|(?<=(?<!\d)\d\d{_B})|(?<=(?<!\d)\d\d\d{_B}))"
)


def digit_groups(text: str, _language: str) -> list[int]:
    """Give the spaces inside them; four digits before a space, as in a year, are no group."""
    return [match.start() for match in _SPACE.finditer(text)]
