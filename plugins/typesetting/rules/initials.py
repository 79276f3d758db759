"""Initials stay with each other and with the surname: А. Б. Серікова, Серікова А. Б."""

from __future__ import annotations

import re

from plugins.typesetting.signs import BREAKABLE, GAPS, UPPER

_B = f"[{BREAKABLE}]"
_GAP = f"[{GAPS}]?"
_SPACE = re.compile(
    rf"{_B}(?=[{UPPER}])(?:"
    rf"(?<=(?<![\w.])[{UPPER}]\.{_B})"
    rf"|(?<=[{UPPER}]\.[{UPPER}]\.{_B})"
    rf"|(?<=(?<![\w.])[{UPPER}]\.[{UPPER}]\.{_B})"
    rf"|(?=[{UPPER}]\.{_GAP}[{UPPER}]\.(?!{_GAP}[{UPPER}]))(?<=[^\W\d_]{_B})"
    r")"
)


_HAS_INITIAL = re.compile(rf"[{UPPER}]\.")


def initials(text: str, _language: str) -> list[int]:
    """Give the spaces between them, and the one to a surname on either side."""
    if not _HAS_INITIAL.search(text):
        return []
    return [match.start() for match in _SPACE.finditer(text)]
