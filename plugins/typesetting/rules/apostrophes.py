"""An apostrophe between letters and in decades: O’Connor, д’Артаньян, don’t, 1990’s."""

from __future__ import annotations

import re

from plugins.typesetting.passage import Edits

_BETWEEN_LETTERS = re.compile(r"'(?:(?<=[^\W\d_]')(?=[^\W\d_])|(?<=\d\d')(?=s(?!\w)))")


def apostrophes(text: str, _language: str) -> Edits:
    """Take straight marks between two letters, and between two digits and an s: nothing else can be meant."""
    if "'" in text:
        for match in _BETWEEN_LETTERS.finditer(text):
            yield *match.span(), "’"
