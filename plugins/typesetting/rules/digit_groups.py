"""Digits in groups of three stay together: 1 234 567."""

from __future__ import annotations

import re

_SPACE = re.compile(r"[ ](?=\d\d\d(?!\d))(?<=\d[ ])(?:(?<=(?<!\d)\d[ ])|(?<=(?<!\d)\d\d[ ])|(?<=(?<!\d)\d\d\d[ ]))")


def digit_groups(text: str, _language: str) -> list[int]:
    """Return the spaces inside them; four digits before a space, as in a year, are no group."""
    return [match.start() for match in _SPACE.finditer(text)]
