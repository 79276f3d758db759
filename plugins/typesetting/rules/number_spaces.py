"""A space between № or § and its number: № 12 345, § 5."""

from __future__ import annotations

import re

from plugins.typesetting.passage import Edits

_GLUED = re.compile(r"[№§](?=\d)")


def number_spaces(text: str, _language: str) -> Edits:
    """Insert the space where the number was typed to its sign; `number_signs` makes it a no-break one."""
    if "№" in text or "§" in text:
        for match in _GLUED.finditer(text):
            yield match.end(), match.end(), " "
