"""The archive: all listed posts of the site by language and month, in files that later builds open only when needed."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from dataclasses import dataclass, field, replace
from datetime import date, datetime
from hashlib import blake2b
from pathlib import Path

import msgspec

from plugins.kept_files import read_pack, write_pack
from plugins.newsroom import MonthTally, PostRecord, digest_of

from .summary import Listed, Month

Entries = Mapping[str, bytes]
"""What the organizations list in one month and language: JSON of `Listed`s by organization."""
Changes = Mapping[str, tuple[Mapping[Month, bytes], Mapping[Month, bytes]]]
"""What changed organizations listed before and list now."""
Fronts = Callable[[str, str, tuple[str, ...]], Iterable[str]]
"""Gives the front pages of the scopes of a post by its language, organization and topics."""


class DamagedArchiveError(Exception):
    """A month that cannot be read: the archive has to be made anew from the sections."""


@dataclass(frozen=True, slots=True)
class Archive:
    """The files of all months, by name."""

    folder: Path
    files: Mapping[Month, str] = field(default_factory=dict)

    def entries(self, month: Month) -> Entries:
        """Read one month; raise DamagedArchiveError if its file is not there or not whole."""
        if month not in self.files:
            return {}
        found = read_pack(self.folder / self.files[month])
        if not found:
            raise DamagedArchiveError(self.files[month])
        return found

    def records(self, month: Month) -> tuple[PostRecord, ...]:
        """Read the posts of a month, newest first, without their HTML."""
        posts = (one.record for data in self.entries(month).values() for one in _decode_listed(data))
        return tuple(sorted(posts, key=lambda record: record.order))

    def with_changes(self, changes: Changes, touched: frozenset[Month]) -> Archive:
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
        language, first_day = month
        digest = digest_of(*(part for key in sorted(entries) for part in (key, entries[key])))
        name = f"{language}-{first_day:%Y-%m}-{digest[:16]}.pack"
        if not read_pack(self.folder / name):
            write_pack(self.folder / name, entries)
        return name


def touched_months(changes: Changes) -> frozenset[Month]:
    """Give the months in which any organization lists something else than before."""
    return frozenset(
        month
        for before, now in changes.values()
        for month in before.keys() | now.keys()
        if before.get(month) != now.get(month)
    )


def tally(month: Month, entries: Entries, faces: Mapping[str, str], fronts: Fronts) -> dict[str, MonthTally]:
    """Count and digest the posts of a month for each scope that has any, by the address of its front page.

    `faces` are digests of what lists show of the organizations themselves.
    """
    scopes: defaultdict[str, _Tally] = defaultdict(_Tally)
    for key in sorted(entries):
        for raw in _decode_raw(entries[key]):
            brief = _decode_brief(raw.record)
            for front in fronts(month[0], key, brief.topics):
                scopes[front].add(faces[key], raw, brief)
    return {front: counted.finished(month[1]) for front, counted in scopes.items()}


def month_name(month: Month) -> str:
    """Give a month's name in the ledger."""
    return f"{month[0]}-{month[1]:%Y-%m}"


def months_named(files: Mapping[str, str]) -> Iterator[tuple[Month, str]]:
    """Give the months of a ledger with their files."""
    for name, file in files.items():
        language, _, day = name.partition("-")
        yield (language, date.fromisoformat(f"{day}-01")), file


@dataclass(frozen=True, slots=True)
class _Brief:
    """What a tally needs of a record."""

    published: datetime
    updated: datetime | None = None
    topics: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _RawListed:
    record: msgspec.Raw
    body: str


class _Tally:
    """The posts of one scope in one month, as they are counted."""

    def __init__(self) -> None:
        self.count = 0
        self.shown = blake2b(digest_size=16)
        self.whole = blake2b(digest_size=16)
        self.changed: datetime | None = None

    def add(self, face: str, raw: _RawListed, brief: _Brief) -> None:
        data = bytes(raw.record)
        self.count += 1
        self.shown.update(b"%s %d " % (face.encode(), len(data)))
        self.shown.update(data)
        self.whole.update(raw.body.encode() + b" ")
        changed = brief.updated or brief.published
        self.changed = max(self.changed, changed) if self.changed else changed

    def finished(self, first_day: date) -> MonthTally:
        self.whole.update(self.shown.digest())
        return MonthTally(first_day, self.count, self.shown.hexdigest(), self.whole.hexdigest(), self.changed)


_decode_listed = msgspec.json.Decoder(list[Listed]).decode
_decode_raw = msgspec.json.Decoder(list[_RawListed]).decode
_decode_brief = msgspec.json.Decoder(_Brief).decode
