"""Particles stay with the word before them: бы, ли, же; ма, ме, да, де."""

from __future__ import annotations

import re

_SPACES = {
    language: re.compile(rf"[ ](?=(?:{words})(?![\w‑.-]))(?<=\w[ ])")
    for language, words in (("kk", "[мбп][ае]|[дт][ае]|ғой"), ("ru", "бы?|ли|ль|же?"))
}


def particles(text: str, language: str) -> list[int]:
    """Return the spaces before them."""
    return [match.start() for match in _SPACES[language].finditer(text)]
