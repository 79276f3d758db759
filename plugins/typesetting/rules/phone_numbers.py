"""A telephone number stays whole: +7 (727) 250-10-20, 8 701 123 45 67."""

from __future__ import annotations

import re
from collections.abc import Iterator

# Browsers break no line after a hyphen between digits, so that its spaces are all there is to bind.
_NUMBER = re.compile(
    r"\+(?:(?<![\w)]\+)\d{1,3}(?:[ \u00a0-]?\(\d{2,5}\))?(?:[ \u00a0-]\d{2,4}){1,5}(?!\d|-\d))"
    r"|8(?<![\w+.,/-]8)[ \u00a0-]?(?:\(\d{3,5}\)(?:[ \u00a0-]\d{2,3}){2,3}"
    r"|\d{3}[ \u00a0-]\d{3}[ \u00a0-]\d\d[ \u00a0-]\d\d)(?!\d|-\d)"
    r"|\((?<!\w\()\d{3,5}\)(?:[ \u00a0]\d{2,3}(?:-\d\d){2})(?!\d|-\d)"
)
_SHORTEST, _LONGEST = 10, 13


def phone_numbers(text: str, _language: str) -> list[int]:
    """Return the spaces inside numbers of an area and a country."""
    if "+" not in text and "8" not in text and "(" not in text:
        return []
    return [place for match in _NUMBER.finditer(text) for place in _spaces(match)]


def _spaces(match: re.Match[str]) -> Iterator[int]:
    digits = sum(map(str.isdigit, match[0]))
    if _SHORTEST + match[0].startswith(("+", "8")) <= digits <= _LONGEST:
        yield from (match.start() + place for place, sign in enumerate(match[0]) if sign == " ")
