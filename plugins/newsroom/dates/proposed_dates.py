"""The right form of a date that was written in another one: `01.12.2026 10.00` was meant as `2026-12-01 10:00`."""

from __future__ import annotations

import re
from calendar import monthrange
from datetime import MAXYEAR, date

_MONTHS = (
    *("қаң янв jan", "ақп фев feb", "нау мар mar", "сәу апр apr", "мам май мая may", "мау июн jun"),
    *("шіл июл jul", "там авг aug", "қыр сен sep", "қаз окт oct", "қар ноя nov", "жел дек dec"),
)
_MONTH_OF = {word: number for number, words in enumerate(_MONTHS, start=1) for word in words.split()}
"""Month by the first three letters of its name."""

_YEAR_FIRST = re.compile(r"(?<![\d./-])(?P<year>\d{4})\s?[-./ ]\s?(?P<month>\d{1,2})\s?[-./ ]\s?(?P<day>\d{1,2})(?!\d)")
_DAY_FIRST = re.compile(r"(?<!\d)(?P<day>\d{1,2})\s?[-./ ]\s?(?P<month>\d{1,2})\s?[-./ ]\s?(?P<year>\d{4}|\d{2})(?!\d)")
_NO_YEAR = re.compile(r"\A(?P<day>\d{1,2})[./](?P<month>0?[1-9]|1[0-2])(?![\d:])")
_NAMED = re.compile(rf"(?<![^\W\d_])(?P<name>{'|'.join(_MONTH_OF)})[^\W\d_]*")
_DAY_BEFORE = re.compile(r"(?<!\d)(?P<day>\d{1,2})(?:\s*-?[^\W\d_]{1,3})?[ .]*\Z")
_DAY_BEHIND = re.compile(r"\A[ .]*(?P<day>\d{1,2})(?!\d|\s*[:.]\d)(?:st|nd|rd|th)?")
_YEAR = re.compile(r"(?<!\d)\d{4}(?!\d)\s*(?:жыл\w*|ж\.|год\w*|г\.)?")
_TIME = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s*(?:[:.\-]|ч\w*\.?|сағ\w*\.?)\s*(?P<minute>\d{2})(?!\d)(?:\s*(?P<half>[ap])\.?m)?"
)
_HOUR = re.compile(
    r"(?<!\d)(?P<hour>\d{1,2})\s*(?:(?P<half>[ap])\.?m|ч\b|час|сағ|h\b)|сағат\w*\s*(?P<clock>\d{1,2})(?!\d)"
    r"|\A\W*(?P<bare>\d{1,2})\W*\Z"
)
_OFFSET = re.compile(r"\d\s*(?P<offset>[+-](?:0\d|1[0-3]):?[0-5]\d|z)\Z")
_LONGEST = 60
_CENTURY = 2000
_NOON, _MIDNIGHT = 12, 24


def propose_moment(written: str, today: date) -> str:
    """Return the right form of a day with or without a time, empty where none is seen; what is missing is `today`'s."""
    text = " ".join(written.lower().split())[:_LONGEST]
    day, rest = _day(text, today)
    clock = _clock(rest)
    if day is None and not clock:
        return ""
    offset = _OFFSET.search(text) if clock else None
    shown = (day or today).isoformat()
    return f"{shown} {clock}{offset['offset'].upper() if offset else ''}" if clock else shown


def propose_day(written: str, today: date) -> str:
    """Return the right form of a day, empty where none is seen."""
    return propose_moment(written, today).partition(" ")[0]


def _day(text: str, today: date) -> tuple[date | None, str]:
    """Return the day of a text, and what is left of it for the time."""
    for pattern in (_YEAR_FIRST, _DAY_FIRST, _NO_YEAR):
        if found := pattern.search(text):
            parts = {"year": str(today.year), **found.groupdict()}
            rest = f"{text[: found.start()]} {text[found.end() :]}"
            return nearest_day(int(parts["year"]), int(parts["month"]), int(parts["day"])), rest
    name = _NAMED.search(text)
    if not name:
        return None, text
    before, behind = text[: name.start()], text[name.end() :]
    year = _YEAR.search(before) or _YEAR.search(behind)
    before, behind = _YEAR.sub(" ", before), _YEAR.sub(" ", behind)
    day = _DAY_BEFORE.search(before)
    number, rest = (day["day"], behind) if day else ("", behind)
    if not day and (day := _DAY_BEHIND.search(behind)):
        number, rest = day["day"], behind[day.end() :]
    if not number:
        return None, text
    return nearest_day(int(year[0][:4]) if year else today.year, _MONTH_OF[name["name"]], int(number)), rest


def nearest_day(year: int, month: int, day: int) -> date | None:
    """Return the day, or the last one of a month that is shorter; month and day may have been exchanged."""
    year += _CENTURY if year < 100 else 0
    if month > 12 >= day:
        month, day = day, month
    if not (1 <= month <= 12 and 1 <= day <= 31 and 1 <= year <= MAXYEAR):
        return None
    return date(year, month, min(day, monthrange(year, month)[1]))


def _clock(text: str) -> str:
    found = _TIME.search(text)
    minute = int(found["minute"]) if found else 0
    hours = found or _HOUR.search(text)
    if not hours:
        return ""
    parts = hours.groupdict()
    hour = int(parts["hour"] or parts.get("clock") or parts["bare"])
    half = parts.get("half")
    if half and hour <= _NOON:
        hour = hour % _NOON + (_NOON if half == "p" else 0)
    if (hour, minute) == (_MIDNIGHT, 0):
        return "23:59"
    return f"{hour:02}:{minute:02}" if hour < _MIDNIGHT and minute < 60 else ""
