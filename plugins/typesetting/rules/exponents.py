"""Square and cubic metres: м², км³."""

from __future__ import annotations

import re

from plugins.typesetting.passage import GAPS, Edits

_BARE = re.compile(r"[23](?<=[мm].)(?!\w|[.,]\d)")
# What must stand before the unit: a number, a word for one, or the stroke of “a metre”.
_COUNTED = re.compile(rf"(?:\d[{GAPS}]?|/|(?:\d[{GAPS}]?(?:тыс\.?|млн|млрд|мың)[{GAPS}]))[ксдмcdkm]?\Z")
_NEAR = 12
_TYPED = ("м2", "м3", "m2", "m3"), ("m2", "m3")


def exponents(text: str, language: str) -> Edits:
    """Take a 2 or 3 typed to a unit of length that counts something; «М2» and «м2» by itself may be names."""
    if not any(unit in text for unit in _TYPED[language == "en"]):
        return
    for match in _BARE.finditer(text):
        place = match.start()
        if _COUNTED.search(text, max(0, place - 1 - _NEAR), place - 1):
            yield place, place + 1, "²" if match[0] == "2" else "³"
