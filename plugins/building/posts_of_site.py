"""All listed posts of the site for the portal: what changed since the last release, and the rest unread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache, partial
from pathlib import Path

import msgspec

from plugins.newsroom import MonthTally, PostRecord, addresses, digest_of

from .archive import Archive, Changes, DamagedArchiveError, month_name, months_named, tally, touched_months
from .ledger import Ledger, Shown
from .shelf import Shelf
from .summary import DamagedSummaryError, Month, read_listed, read_newest

KEPT_MONTHS, KEPT_SECTIONS = 8, 32
"""Months, and newest posts of organizations, that are kept in memory: the portal asks for the same ones in a row."""
Scopes = Mapping[str, tuple[MonthTally, ...]]


@dataclass(frozen=True)
class SitePosts:
    """What the portal asks for posts."""

    shelf: Shelf
    sections: Mapping[str, Shown]
    archive: Archive
    scopes: Scopes

    @property
    def months(self) -> dict[str, str]:
        """Files of the archive, as the ledger names them."""
        return {month_name(month): file for month, file in sorted(self.archive.files.items())}

    def tallies(self, front: str) -> tuple[MonthTally, ...]:
        """Give the months of the scope with this front page, the newest first."""
        return self.scopes.get(front, ())

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Give all posts of a month in a language, newest first, without their HTML."""
        return self._month((language, first_day))

    def whole(self, record: PostRecord) -> PostRecord:
        """Give a post with its HTML, if it is one of the newest of its section; as it is if not."""
        data = self._newest(record.organization).get(record.id)
        return msgspec.json.decode(data, type=PostRecord) if data else record

    @cached_property
    def _month(self) -> Callable[[Month], tuple[PostRecord, ...]]:
        return lru_cache(KEPT_MONTHS)(self.archive.records)

    @cached_property
    def _newest(self) -> Callable[[str], Mapping[str, bytes]]:
        return lru_cache(KEPT_SECTIONS)(lambda key: read_newest(self.shelf.summary_of(key, self.sections[key].folder)))


def posts_of_site(shelf: Shelf, sections: Mapping[str, Shown], ledger: Ledger, *, anew: bool) -> SitePosts:
    """Bring the archive up to the sections of this build, from the ledger's or wholly `anew`."""
    if not anew:
        try:
            return _brought_up(shelf, sections, ledger)
        except (DamagedArchiveError, DamagedSummaryError):
            pass  # what is derived is derived again
    return _brought_up(shelf, sections, Ledger())


def _brought_up(shelf: Shelf, sections: Mapping[str, Shown], ledger: Ledger) -> SitePosts:
    archive = Archive(shelf.archive, dict(months_named(ledger.months)))
    differing = [key for key in sorted({*sections, *ledger.sections}) if _differs(key, sections, ledger)]
    changes = _changes(shelf, differing, sections, ledger)
    touched = touched_months(changes) | _renamed(changes, sections, ledger)
    archive = archive.with_changes(changes, touched)
    return SitePosts(shelf, sections, archive, _scopes(archive, sections, ledger.scopes, touched))


def _changes(shelf: Shelf, keys: Iterable[str], sections: Mapping[str, Shown], ledger: Ledger) -> Changes:
    changes = {}
    damaged: list[Path] = []
    for key in keys:
        try:
            changes[key] = (_listed(shelf, key, ledger.sections), _listed(shelf, key, sections))
        except DamagedSummaryError as error:
            damaged += error.folders
    if damaged:
        raise DamagedSummaryError(*damaged)
    return changes


def _differs(key: str, sections: Mapping[str, Shown], ledger: Ledger) -> bool:
    now, before = sections.get(key), ledger.sections.get(key)
    return now is None or before is None or now.folder != before.folder


def _listed(shelf: Shelf, key: str, sections: Mapping[str, Shown]) -> dict[Month, bytes]:
    return read_listed(shelf.summary_of(key, sections[key].folder)) if key in sections else {}


def _renamed(changes: Changes, sections: Mapping[str, Shown], ledger: Ledger) -> frozenset[Month]:
    """Give all months of organizations that lists show otherwise now, or that moved to another sector or territory."""
    return frozenset(
        month
        for key, (before, now) in changes.items()
        if _place(sections.get(key)) != _place(ledger.sections.get(key))
        for month in before.keys() | now.keys()
    )


def _place(shown: Shown | None) -> tuple[str, str, str] | None:
    if shown is None:
        return None
    organization = shown.head.organization
    return (face(shown), organization.sector, organization.territory)


def face(shown: Shown) -> str:
    """Digest what lists show of an organization itself."""
    organization = shown.head.organization
    return digest_of(msgspec.json.encode((organization.name, organization.languages)))


def _scopes(archive: Archive, sections: Mapping[str, Shown], before: Scopes, touched: frozenset[Month]) -> Scopes:
    """Count the touched months anew; all others stand."""
    found: defaultdict[str, dict[date, MonthTally]] = defaultdict(dict)
    for front, tallies in before.items():
        language = front.split("/")[1]
        found[front] = {one.first_day: one for one in tallies if (language, one.first_day) not in touched}
    fronts = partial(_fronts, sections)
    faces = {key: face(shown) for key, shown in sections.items()} if touched else {}
    for month in touched:
        for front, counted in tally(month, archive.entries(month), faces, fronts).items():
            found[front][month[1]] = counted
    return {front: tuple(tallies[day] for day in sorted(tallies, reverse=True)) for front, tallies in found.items()}


def _fronts(sections: Mapping[str, Shown], language: str, key: str, topics: tuple[str, ...]) -> tuple[str, ...]:
    """Give the front pages of the portal's scopes that a post belongs to."""
    organization = sections[key].head.organization
    terms = [("sectors", organization.sector), ("territories", organization.territory)]
    terms += [("topics", topic) for topic in topics]
    return (
        addresses.portal_home(language),
        *(addresses.rollup(kind, term, language) for kind, term in terms if term),
    )
