"""№ and § stay with what they number."""

from __future__ import annotations

import re

from plugins.typesetting.signs import BREAKABLE

_SPACE = re.compile(rf"[{BREAKABLE}](?<=[№§][{BREAKABLE}])(?=\S)")


def number_signs(text: str, _language: str) -> list[int]:
    """Give the spaces after them."""
    if "№" not in text and "§" not in text:
        return []
    return [match.start() for match in _SPACE.finditer(text)]
