"""Names of posts: `2026-01-29-media-seminar`, and with `old-org/` before it where a post once was elsewhere."""

from __future__ import annotations

import re
from dataclasses import dataclass
from datetime import date

from .names import slug_fault, slug_like

FIRST_YEAR, LAST_YEAR = 1900, 2199
"""Outside of these a year is a slip of the finger."""

_POST_NAME = re.compile(r"([0-9]{4})-([0-9]{2})-([0-9]{2})-(.+)", re.ASCII)
_NEARLY_POST_NAME = re.compile(r"([0-9]{4})[-_. ]([0-9]{1,2})[-_. ]([0-9]{1,2})[-_. ]*(.*)", re.ASCII)


@dataclass(frozen=True, slots=True)
class FormerName:
    """What a post was called earlier; `organization` is empty where it was in the same one."""

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
    """Give the right form of a post's name that is nearly one, as far as it can be told; an example otherwise."""
    found = _NEARLY_POST_NAME.fullmatch(name)
    day = _day(found[1], found[2], found[3]) if found else None
    if found is None or day is None:
        return "2026-01-29-media-seminar"
    return f"{day.isoformat()}-{slug_like(found[4], language) or 'words-in-latin-letters'}"


def _day(year: str, month: str, day: str) -> date | None:
    if not FIRST_YEAR <= int(year) <= LAST_YEAR:
        return None
    try:
        return date(int(year), int(month), int(day))
    except ValueError:
        return None
