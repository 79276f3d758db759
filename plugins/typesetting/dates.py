"""Dates and times in a reader's language, from CLDR."""

from __future__ import annotations

from datetime import date, datetime

from babel.dates import format_date, format_skeleton, format_time

from .locales import locale_of


def long_date(day: date, language: str) -> str:
    """Give a date in words: «2026 ж. 29 қаңтар», «29 января 2026 г.», “29 January 2026”."""
    return format_date(day, "long", locale=locale_of(language))


def month_heading(first_day: date, language: str) -> str:
    """Give a month with its year; the case of its first letter is CLDR's."""
    # A skeleton and not a pattern: "MMMM y" would put the Kazakh month before its year.
    return format_skeleton("yMMMM", first_day, locale=locale_of(language))


def clock_time(moment: datetime, language: str) -> str:
    """Give hours and minutes of a moment, in the moment's own zone: 09:05."""
    # `tzinfo=None` would mean UTC to Babel, so only the wall clock is handed over.
    return format_time(moment.time(), "HH:mm", locale=locale_of(language))
