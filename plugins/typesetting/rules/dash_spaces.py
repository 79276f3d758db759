"""No line begins with a dash, except direct speech, whose dash stays with its first word."""

from __future__ import annotations

import re

from plugins.typesetting.signs import BREAKABLE, STARTS

_SPACE = re.compile(rf"[{BREAKABLE}](?:(?=—(?!\S))(?<=\S[{BREAKABLE}])|(?<={STARTS}—[{BREAKABLE}])(?=\S))")


def dash_spaces(text: str, _language: str) -> list[int]:
    """Give the spaces before spaced dashes, and those after a dash that opens direct speech."""
    return [match.start() for match in _SPACE.finditer(text)] if "—" in text else []
