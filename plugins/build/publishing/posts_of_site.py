"""All listed posts of the site for the portal: what changed since the last release, and the rest unread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Iterator, Mapping
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import date
from functools import cached_property, lru_cache
from pathlib import Path

import msgspec

from plugins.incremental import (
    Changes,
    DamagedMonthEntryError,
    DamagedMonthStoreError,
    DamagedSummaryError,
    Ledger,
    Month,
    MonthStore,
    Shown,
    differing_sections,
    is_sound_record,
    month_name,
    months_named,
    read_listed,
    read_newest,
    read_searched_pages,
    tally,
    touched_months,
)
from plugins.kept_files import BAD_ENTRY
from plugins.newsroom import MonthTally, PageRecord, PostRecord
from plugins.portal import ListedPosts
from plugins.releases import ReleaseLayout

KEPT_MONTHS, KEPT_SECTIONS = 8, 32
"""Months, and newest posts of organizations, that are kept in memory: the portal asks for the same ones in a row."""
Scopes = Mapping[str, tuple[MonthTally, ...]]
ShowsOf = Callable[[Mapping[str, Shown]], ListedPosts]
"""Returns what lists of these sections show, by the facts of this build."""


@dataclass(frozen=True)
class SitePosts:
    """The listed posts of the site, of which the portal asks."""

    layout: ReleaseLayout
    sections: Mapping[str, Shown]
    month_store: MonthStore
    scopes: Scopes

    @property
    def months(self) -> dict[str, str]:
        """Files of the month store, as the ledger names them."""
        return {month_name(month): file for month, file in sorted(self.month_store.files.items())}

    def tallies(self, front: str) -> tuple[MonthTally, ...]:
        """Return the months of the scope with this front page, the newest first."""
        return self.scopes.get(front, ())

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Return all posts of a month in a language, newest first, without their HTML."""
        with _naming_sections(self.layout, self.sections):
            return self._month((language, first_day))

    def with_words(self, language: str, first_day: date) -> tuple[tuple[PostRecord, str], ...]:
        """Return the posts of a month, newest first, each with the words that search finds it by."""
        with _naming_sections(self.layout, self.sections):
            return tuple((one.record, one.words) for one in self.month_store.listed((language, first_day)))

    def pages_with_words(self, language: str) -> tuple[tuple[PageRecord, str], ...]:
        """Return the standing pages of organizations in a language, each with the words that search finds it by."""
        summaries = (
            _summary(self.layout, self.sections, key)
            for key, shown in sorted(self.sections.items())
            if language in dict(shown.head.searched_pages)
        )
        pages = (page for summary in summaries for page in read_searched_pages(summary, language))
        return tuple((page.record, page.words) for page in pages)

    def whole(self, record: PostRecord) -> PostRecord:
        """Return a post with its HTML, if it is one of the newest of its section; as it is if not."""
        data = self._newest(record.organization).get(record.id)
        if not data:
            return record
        summary = _summary(self.layout, self.sections, record.organization)
        try:
            whole = msgspec.json.decode(data, type=PostRecord)
        except BAD_ENTRY as error:
            raise DamagedSummaryError(summary) from error
        if whole.id != record.id or not is_sound_record(whole):
            raise DamagedSummaryError(summary)
        return whole

    @cached_property
    def _month(self) -> Callable[[Month], tuple[PostRecord, ...]]:
        return lru_cache(KEPT_MONTHS)(self.month_store.records)

    @cached_property
    def _newest(self) -> Callable[[str], Mapping[str, bytes]]:
        return lru_cache(KEPT_SECTIONS)(lambda key: read_newest(_summary(self.layout, self.sections, key)))


@contextmanager
def _naming_sections(layout: ReleaseLayout, sections: Mapping[str, Shown]) -> Iterator[None]:
    """Name the summary of whoever lists what cannot be read: its section has to be built again."""
    try:
        yield
    except DamagedMonthEntryError as error:
        if error.organization not in sections:
            raise DamagedMonthStoreError(layout.months) from error
        raise DamagedSummaryError(_summary(layout, sections, error.organization)) from error


def _summary(layout: ReleaseLayout, sections: Mapping[str, Shown], organization: str) -> Path:
    return layout.summary_of(organization, sections[organization].folder)


def posts_of_site(layout: ReleaseLayout, sections: Mapping[str, Shown], ledger: Ledger, shows: ShowsOf) -> SitePosts:
    """Bring the month store up to the sections of this build, from the ledger's where that can be.

    An empty ledger stands for one that was made by other code or for another federation: its digests are of values
    that nobody makes any more.
    """
    try:
        return _brought_up(layout, sections, ledger, shows)
    except (DamagedMonthStoreError, DamagedSummaryError):
        return _brought_up(layout, sections, Ledger(), shows)  # what is derived is derived again


def _brought_up(layout: ReleaseLayout, sections: Mapping[str, Shown], ledger: Ledger, shows: ShowsOf) -> SitePosts:
    month_store = MonthStore(layout.months, dict(months_named(ledger.months)))
    pairs = ((sections, ledger.sections), (ledger.sections, sections))
    differing = sorted({key for one, other in pairs for key in differing_sections(one, other)})
    changes = _changes(layout, differing, sections, ledger)
    lists = shows(sections)
    touched = touched_months(changes) | _shown_otherwise(changes, shows(ledger.sections), lists)
    month_store = month_store.with_changes(changes, touched)
    with _naming_sections(layout, sections):
        scopes = _scopes(month_store, lists, ledger.scopes, touched)
    return SitePosts(layout, sections, month_store, scopes)


def _changes(layout: ReleaseLayout, keys: Iterable[str], sections: Mapping[str, Shown], ledger: Ledger) -> Changes:
    changes = {}
    damaged: list[Path] = []
    for key in keys:
        try:
            changes[key] = (_listed(layout, key, ledger.sections), _listed(layout, key, sections))
        except DamagedSummaryError as error:
            damaged += error.folders
    if damaged:
        raise DamagedSummaryError(*damaged)
    return changes


def _listed(layout: ReleaseLayout, key: str, sections: Mapping[str, Shown]) -> dict[Month, bytes]:
    return read_listed(layout.summary_of(key, sections[key].folder)) if key in sections else {}


def _shown_otherwise(changes: Changes, before: ListedPosts, now: ListedPosts) -> frozenset[Month]:
    """Return the months of organizations that their lists show otherwise now, or that other scopes list."""
    return frozenset(
        month
        for key, (listed_before, listed_now) in changes.items()
        for month in listed_before.keys() | listed_now.keys()
        if before.shown_name(key, month[0]) != now.shown_name(key, month[0])
    )


def _scopes(month_store: MonthStore, lists: ListedPosts, before: Scopes, touched: frozenset[Month]) -> Scopes:
    """Count the touched months anew; all others stand."""
    found: defaultdict[str, dict[date, MonthTally]] = defaultdict(dict)
    for front, tallies in before.items():
        language = front.split("/")[1]
        found[front] = {one.first_day: one for one in tallies if (language, one.first_day) not in touched}
    for month in touched:
        for front, counted in tally(month, month_store.entries(month), lists.shown, lists.scope_addresses).items():
            found[front][month[1]] = counted
    return {front: tuple(tallies[day] for day in sorted(tallies, reverse=True)) for front, tallies in found.items()}
