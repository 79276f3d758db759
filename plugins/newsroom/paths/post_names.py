"""Names of posts: `2026-01-29-media-seminar`, and with `old-org/` before it where a post once was elsewhere."""

from __future__ import annotations

import re
from collections.abc import Collection
from dataclasses import dataclass
from datetime import date

from plugins.newsroom.dates.proposed_dates import nearest_day
from plugins.newsroom.problems import NOTHING, Message, tell

from .names import slug_fault, slug_like

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Outside of these a year is a slip of the finger."""

EXAMPLE_DAY = "2026-01-29"

_POST_NAME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})-(.+)", re.ASCII)
_NEARLY_POST_NAME = re.compile(r"([0-9]{4})[-_. ]([0-9]{1,2})[-_. ]([0-9]{1,2})[-_. ]*(.*)", re.ASCII)
_DAY_FIRST = re.compile(r"([0-9]{1,2})[-_. ]([0-9]{1,2})[-_. ]([0-9]{4})[-_. ]*(.*)", re.ASCII)
_DOTTED_DAY = re.compile(r"[0-9]{1,4}\.[0-9]{1,2}\.[0-9]{1,4}", re.ASCII)


@dataclass(frozen=True, slots=True)
class FormerName:
    """An earlier name of a post; `organization` is empty where it was in the same one."""

    organization: str
    day: date
    slug: str


def parse_post_name(name: str) -> tuple[date, str] | None:
    """Take `2026-01-29-slug` apart into its day and slug; None if it is not the name of a post."""
    found = _POST_NAME.fullmatch(name)
    if not found:
        return None
    day = _day(found[1], found[2], found[3])
    return None if day is None or slug_fault(found[4]) else (day, found[4])


def parse_former_name(value: str) -> FormerName | None:
    """Take a value of `formerly` apart: `2026-01-29-old-slug` or `old-org/2026-01-29-slug`; None if it is neither."""
    organization, slash, name = value.rpartition("/")
    post = parse_post_name(name)
    if post is None or (slash and slug_fault(organization)):
        return None
    return FormerName(organization, *post)


def propose_post_name(name: str, language: str) -> str:
    """Return the right form of a post's name that is nearly one; what cannot be told is an example's."""
    year, month, number, words = _nearly(name)
    day = nearest_day(int(year), int(month), int(number)) if year else None
    is_possible = day is not None and FIRST_YEAR <= day.year <= LAST_YEAR
    words = slug_like(words or ("" if year else name), language)
    return f"{day.isoformat() if day and is_possible else EXAMPLE_DAY}-{words or 'media-seminar'}"


def says_a_day(name: str) -> bool:
    """Return whether a name begins with a day, in whichever form."""
    return bool(_nearly(name)[0])


def propose_former_name(value: str, day: date, known: Collection[str]) -> str:
    """Return the right form of a former name; what does not tell its day has that of the post of today.

    Before the slash stands one of the `known` earlier names of the organization.
    """
    organization, _, file_name = value.strip("/").rpartition("/")
    name, _ = split_language(file_name)
    folder = organization.rpartition("/")[2]
    right = propose_post_name(name, "kk")
    if not says_a_day(name):
        right = f"{day.isoformat()}-{slug_like(name, 'kk') or 'old-name'}"
    return f"{folder}/{right}" if folder in known else right


def split_language(name: str) -> tuple[str, str]:
    """Split a post's file name without its ending at the language; the dots of `21.11.2026 pay.ru` are no end."""
    stem, _, language = name.rpartition(".") if _DOTTED_DAY.match(name) else name.partition(".")
    return stem, language


def day_fault(name: str) -> Message:
    """Return what is wrong with the day of a name that begins with one; nothing if it is right, or if there is none."""
    year, month, day, _ = _nearly(name)
    if not year or _day(year, month, day):
        return NOTHING
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return tell("the year {year} is not between {first} and {last}", year=year, first=FIRST_YEAR, last=LAST_YEAR)
    if not 1 <= int(month) <= 12:
        return tell("there is no month {month}", month=month)
    return tell("the month {month} has no day {day}", month=f"{year}-{int(month):02}", day=int(day))


def _nearly(name: str) -> tuple[str, str, str, str]:
    """Return year, month, day and words of what is nearly a post's name; empty ones if it is not."""
    if found := _NEARLY_POST_NAME.fullmatch(name):
        return found[1], found[2], found[3], found[4]
    if found := _DAY_FIRST.fullmatch(name):
        return found[3], found[2], found[1], found[4]
    return "", "", "", ""


def _day(year: str, month: str, day: str) -> date | None:
    try:
        found = date(int(year), int(month), int(day))
    except ValueError:
        return None
    return found if FIRST_YEAR <= found.year <= LAST_YEAR else None
