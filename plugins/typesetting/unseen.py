"""Characters that take no room: marks of the writing direction, joiners, breaks of zero width."""

from __future__ import annotations

import re

DIRECTIONS = "\u061c\u200e\u200f\u202a-\u202e\u2066-\u2069"
ZERO_WIDTH = "\u200b-\u200d\u2060\ufeff"

# Joiners are letters' own business in Arabic and Indic words, direction marks beside Hebrew and Arabic ones.
_RIGHT_TO_LEFT = "\u0590-\u08ff"
_JOINING = "\u0590-\u1fff"
_EMOJI = "\u00a9\u00ae\u203c-\u3299\ufe0f\U0001f000-\U0001faff"
_UNWANTED = re.compile(
    "[\u202a-\u202e\u2066-\u2069\u200b\u2060]"
    r"|(?!\A)\ufeff"
    f"|(?<![{_RIGHT_TO_LEFT}])[\u061c\u200e\u200f](?![{_RIGHT_TO_LEFT}])"
    f"|(?<![{_JOINING}{_EMOJI}])\u200d|\u200d(?![{_JOINING}{_EMOJI}])"
    f"|(?<![{_JOINING}])\u200c|\u200c(?![{_JOINING}])"
)
UNWANTED = "\ufdd0"
"""Stands for an unwanted character; Unicode promises that it is none itself."""


def mark_unwanted(text: str) -> str:
    """Replace each of them that has no business in its place by UNWANTED; the length stays."""
    return _UNWANTED.sub(UNWANTED, text)
