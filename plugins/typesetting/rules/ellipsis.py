"""Three dots are one character: … ."""

from __future__ import annotations

import re

from plugins.typesetting.passage import Edits

_THREE_DOTS = re.compile(r"\.(?<![.…]\.)\.\.(?![.…])")


def ellipsis(text: str, _language: str) -> Edits:
    """Take exactly three dots; two, as in the Russian «?..», and four stay."""
    if "..." in text:
        for match in _THREE_DOTS.finditer(text):
            yield *match.span(), "…"
