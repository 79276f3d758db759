"""What a text says itself, and what it quotes: names and speech between quotation marks, speech behind a dash."""

from __future__ import annotations

import re

_QUOTED = re.compile(r"«[^»]*(?:»|\Z)|“[^”]*(?:”|\Z)|„[^“]*(?:“|\Z)|\"[^\"]*(?:\"|\Z)")
_SPEECH = re.compile(r"\s*[—–-]\s")
"""A paragraph that begins so is speech, with the words about who said it."""


def without_quoted(text: str) -> str:
    """Return a block's text with spaces in the place of all that is quoted; a mark without partner quotes the rest."""
    if _SPEECH.match(text):
        return _blank(text)
    return _QUOTED.sub(lambda found: _blank(found[0]), text)


def _blank(words: str) -> str:
    return re.sub(r"[^\n]", " ", words)
