"""All listed posts of the site for the portal: what changed since the last release, and the rest unread."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterator, Mapping, Sequence
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
    read_events,
    read_listed,
    read_newest,
    read_searched_pages,
    tally,
    touched_months,
)
from plugins.kept_files import BAD_ENTRY
from plugins.listings import in_event_order
from plugins.newsroom import MonthTally, PageRecord, PostRecord, addresses
from plugins.portal import ListedPosts
from plugins.releases import ReleaseLayout

KEPT_MONTHS, KEPT_SECTIONS = 8, 32
"""Months, and newest posts of organizations, that are kept in memory: the portal asks for the same ones in a row."""
KEPT_EVENTS = 128
"""Months of events: there are few in each, and every small scope asks for those of ten years."""
Scopes = Mapping[str, tuple[MonthTally, ...]]
Read = Callable[[Path], dict[Month, bytes]]
"""Reads what a section lists by month, from its summary."""
EVENTS_END = addresses.events("/")
"""Ends the address of each page of events, and of no front page."""
ShowsOf = Callable[[Mapping[str, Shown]], ListedPosts]
"""Returns what lists of these sections show, by the facts of this build."""


@dataclass(frozen=True)
class SitePosts:
    """The listed posts of the site, of which the portal asks."""

    layout: ReleaseLayout
    sections: Mapping[str, Shown]
    month_store: MonthStore
    events_store: MonthStore
    """Of events, by the months in which they begin."""
    scopes: Scopes
    """Of the posts of each scope, and of its events."""

    @property
    def months(self) -> dict[str, str]:
        """Files of the month store, as the ledger names them."""
        return {month_name(month): file for month, file in sorted(self.month_store.files.items())}

    @property
    def event_months(self) -> dict[str, str]:
        """Files of events, as the ledger names them."""
        return {month_name(month): file for month, file in sorted(self.events_store.files.items())}

    def tallies(self, front: str) -> tuple[MonthTally, ...]:
        """Return the months of the scope with this front page, the newest first."""
        return self.scopes.get(front, ())

    def month(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Return all posts of a month in a language, newest first, without their HTML."""
        with _naming_sections(self.layout, self.sections):
            return self._month((language, first_day))

    def events(self, language: str, first_day: date) -> tuple[PostRecord, ...]:
        """Return all events that begin in a month in a language, the first one first."""
        with _naming_sections(self.layout, self.sections):
            return self._events((language, first_day))

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
    def _events(self) -> Callable[[Month], tuple[PostRecord, ...]]:
        return lru_cache(KEPT_EVENTS)(lambda month: in_event_order(self.events_store.records(month)))

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
    pairs = ((sections, ledger.sections), (ledger.sections, sections))
    differing = sorted({key for one, other in pairs for key in differing_sections(one, other)})
    renewal = _Renewal(layout, sections, ledger, differing, shows(ledger.sections), shows(sections))
    known = ledger.scopes.items()
    news = {front: tallies for front, tallies in known if not front.endswith(EVENTS_END)}
    events = {front: tallies for front, tallies in known if front.endswith(EVENTS_END)}
    news_store, of_news = renewal.store(ledger.months, read_listed, news)
    events_store, of_events = renewal.store(ledger.events, read_events, events, of_events=True)
    return SitePosts(layout, sections, news_store, events_store, {**of_news, **of_events})


@dataclass(frozen=True, slots=True)
class _Renewal:
    """What the sections of this build list, against those of the ledger."""

    layout: ReleaseLayout
    sections: Mapping[str, Shown]
    ledger: Ledger
    differing: Sequence[str]
    """The organizations whose sections are others."""
    before: ListedPosts
    now: ListedPosts

    def store(
        self, files: Mapping[str, str], read: Read, scopes: Scopes, *, of_events: bool = False
    ) -> tuple[MonthStore, Scopes]:
        """Bring one store up to this build, and count its touched months anew."""
        changes = self._changes(read)
        touched = touched_months(changes) | self._shown_otherwise(changes)
        store = MonthStore(self.layout.months, dict(months_named(files))).with_changes(changes, touched)
        shown_of = self.now.shown_event if of_events else self.now.shown
        scopes_of = self.now.event_addresses if of_events else self.now.scope_addresses
        with _naming_sections(self.layout, self.sections):
            counted = {month: tally(month, store.entries(month), shown_of, scopes_of) for month in sorted(touched)}
        return store, _scopes(counted, scopes)

    def _changes(self, read: Read) -> Changes:
        changes = {}
        damaged: list[Path] = []
        for key in self.differing:
            try:
                changes[key] = (self._listed(key, self.ledger.sections, read), self._listed(key, self.sections, read))
            except DamagedSummaryError as error:
                damaged += error.folders
        if damaged:
            raise DamagedSummaryError(*damaged)
        return changes

    def _listed(self, key: str, sections: Mapping[str, Shown], read: Read) -> dict[Month, bytes]:
        return read(self.layout.summary_of(key, sections[key].folder)) if key in sections else {}

    def _shown_otherwise(self, changes: Changes) -> frozenset[Month]:
        """Return the months of organizations that their lists show otherwise now, or that other scopes list."""
        return frozenset(
            month
            for key, (listed_before, listed_now) in changes.items()
            for month in listed_before.keys() | listed_now.keys()
            if self.before.shown_name(key, month[0]) != self.now.shown_name(key, month[0])
        )


def _scopes(counted: Mapping[Month, Mapping[str, MonthTally]], before: Scopes) -> Scopes:
    """Return the months of all scopes, of which those that were counted take the place of what was before."""
    found: defaultdict[str, dict[date, MonthTally]] = defaultdict(dict)
    for front, tallies in before.items():
        language = front.split("/")[1]
        found[front] = {one.first_day: one for one in tallies if (language, one.first_day) not in counted}
    for (_, first_day), scopes in counted.items():
        for front, counts in scopes.items():
            found[front][first_day] = counts
    return {front: tuple(tallies[day] for day in sorted(tallies, reverse=True)) for front, tallies in found.items()}
