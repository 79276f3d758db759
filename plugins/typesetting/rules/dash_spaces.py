"""No line begins with a dash, except direct speech, whose dash stays with its first word."""

from __future__ import annotations

import re

from plugins.typesetting.passage import STARTS

# Dashes are rarer than spaces, so they are looked for.
_DASH = re.compile(rf"—(?:(?!\S)(?<=\S[ ]—)|(?P<opens>[ ])(?<={STARTS}—[ ])(?=\S))")
_ENGLISH_DASH = re.compile(r"–(?!\S)(?<=\S[ ]–)")


def dash_spaces(text: str, language: str) -> list[int]:
    """Return the spaces before spaced dashes, and those after a dash that opens direct speech."""
    if language == "en":
        return [match.start() - 1 for match in _ENGLISH_DASH.finditer(text)]
    return [match.start() + (1 if match["opens"] else -1) for match in _DASH.finditer(text)]
