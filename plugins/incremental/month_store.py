"""The month store: all listed posts of the site by language and month, in files that builds open only when needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY, read_pack, write_pack
from plugins.newsroom import MonthTally, PostRecord, digest_of

from .summary import DamagedError, Listed, Month, is_sound_record

Entries = Mapping[str, bytes]
"""What the organizations list in one month and language: JSON of `Listed`s by organization."""
Changes = Mapping[str, tuple[Mapping[Month, bytes], Mapping[Month, bytes]]]
"""What changed organizations listed before and list now."""


class DamagedMonthStoreError(DamagedError):
    """A month that cannot be read: the store has to be made anew from the sections."""


class DamagedMonthEntryError(DamagedError):
    """The list of one organization cannot be read."""

    def __init__(self, organization: str) -> None:
        super().__init__()
        self.organization = organization


@dataclass(frozen=True, slots=True)
class MonthStore:
    """The files of all months, by name."""

    folder: Path
    files: Mapping[Month, str] = field(default_factory=dict)

    def entries(self, month: Month) -> Entries:
        """Read one month; raise DamagedMonthStoreError if its file is not there or not whole."""
        if month not in self.files:
            return {}
        found = read_pack(self.folder / self.files[month])
        if not found or _file_name(month, found) != self.files[month]:
            raise DamagedMonthStoreError(self.folder)
        return found

    def records(self, month: Month) -> tuple[PostRecord, ...]:
        """Read the posts of a month, newest first, without their HTML."""
        return tuple(one.record for one in self.listed(month))

    def listed(self, month: Month) -> tuple[Listed, ...]:
        """Read the posts of a month, newest first, each with its words."""
        posts = (one for key, data in self.entries(month).items() for one in _listed_by(key, data))
        return tuple(sorted(posts, key=lambda one: one.record.order))

    def with_changes(self, changes: Changes, touched: frozenset[Month]) -> MonthStore:
        """Write the `touched` months anew: what the changed organizations list now takes the place of what they did."""
        files = dict(self.files)
        for month in sorted(touched):
            entries = {key: data for key, data in self.entries(month).items() if key not in changes}
            entries |= {key: now[month] for key, (_, now) in changes.items() if month in now}
            if entries:
                files[month] = self._write(month, entries)
            else:
                files.pop(month, None)
        return replace(self, files=files)

    def _write(self, month: Month, entries: Entries) -> str:
        name = _file_name(month, entries)
        if read_pack(self.folder / name) != entries:
            write_pack(self.folder / name, entries)
        return name


def _file_name(month: Month, entries: Entries) -> str:
    """Name a month's file by what is in it, so that nothing else may take its place."""
    language, first_day = month
    digest = digest_of(*(part for key in sorted(entries) for part in (key, entries[key])))
    return f"{language}-{first_day.isoformat()[:7]}-{digest[:16]}.pack"


def _listed_by(organization: str, data: bytes) -> list[Listed]:
    """Read what an organization lists; raise DamagedMonthEntryError where that is nothing of ours."""
    try:
        listed = _decode_listed(data)
    except BAD_ENTRY as error:
        raise DamagedMonthEntryError(organization) from error
    if not all(one.record.organization == organization and is_sound_record(one.record) for one in listed):
        raise DamagedMonthEntryError(organization)
    return listed


def touched_months(changes: Changes) -> frozenset[Month]:
    """Return the months in which any organization lists something else than before."""
    return frozenset(
        month
        for before, now in changes.values()
        for month in before.keys() | now.keys()
        if before.get(month) != now.get(month)
    )


def tally(
    month: Month,
    entries: Entries,
    shown_of: Callable[[PostRecord], bytes],
    scopes_of: Callable[[PostRecord], Iterable[str]],
) -> dict[str, MonthTally]:
    """Count and digest the posts of a month for each scope that has any, by the address of its front page.

    `shown_of` returns all that lists show of a post, `scopes_of` the front pages of the scopes that list it.
    """
    scopes: defaultdict[str, _Tally] = defaultdict(_Tally)
    for key in sorted(entries):
        try:
            for listed in _decode_listed(entries[key]):
                shown = shown_of(listed.record)
                for front in scopes_of(listed.record):
                    scopes[front].add(shown, listed)
        except BAD_ENTRY as error:
            raise DamagedMonthEntryError(key) from error
    return {front: counted.finished(month[1]) for front, counted in scopes.items()}


def month_name(month: Month) -> str:
    """Return a month's name in the ledger."""
    return f"{month[0]}-{month[1].isoformat()[:7]}"


def months_named(files: Mapping[str, str]) -> Iterator[tuple[Month, str]]:
    """Yield the months of a ledger with their files."""
    for name, file in files.items():
        language, _, day = name.partition("-")
        yield (language, date.fromisoformat(f"{day}-01")), file


class _Tally:
    """The posts of one scope in one month, as they are counted."""

    def __init__(self) -> None:
        self.count = 0
        self.shown = blake2b(digest_size=16)
        self.whole = blake2b(digest_size=16)
        self.changed: datetime | None = None
        self.over: set[datetime] = set()

    def add(self, shown: bytes, listed: Listed) -> None:
        self.count += 1
        self.shown.update(b"%d " % len(shown))
        self.shown.update(shown)
        self.whole.update(listed.body.encode() + b" ")
        changed = listed.record.changed
        self.changed = max(self.changed, changed) if self.changed else changed
        if listed.record.over:
            self.over.add(listed.record.over)

    def finished(self, first_day: date) -> MonthTally:
        self.whole.update(self.shown.digest())
        over = tuple(sorted(self.over))
        return MonthTally(first_day, self.count, self.shown.hexdigest(), self.whole.hexdigest(), self.changed, over)


_decode_listed = msgspec.json.Decoder(list[Listed]).decode
