"""Facts of CLDR about a language: its locale, the names of languages in it, its way of writing numbers."""

from __future__ import annotations

from functools import cache, lru_cache

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

from .passage import NO_BREAK_SPACE

# English of the site is British: day before month, Monday first.
PREFERRED = {"en": "en_GB"}
# CLDR says «қазақ тілі» (the Kazakh language); a switch says «Қазақша» (in Kazakh).
OWN_NAMES = {"kk": "Қазақша", "ru": "Русский", "en": "English"}
_KAZAKH_TONGUE = " тілі"
_KAZAKH_VOWELS = "аәеёиіоөуұүыэюя"
_FRONT = "әеиіөүэ"


@cache
def locale_of(language: str) -> Locale:
    """Return CLDR's locale of a language; its root locale for a language that it does not know."""
    try:
        return Locale.parse(PREFERRED.get(language, language))
    except (UnknownLocaleError, ValueError):
        return Locale("root")


@lru_cache(maxsize=1_000)
def language_name(language: str) -> str:
    """Return a language's name in itself, capitalised; its code where CLDR does not know it."""
    if language in OWN_NAMES:
        return OWN_NAMES[language]
    locale = locale_of(language)
    name = "" if locale.language == "root" else locale.get_display_name() or ""
    return name[:1].upper() + name[1:] or language


@lru_cache(maxsize=1_000)
def name_of_language(named: str, language: str) -> str:
    """Return what a text in `language` calls the language `named`; its code where CLDR does not know it.

    Kazakh says in which way somebody speaks, «орысша», where CLDR names the tongue, «орыс тілі».
    """
    name = str(locale_of(language).languages.get(named) or named)
    stem = name.removesuffix(_KAZAKH_TONGUE)
    if stem == name:
        return name
    last = next((letter for letter in reversed(stem.lower()) if letter in _KAZAKH_VOWELS), "")
    return stem + ("ше" if last in _FRONT else "ша")


@lru_cache(maxsize=5_000)
def whole_number(number: int, language: str) -> str:
    """Return a number with its digits in groups that no line parts: «63 206», “63,206”."""
    return format_decimal(number, locale=locale_of(language)).replace("\u202f", NO_BREAK_SPACE)


_SIZE_UNITS = {"kk": ("КБ", "МБ"), "ru": ("КБ", "МБ"), "en": ("KB", "MB")}
"""CLDR 48 mixes both alphabets in the Kazakh «МБ»."""


@lru_cache(maxsize=5_000)
def file_size(length: int, language: str) -> str:
    """Return the size of a file of so many bytes, for people who decide whether to download it: «33 КБ», “1.2 MB”."""
    kilobytes, megabytes = _SIZE_UNITS.get(language, _SIZE_UNITS["en"])
    if length < 1_000_000:
        return f"{whole_number(max(1, round(length / 1000)), language)}{NO_BREAK_SPACE}{kilobytes}"
    number = format_decimal(round(length / 1_000_000, 1), locale=locale_of(language))
    return f"{number}{NO_BREAK_SPACE}{megabytes}"
