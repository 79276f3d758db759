"""A section's summary: what the portal and the next builds need of it, kept beside its pages and never published.

Four packs: the head, the listed posts by language and month, with the events among them by the months in which these
begin, the newest posts whole, and what search finds of standing pages.
"""

from __future__ import annotations

import os
from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY, is_name, read_pack
from plugins.newsroom import KINDS, STATUSES, LinkedPost, Organization, PageRecord, PostLink, PostRecord, Problem

from .withheld_problems import Sought

Month = tuple[str, date]
"""A language and the first day of a month."""
MOST = 10**9
"""Of anything that is counted."""
MARK = "listed"
"""An entry that is always there, so that a section without posts differs from a damaged one."""
EVENTS = "events-"
"""Begins the names of entries with events: by the months in which they begin, and not by those of their posts."""


@dataclass(frozen=True, slots=True)
class Head:
    """The facts that a build must know of a section without opening it."""

    organization: Organization
    languages: tuple[str, ...]
    """Those in which it has a front page, its main one first."""
    last_change: datetime | None
    """When a publication or the end of a banner changed the section last, at the moment of its build."""
    next_change: datetime | None
    """When one changes it next."""
    count: int
    """Listed posts, each language counted."""
    changed: datetime | None
    """The last editorial change of a listed post."""
    urgent: tuple[PostRecord, ...]
    """Listed posts with a banner, without their HTML."""
    posts: tuple[str, ...]
    """`<yyyy-mm-dd-slug>.<lang>` of everything that has an address."""
    links: tuple[PostLink, ...]
    """Those that lead to posts; a post that has a mistake in its text may be left out all the same."""
    linked: tuple[LinkedPost, ...]
    """What was asked of other organizations' posts."""
    problems: tuple[Problem, ...]
    """Those that may be known: they name nothing that is not published."""
    sitemap_pages: int
    pages: int
    """HTML pages that it has."""
    top_level_names: tuple[str, ...]
    """The first parts of its addresses: its key, and its former names that lead to it."""
    manifest: str
    """Digest of its manifest."""
    withheld: tuple[Sought, ...] = ()
    """All other problems, without a word of them."""
    files: int = 0
    """All that it publishes."""
    bytes: int = 0
    """What these weigh."""
    cancelled: tuple[PostRecord, ...] = ()
    """Events that were withdrawn, without a word."""
    searched_pages: tuple[tuple[str, str], ...] = ()
    """Of each language that has standing pages, a digest of what search finds of them; none where nobody may search."""

    def holds_at(self, now: datetime) -> bool:
        """Return True if the section shows at `now` what it showed when it was built."""
        begun = self.last_change is None or self.last_change <= now
        return begun and (self.next_change is None or now < self.next_change)


@dataclass(frozen=True, slots=True)
class Listed:
    """A post as lists show it, of news by month or of events."""

    record: PostRecord
    """Without its HTML and what belongs to that."""
    body: str
    """Digest of what the record is without."""
    words: str = ""
    """What search finds it by besides its title and lead; empty where nothing is searched."""


@dataclass(frozen=True, slots=True)
class SearchedPage:
    """A standing page as search finds it."""

    record: PageRecord
    """Without its HTML, pictures and files."""
    words: str
    """What search finds it by besides its title and lead."""


class DamagedError(Exception):
    """Something that earlier builds left cannot be read. All errors of this room are of this kind."""

    def __init__(self, *folders: Path) -> None:
        super().__init__(*folders)
        self.folders = folders
        """Those to be made anew."""


class DamagedSummaryError(DamagedError):
    """Summaries that cannot be read: their sections have to be built again."""


def is_whole(finished: str | Path) -> bool:
    """Return True if a finished section is there with its summary, without opening it."""
    return os.path.isfile(f"{finished}/summary/head.pack")  # noqa: PTH113 - one for each organization


def read_head(folder: Path) -> Head:
    """Read the head of a summary; raise DamagedSummaryError if it is missing or not ours."""
    try:
        head = msgspec.json.decode(read_pack(folder / "head.pack")["head"], type=Head)
    except BAD_ENTRY as error:
        raise DamagedSummaryError(folder) from error
    if not is_sound(head):
        raise DamagedSummaryError(folder)
    return head


def is_sound(head: Head) -> bool:
    """Return whether the section may have the addresses that its head names: those of its own names."""
    organization = head.organization
    own = {organization.key, *organization.formerly}
    counts = (head.count, head.pages, head.sitemap_pages)
    named = {organization.key} <= set(head.top_level_names) <= own and all(map(is_name, own))
    return (
        named
        and all(0 <= count <= MOST for count in counts)
        and all(map(is_sound_record, (*head.urgent, *head.cancelled)))
    )


def is_sound_record(record: PostRecord) -> bool:
    """Return whether a record is of a kind that there is, and its page and pictures lie where those of posts lie."""
    addresses = (
        record.address,
        *(picture.address for picture in record.pictures),
        *(one.address for one in record.files),
    )
    return (
        record.kind in KINDS
        and record.status in STATUSES
        and all(is_name(part) for address in addresses for part in address.strip("/").split("/"))
        and record.address.startswith(f"/{record.organization}/{record.language}/")
    )


def read_listed(folder: Path) -> dict[Month, bytes]:
    """Read the listed posts of a section by language and month, each as JSON of `Listed`s, newest first.

    Raise DamagedSummaryError if they are missing or damaged.
    """
    return _months(folder, of_events=False)


def read_events(folder: Path) -> dict[Month, bytes]:
    """Read the events of a section by language and the month in which they begin, as `read_listed` does its posts."""
    return _months(folder, of_events=True)


def read_newest(folder: Path) -> Mapping[str, bytes]:
    """Return the newest posts whole, as JSON by id; none where they are missing or damaged."""
    return read_pack(folder / "newest.pack")


def read_searched_pages(folder: Path, language: str) -> tuple[SearchedPage, ...]:
    """Read what search finds of standing pages in a language that has some, or raise DamagedSummaryError."""
    try:
        found = read_pack(folder / "pages.pack")[language]
        pages = msgspec.json.decode(found, type=tuple[SearchedPage, ...])
    except BAD_ENTRY as error:
        raise DamagedSummaryError(folder) from error
    if not all(is_name(part) for page in pages for part in page.record.address.strip("/").split("/")):
        raise DamagedSummaryError(folder)
    return pages


def _months(folder: Path, *, of_events: bool) -> dict[Month, bytes]:
    found = read_pack(folder / "listed.pack")
    if not found:
        raise DamagedSummaryError(folder)
    try:
        return {
            _month_named(name.removeprefix(EVENTS)): data
            for name, data in found.items()
            if name != MARK and name.startswith(EVENTS) == of_events
        }
    except BAD_ENTRY as error:
        raise DamagedSummaryError(folder) from error


def _month_named(name: str) -> Month:
    language, _, month = name.partition("-")
    return language, date.fromisoformat(f"{month}-01")
