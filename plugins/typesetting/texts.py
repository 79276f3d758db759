"""Typography of plain text: titles, summaries, names."""

from __future__ import annotations

import unicodedata
from html import escape, unescape

from .bindings import bind_spaces
from .english_quotes import as_letters, english_quotes
from .nested_quotes import nested_quotes
from .shields import shield, unshield


def plain_text(text: str, language: str) -> str:
    """Give text with the right quotation marks, in NFC, without added no-break spaces: feeds, cards, meta tags."""
    shielded, kept = shield(unicodedata.normalize("NFC", text), html=False)
    return unshield(_quoted(shielded, language), kept)


def typeset_text(text: str, language: str) -> str:
    """Give `plain_text` with no-break spaces, for headings; it is text as well, never markup."""
    shielded, kept = shield(plain_text(text, language), html=False)
    return unshield(bind_spaces(shielded, language), kept)


def _quoted(text: str, language: str) -> str:
    if language != "en":
        return nested_quotes(text, language)
    return unescape(as_letters(english_quotes(escape(text, quote=False))))
