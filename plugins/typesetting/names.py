"""A language's name in itself."""

from __future__ import annotations

from functools import lru_cache

from .locales import locale_of

# CLDR says «қазақ тілі» (the Kazakh language); a switch says «Қазақша» (in Kazakh).
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}


@lru_cache(maxsize=1_000)
def language_name(language: str) -> str:
    """Give a language's name in itself, capitalised; its code where CLDR does not know it."""
    if language in OWN_NAMES:
        return OWN_NAMES[language]
    locale = locale_of(language)
    name = "" if locale.language == "root" else locale.get_display_name() or ""
    return name[:1].upper() + name[1:] or language
