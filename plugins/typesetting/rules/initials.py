"""Initials stay with each other and with the surname: А. Б. Серікова, Серікова А. Б."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, UPPER

_GAP = f"[{GAPS}]?"
_SPACE = re.compile(
    rf"[ ](?=[{UPPER}])(?:"
    rf"(?<=(?<![\w.])[{UPPER}]\.[ ])"
    rf"|(?<=[{UPPER}]\.[{UPPER}]\.[ ])"
    rf"|(?<=(?<![\w.])[{UPPER}]\.[{UPPER}]\.[ ])"
    rf"|(?=[{UPPER}]\.{_GAP}[{UPPER}]\.(?!{_GAP}[{UPPER}]))(?<=[^\W\d_][ ])"
    r")"
)


def initials(text: str, _language: str) -> list[int]:
    """Return the spaces between them, and the one to a surname on either side."""
    return [match.start() for match in _SPACE.finditer(text)]
