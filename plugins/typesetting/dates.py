"""Dates and times in a reader's language, from CLDR."""

from __future__ import annotations

from datetime import date, datetime, time
from functools import lru_cache

from babel.dates import format_date, format_skeleton, format_time

from .locales import locale_of

# A spaced dash as the rules of the language set it.
_DASHES = {"kk": "\u00a0— ", "ru": "\u00a0— "}


def long_date(day: date, language: str) -> str:
    """Return a date in words: «2026 ж. 29 қаңтар», «29 января 2026 г.», “29 January 2026”."""
    # By number: two moments that are one instant in two zones may be two days.
    return _long_date(day.toordinal(), language)


def long_moment(moment: date, language: str) -> str:
    """Return a day in words, and the hour of a moment behind it: «29 января 2026 г., 09:05»."""
    day = long_date(moment, language)
    return f"{day}, {clock_time(moment, language)}" if isinstance(moment, datetime) else day


def event_time(starts: date, ends: date | None, language: str) -> tuple[str, str, str]:
    """Return when something begins, the dash, and when it ends, in words; without an end, dash and end are empty.

    Both are days, or both are moments: «2», «–», «5 декабря 2026 г.»; «2 декабря 2026 г., 11:00», «–», «13:00».
    """
    if ends is None or ends == starts:
        return long_moment(starts, language), "", ""
    if isinstance(starts, datetime) and isinstance(ends, datetime):
        if starts.date() == ends.date():
            return long_moment(starts, language), "–", clock_time(ends, language)
        first, dash, last = _day_pair(starts, ends, language)
        return f"{first}, {clock_time(starts, language)}", dash, f"{last}, {clock_time(ends, language)}"
    return _day_pair(starts, ends, language, month_once=(starts.year, starts.month) == (ends.year, ends.month))


def _day_pair(first: date, last: date, language: str, *, month_once: bool = False) -> tuple[str, str, str]:
    """Return both days of what lasts several, and the dash between them; a year that both share is told once.

    «29 января», « — », «2 февраля 2026 г.»; with the month once «2026 ж. 2», «–», «5 желтоқсан».
    """
    locale = locale_of(language)
    dash = _DASHES.get(language, " – ")
    before, day_month, after = locale.date_formats["long"].pattern.partition("d MMMM")
    if first.year != last.year or not day_month:
        return long_date(first, language), dash, long_date(last, language)
    day_month = day_month.replace(" ", "\u00a0")
    start = format_date(first, before + ("d" if month_once else day_month), locale=locale)
    return start, "–" if month_once else dash, format_date(last, day_month + after, locale=locale)


# A site shows the same days over and over, and asking CLDR costs as much as half an entry of a list.
@lru_cache(maxsize=2_000)
def month_heading(first_day: date, language: str) -> str:
    """Return a month with its year; the case of its first letter is CLDR's."""
    # A skeleton and not a pattern: "MMMM y" would put the Kazakh month before its year.
    return format_skeleton("yMMMM", first_day, locale=locale_of(language))


def clock_time(moment: datetime, language: str) -> str:
    """Return hours and minutes of a moment, in the moment's own zone: 09:05."""
    return _clock_time(moment.hour, moment.minute, language)


@lru_cache(maxsize=20_000)
def _long_date(number: int, language: str) -> str:
    return format_date(date.fromordinal(number), "long", locale=locale_of(language))


@lru_cache(maxsize=5_000)
def _clock_time(hour: int, minute: int, language: str) -> str:
    # A plain time: `tzinfo=None` would mean UTC to Babel, so only the wall clock is handed over.
    return format_time(time(hour, minute), "HH:mm", locale=locale_of(language))
