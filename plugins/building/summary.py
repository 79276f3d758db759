"""A section's summary: a head and files of months, kept beside its pages and never published."""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from datetime import date, datetime
from itertools import chain
from pathlib import Path

import msgspec

from plugins.listings import by_month
from plugins.newsroom import Organization, PostRecord, Problem, digest_of
from plugins.reading import PostLink

NEWEST = 30
"""Records a scope and language that the head carries whole, for front pages and feeds."""


@dataclass(frozen=True, slots=True)
class MonthFile:
    """The listed records of one month in one language, without their HTML."""

    language: str
    first_day: date
    digest: str

    @property
    def name(self) -> str:
        """The file's name."""
        return f"{self.language}-{self.first_day:%Y-%m}-{self.digest[:16]}.json"


@dataclass(frozen=True, slots=True)
class Head:
    """What the portal needs of a section at every build."""

    organization: Organization
    last_change: datetime | None
    """When a publication or the end of a banner changed the section last, at the moment of its build."""
    next_change: datetime | None
    """When one changes it next."""
    newest: tuple[PostRecord, ...]
    months: tuple[MonthFile, ...]
    posts: tuple[str, ...]
    """`<yyyy-mm-dd-slug>.<lang>` of everything that has an address."""
    sitemap_pages: int
    links: tuple[PostLink, ...]
    problems: tuple[Problem, ...]
    says_all: bool
    """Whether these are all problems: those of what is not published are never kept, they would tell of it."""

    def holds_at(self, now: datetime) -> bool:
        """Say whether the section shows at `now` what it showed when it was built."""
        begun = self.last_change is None or self.last_change <= now
        return begun and (self.next_change is None or now < self.next_change)


class DamagedSummaryError(Exception):
    """A summary that cannot be read: the section has to be built again."""


def write_summary(folder: Path, head: Head, listed: Iterable[PostRecord]) -> None:
    """Write the head and the months of the listed records, newest first, into a new folder."""
    months = folder / "months"
    months.mkdir(parents=True)
    files = []
    for language, first_day, records in _months(tuple(listed)):
        data = msgspec.json.encode(records)
        file = MonthFile(language, first_day, digest_of(data))
        (months / file.name).write_bytes(data)
        files.append(file)
    (folder / "head.json").write_bytes(msgspec.json.encode(replace(head, months=tuple(files))))


def read_head(folder: Path) -> Head:
    """Read the head of a summary; raise DamagedSummaryError if it or one of its months is missing or not ours."""
    try:
        head = msgspec.json.decode((folder / "head.json").read_bytes(), type=Head)
    except (OSError, msgspec.MsgspecError) as error:
        raise DamagedSummaryError(folder) from error
    for month in head.months:
        _month_bytes(folder, month)
    return head


def read_months(folder: Path, head: Head) -> tuple[PostRecord, ...]:
    """Read all listed records of a section; those that the head carries come with their HTML."""
    whole = {record.id: record for record in head.newest}
    return tuple(
        whole.get(record.id, record)
        for record in chain.from_iterable(_read_month(folder, month) for month in head.months)
    )


def newest_of_each_scope(listed: tuple[PostRecord, ...]) -> tuple[PostRecord, ...]:
    """Choose the newest records of each language and of each topic in it, in order."""
    taken: dict[tuple[str, str], int] = {}
    chosen = []
    for record in listed:
        scopes = [(record.language, ""), *((record.language, topic) for topic in record.topics)]
        if any(taken.get(scope, 0) < NEWEST for scope in scopes):
            chosen.append(record)
        for scope in scopes:
            taken[scope] = taken.get(scope, 0) + 1
    return tuple(chosen)


def _read_month(folder: Path, month: MonthFile) -> tuple[PostRecord, ...]:
    return msgspec.json.decode(_month_bytes(folder, month), type=tuple[PostRecord, ...])


def _month_bytes(folder: Path, month: MonthFile) -> bytes:
    path = folder / "months" / month.name
    try:
        data = path.read_bytes()
    except OSError as error:
        raise DamagedSummaryError(path) from error
    if digest_of(data) != month.digest:
        raise DamagedSummaryError(path)
    return data


def _months(listed: tuple[PostRecord, ...]) -> Iterator[tuple[str, date, tuple[PostRecord, ...]]]:
    for language in sorted({record.language for record in listed}):
        posts = by_month(record for record in listed if record.language == language)
        for first_day, records in posts.items():
            yield language, first_day, tuple(replace(record, html="", pictures=(), files=()) for record in records)
