"""Typography of plain text: titles, summaries, names."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from .passage import Passage, passage_of
from .rules import typeset, with_right_characters
from .signs import NO_BREAK_HYPHEN, NO_BREAK_SPACE
from .unseen import SOFT_HYPHEN

_BREAKING = str.maketrans({NO_BREAK_SPACE: " ", "\u202f": " ", NO_BREAK_HYPHEN: "-", SOFT_HYPHEN: ""})


# The same tags, names and places stand in many posts.
@lru_cache(maxsize=2_048)
def plain_text(text: str, language: str) -> str:
    """Return text with the right characters in NFC, without no-break spaces and hyphens: feeds, cards, meta tags."""
    if not text:
        return ""
    composed = unicodedata.normalize("NFC", text).translate(_BREAKING)
    return _text_of(with_right_characters(passage_of(composed), language))


# The names of organizations stand on every page.
@lru_cache(maxsize=8_192)
def typeset_text(text: str, language: str) -> str:
    """Return text with the right characters and bindings, for headings; it is text as well, never markup."""
    return _text_of(typeset(passage_of(unicodedata.normalize("NFC", text)), language))


def _text_of(passage: Passage) -> str:
    return "".join(shown if source is None else source for shown, source in passage.parts)
