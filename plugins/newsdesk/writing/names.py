"""The name of a new post's file: its day, a slug of its title and its language, and never one that is taken."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import date
from itertools import count
from pathlib import Path

from plugins.newsroom import parse_post_name, propose_slug

MOST_LETTERS = 60
"""Of a proposed slug: what is longer is cut between two words."""


def free_name(news: Path, day: date, title: str, language: str, kind: str) -> str:
    """Return `yyyy-mm-dd-slug` for a new post in an organization's folder of news.

    Day and month are not part of an address, so a slug that another post of the year has gets a number.
    """
    proposed = _short(propose_slug(title, language)) or kind
    taken = set(_slugs_of_year(news, day.year))
    numbered = (proposed if number == 1 else f"{proposed}-{number}" for number in count(1))
    return f"{day.isoformat()}-{next(slug for slug in numbered if slug not in taken)}"


def _short(slug: str) -> str:
    return slug if len(slug) <= MOST_LETTERS else slug[: MOST_LETTERS + 1].rpartition("-")[0] or slug[:MOST_LETTERS]


def _slugs_of_year(news: Path, year: int) -> Iterator[str]:
    """Yield the slugs that posts of a year have, or that folders and pictures are named for."""
    for entry in sorted(news.iterdir()) if news.is_dir() else ():
        found = parse_post_name(entry.name.partition(".")[0])
        if found and found[0].year == year:
            yield found[1]
