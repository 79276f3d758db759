"""Which CLDR locale speaks for a language of the site."""

from __future__ import annotations

from functools import cache

from babel import Locale, UnknownLocaleError

# English of the site is British: day before month, Monday first.
PREFERRED = {"en": "en_GB"}


@cache
def locale_of(language: str) -> Locale:
    """Give CLDR's locale of a language; its root locale for a language that it does not know."""
    try:
        return Locale.parse(PREFERRED.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale("root")
