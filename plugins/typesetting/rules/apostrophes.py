"""An apostrophe between letters: O’Connor, д’Артаньян, don’t."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.typesetting.passage import Edit

_BETWEEN_LETTERS = re.compile(r"'(?<=[^\W\d_]')(?=[^\W\d_])")


def apostrophes(text: str, _language: str) -> Iterator[Edit]:
    """Take straight marks with a letter on both sides: nothing else can be meant."""
    if "'" in text:
        for match in _BETWEEN_LETTERS.finditer(text):
            yield *match.span(), "’"
