"""A message becomes text in somebody's language."""

from __future__ import annotations

from functools import cache

from plugins.newsroom import Message, worded

from .languages import ENGLISH, TRANSLATIONS
from .phrases import Phrases, read_phrases

DECIMAL_SIGNS = {"kk": ",", "ru": ","}
"""What stands before tenths (CLDR); a point elsewhere."""
GROUP_SIGNS = {"kk": "\u00a0", "ru": "\u00a0"}
"""What stands between groups of three digits (CLDR); a comma elsewhere."""


def in_language(message: Message, language: str) -> str:
    """Give a message as text; what has no translation is in English, as is all where the catalogue is damaged."""
    if language == ENGLISH:
        return str(message)
    phrases = _phrases(language)

    def phrase(one: Message) -> str:
        if one.plural:
            return phrases.ngettext(one.text, one.plural, one.count)
        return phrases.gettext(one.text)

    return worded(message, phrase, DECIMAL_SIGNS.get(language, "."), GROUP_SIGNS.get(language, ","))


@cache
def _phrases(language: str) -> Phrases:
    """Open a catalogue, once in a process."""
    try:
        return read_phrases(TRANSLATIONS / language / "LC_MESSAGES" / "messages.po")
    except (OSError, ValueError):
        return Phrases()
