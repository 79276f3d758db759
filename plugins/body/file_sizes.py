"""Sizes of files as readers are told them, before they fetch one."""

from __future__ import annotations

from babel import Locale, UnknownLocaleError
from babel.numbers import format_decimal

# CLDR's Kazakh megabyte has a Latin letter.
_UNITS = {"kk": ("КБ", "МБ"), "ru": ("КБ", "МБ")}


def told_size(length: int, language: str) -> str:
    """Say for readers what they get: `(PDF, 1,2 МБ)`; `length` is in bytes."""
    kilobyte, megabyte = _UNITS.get(language, ("kB", "MB"))
    large = length >= 999_500
    number = _decimal(round(length / 1_000_000, 1) if large else max(1, round(length / 1000)), language)
    return f"(PDF, {number}\u00a0{megabyte if large else kilobyte})"


def _decimal(number: float, language: str) -> str:
    try:
        return format_decimal(number, "0.#", locale=Locale.parse(language))
    except (UnknownLocaleError, ValueError):
        return format_decimal(number, "0.#", locale=Locale("root"))
