"""A row for each organization: what the table, CSV and JSON show of it, in the person's language."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime

from plugins.newsroom import Message, called, tell
from plugins.typesetting import sort_key

from .activity import Activity
from .waiting import Waiting

KINDS: Mapping[str, Message] = {
    "federation": tell("federation"),
    "territorial": tell("territorial"),
    "sectoral": tell("sectoral"),
    "primary": tell("primary"),
}
NEVER = 10**6
"""Days since the last post of who has published nothing: more than of anybody else."""


@dataclass(frozen=True, slots=True)
class Row:
    """One organization as it is shown; field by field a column of CSV and a key of JSON, but for the order."""

    key: str
    name: str
    filed_under: str
    """What decides its place among names."""
    kind: str
    sector: str
    territory: str
    closed: date | None
    last: date | None
    days: int | None
    """Since the last post; None where there is none."""
    year: int
    posts: int
    languages: Mapping[str, int]
    untranslated: int
    waiting: Waiting

    @property
    def silence(self) -> int:
        """Days since the last post, very many where there is none."""
        return NEVER if self.days is None else self.days


def row_of(activity: Activity, language: str, now: datetime) -> Row:
    """Return the row of an organization for somebody who reads that language, at the moment of the build."""
    one, last = activity.organization, activity.last
    name = called(one.name, one.short_name, language, one.languages)
    today = now.astimezone(last.tzinfo).date() if last else now.date()
    return Row(
        key=one.key,
        name=name.text.text or one.key,
        filed_under=name.filed_under,
        kind=one.kind,
        sector=one.sector,
        territory=one.territory,
        closed=one.closed if one.closed and one.closed <= today else None,
        last=last.date() if last else None,
        days=(today - last.date()).days if last else None,
        year=activity.year,
        posts=activity.posts,
        languages=activity.languages,
        untranslated=activity.untranslated,
        waiting=activity.waiting,
    )


def _by_name(row: Row, language: str) -> tuple[object, ...]:
    return (sort_key(row.filed_under, language), row.key)


SORTS: Mapping[str, Callable[[Row, str], tuple[object, ...]]] = {
    "last": lambda row, language: (-row.silence, *_by_name(row, language)),
    "name": _by_name,
    "posts": lambda row, language: (-row.posts, *_by_name(row, language)),
}
"""Orders: the silent longest, the first name, the most posts first."""


def in_order(rows: Iterable[Row], order: str, language: str) -> list[Row]:
    """Return rows in the order of that name."""
    return sorted(rows, key=lambda row: SORTS[order](row, language))


WITHIN = (30, 90, 365)
"""Days."""


@dataclass(frozen=True, slots=True)
class Summary:
    """How many of the organizations that are not closed have published, and when."""

    organizations: int
    within: Mapping[int, int]
    """How many published in the last so many days."""
    never: int


def summary_of(rows: Sequence[Row]) -> Summary:
    """Count the rows of organizations that are not closed."""
    still = [row for row in rows if not row.closed]
    within = {days: sum(row.silence < days for row in still) for days in WITHIN}
    return Summary(len(still), within, sum(row.days is None for row in still))
