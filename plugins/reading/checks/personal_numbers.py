"""The personal number of Kazakhstan (IIN) belongs to nobody's news: with a name it opens loans and accounts."""

from __future__ import annotations

import re
from collections.abc import Iterator
from contextlib import suppress
from datetime import date, datetime

from plugins.newsroom import Mistake, tell

from .digit_groups import ADDRESS, Digits, digit_groups, is_called_otherwise, plain_numbers

FORMS = ((12,), (6, 6))
# The seventh digit: a man or a woman, born in the 19th, 20th or 21st century.
_CENTURIES = {"1": 1800, "2": 1800, "3": 1900, "4": 1900, "5": 2000, "6": 2000}
_FIRST_WEIGHTS = (1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11)
_SECOND_WEIGHTS = (3, 4, 5, 6, 7, 8, 9, 10, 11, 1, 2)
_NAMED = re.compile(r"(?:\b|_)(?:ИИН|ЖСН|IIN)\b[^\d]{0,12}", re.IGNORECASE)
_YEARS = (1990, 2040)
_REMEDY = tell("delete it: no reader needs it; if it is another number, write it in groups of three digits")


def personal_numbers(line: str) -> Iterator[Mistake]:
    """Yield a problem for each personal number in a line, without saying it."""
    plain = ADDRESS.sub(_without_numbers, plain_numbers(line)) if "://" in line else plain_numbers(line)
    for found in digit_groups(plain, FORMS):
        if is_personal_number(found.value) and not _is_another(plain, found):
            message = tell("a personal number (IIN) begins in column {column}", column=found.column)
            yield Mistake("personal-number", message, _REMEDY)


def _is_another(line: str, found: Digits) -> bool:
    if _NAMED.search(line[max(0, found.column - 30) : found.column - 1]):
        return False
    return is_called_otherwise(line, found.column) or _is_moment(found.value)


def _is_moment(digits: str) -> bool:
    """Return True if digits are a year, month, day, hour and minute: what programs name files by."""
    with suppress(ValueError):
        return _YEARS[0] <= datetime.strptime(digits, "%Y%m%d%H%M").year <= _YEARS[1]  # noqa: DTZ007 - only asked for
    return False


def _without_numbers(address: re.Match[str]) -> str:
    """Hide what names a page; a number that is sent along by its name stays."""
    return "".join(
        part if _NAMED.search(part) else re.sub(r"\d", "x", part) for part in re.split(r"([?&])", address[0])
    )


def is_personal_number(digits: str) -> bool:
    """Return True if twelve digits are a person's number: day of birth, century and checksum are right.

    Rules of the republic's national registers of identification numbers. A company's number (BIN) has 4, 5 or 6 in
    the fifth place, where no day of a month can have it.
    """
    return _is_born(digits) and _checksum(digits) == int(digits[11])


def _is_born(digits: str) -> bool:
    century = _CENTURIES.get(digits[6])
    with suppress(ValueError):
        return century is not None and bool(date(century + int(digits[:2]), int(digits[2:4]), int(digits[4:6])))
    return False


def _checksum(digits: str) -> int:
    """Return the digit that must be the last one; 10 if there can be none."""
    first = _weighed(digits, _FIRST_WEIGHTS)
    return first if first < 10 else _weighed(digits, _SECOND_WEIGHTS)


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=False)) % 11
