"""How a text says when something was or will be."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date

from .phrases import phrases

_MONTHS = {
    "kk": r"қаңтар\w* ақпан\w* наурыз\w* сәуір\w* мамыр\w* маусым\w* шілде\w* тамыз\w* қыркүйе[кг]\w* қазан\w* "
    r"қараша\w* желтоқсан\w*",
    "ru": "январ[яьеи] феврал[яьеи] март[аеу]? апрел[яьеи] ма[яйею] июн[яьеи] июл[яьеи] август[аеу]? "
    "сентябр[яьеи] октябр[яьеи] ноябр[яьеи] декабр[яьеи]",
    "en": "january february march april may june july august september october november december",
}
_MONTH = {
    language: re.compile(rf"(?<!\w)(?:{'|'.join(months.split())})(?!\w)", re.IGNORECASE)
    for language, months in _MONTHS.items()
}
_DATE = {
    language: re.compile(rf"(?<!\d)(\d{{1,2}})\s+({'|'.join(months.split())})(?!\w)", re.IGNORECASE)
    for language, months in _MONTHS.items()
}
_NUMERIC_DATE = re.compile(r"(?<![\d.])(\d{1,2})\.(\d{2})\.20\d\d(?!\d)")
_NUMERIC = re.compile(r"(?<!\w)(?:\d{1,2}[./]\d{1,2}[./](?:20)?\d\d|20\d\d)(?!\w)")


def tells_time(words: str, language: str) -> bool:
    """Return whether a text says when, however roughly: by a date, a month, a year, «сегодня», «былтыр»."""
    in_numbers = _NUMERIC.search(words) or _MONTH[language].search(words)
    return in_numbers is not None or phrases("times", language).are_in(words)


def dates_in(words: str, language: str, near: date) -> Iterator[tuple[str, date]]:
    """Yield each day and month of a text as it says it, with its date in the year that brings it nearest to a day."""
    for found in _DATE[language].finditer(words):
        months = _MONTHS[language].split()
        number = next(place for place, month in enumerate(months, 1) if re.fullmatch(month, found[2], re.IGNORECASE))
        yield from _dated(found, number, near)
    for found in _NUMERIC_DATE.finditer(words):
        yield from _dated(found, int(found[2]), near)


def _dated(found: re.Match[str], month: int, near: date) -> Iterator[tuple[str, date]]:
    dates = []
    for year in (near.year - 1, near.year, near.year + 1):
        with suppress(ValueError):
            dates.append(date(year, month, int(found[1])))
    if dates:
        yield found[0], min(dates, key=lambda one: abs(one - near))
