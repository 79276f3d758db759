"""Numbers in a reader's language, from CLDR."""

from __future__ import annotations

from functools import lru_cache

from babel.numbers import format_decimal

from .locales import locale_of
from .signs import NO_BREAK_SPACE


@lru_cache(maxsize=5_000)
def whole_number(number: int, language: str) -> str:
    """Return a number with its digits in groups that no line parts: «63 206», “63,206”."""
    return format_decimal(number, locale=locale_of(language)).replace("\u202f", NO_BREAK_SPACE)
