"""The activity of organizations: who published when and in which languages, counted in the month store."""

from __future__ import annotations

from collections import Counter, defaultdict
from collections.abc import Collection, Mapping
from dataclasses import dataclass, field
from datetime import datetime, timedelta

import msgspec

from plugins.incremental import DamagedMonthEntryError, Month, MonthStore
from plugins.kept_files import BAD_ENTRY
from plugins.newsroom import Organization

from .waiting import Waiting

YEAR = timedelta(days=365)


@dataclass(frozen=True, slots=True)
class Activity:
    """What one organization has published and what waits there; a post counts once, whatever languages it has."""

    organization: Organization
    last: datetime | None = None
    """The newest publication; None where nothing was ever published."""
    posts: int = 0
    year: int = 0
    """Posts of the 365 days before the build."""
    languages: Mapping[str, int] = field(default_factory=dict)
    """Posts in each language."""
    untranslated: int = 0
    """Posts that lack a language in which the organization writes."""
    months: Mapping[Month, int] = field(default_factory=dict)
    waiting: Waiting = Waiting()


@dataclass(slots=True)
class Published:
    """The listed posts of one organization, while months are read."""

    last: datetime | None = None
    versions: dict[str, int] = field(default_factory=dict)
    """Languages of each post by its name, as bits."""
    recent: set[str] = field(default_factory=set)
    months: dict[Month, int] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class _Record:
    """Of a record just what is counted: what else it has is passed over unread."""

    day: str
    slug: str
    published: datetime


@dataclass(frozen=True, slots=True)
class _Listed:
    record: _Record


_decode = msgspec.json.Decoder(list[_Listed]).decode


def read_published(store: MonthStore, keys: Collection[str], now: datetime) -> dict[str, Published]:
    """Read what organizations have published up to now, by key; those without posts are not in it.

    Raises DamagedMonthStoreError and DamagedMonthEntryError.
    """
    found: defaultdict[str, Published] = defaultdict(Published)
    bits = language_bits(store)
    for month in sorted(store.files):
        for key, data in store.entries(month).items():
            if key in keys:
                try:
                    _add(found[key], month, _decode(data), bits[month[0]], now - YEAR)
                except BAD_ENTRY as error:
                    raise DamagedMonthEntryError(key) from error
    return dict(found)


def language_bits(store: MonthStore) -> dict[str, int]:
    """Return a bit for each language in which anything was published."""
    return {language: 1 << place for place, language in enumerate(sorted({month[0] for month in store.files}))}


def _add(to: Published, month: Month, listed: list[_Listed], bit: int, since: datetime) -> None:
    to.months[month] = len(listed)
    for one in listed:
        record = one.record
        name = f"{record.day}-{record.slug}"
        to.versions[name] = to.versions.get(name, 0) | bit
        if to.last is None or record.published > to.last:
            to.last = record.published
        if record.published > since:
            to.recent.add(name)


def activity_of(
    organization: Organization, written: Collection[str], found: Published, bits: Mapping[str, int], waiting: Waiting
) -> Activity:
    """Return the activity of an organization that writes in these languages."""
    languages = Counter(found.versions.values())
    wanted = sum(bits.get(language, 0) for language in written)
    # A language in which nobody published anything is missing everywhere.
    unknown = any(language not in bits for language in written)
    return Activity(
        organization,
        found.last,
        len(found.versions),
        len(found.recent),
        {one: sum(many for had, many in languages.items() if had & bit) for one, bit in bits.items()},
        sum(many for had, many in languages.items() if unknown or had & wanted != wanted),
        found.months,
        waiting,
    )
