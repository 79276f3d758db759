"""A message becomes text in somebody's language."""

from __future__ import annotations

from functools import cache
from gettext import NullTranslations

from plugins.newsroom import Message, worded

from .languages import ENGLISH, TRANSLATIONS


def in_language(message: Message, language: str) -> str:
    """Give a message as text; what has no translation is in English, as is all where the catalogue is damaged."""
    if language == ENGLISH:
        return str(message)
    texts, sign = _speech(language)

    def phrase(one: Message) -> str:
        if one.plural:
            return texts.ngettext(one.text, one.plural, one.count)
        return texts.gettext(one.text) if one.text else ""  # of an empty text gettext gives its header

    return worded(message, phrase, sign)


@cache
def _speech(language: str) -> tuple[NullTranslations, str]:
    """Open a catalogue, once in a process; with it comes the sign before tenths."""
    from babel.numbers import get_decimal_symbol  # noqa: PLC0415 - who reads English does without

    from .catalogue_file import CatalogueError, misplaced_braces, read_catalogue  # noqa: PLC0415 - as above

    file = TRANSLATIONS / language / "LC_MESSAGES" / "messages.po"
    try:
        return read_catalogue(file, misplaced_braces).texts, get_decimal_symbol(language)
    except (CatalogueError, OSError):
        return NullTranslations(), "."
