"""The index of search: for each language tiers of posts by their time, one of names, and one of pages.

Standing pages of the portal are with the names; those of organizations have a tier of their own, which is asked last.
The newest month that has posts is a tier, and the other months of its year are one: what is published today makes one
small tier anew. Earlier years are one tier each or, as long as they have few posts, one together, for a rare word is
looked for in every tier. A tier's folder is named by a digest of the months that it holds and of all
that makes it, so that no browser and no proxy ever has an old file under the name of a new one.
"""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import groupby
from pathlib import Path

import msgspec

from plugins.newsroom import MonthTally, PageRecord, PostRecord, addresses, digest_of
from plugins.search import (
    Searched,
    TierPlace,
    block_size,
    index_file,
    page_words,
    rules_file,
    tier_files,
    words_beside,
)

from .portal import Portal

NAMES, PAGES = "names", "pages"
POSTS_OF_YEARS = 8_000
"""That years which share a tier have together at most: a correction in one of them makes all of the tier anew."""

Months = tuple[MonthTally, ...]
"""The newest first."""


@dataclass(frozen=True, slots=True)
class Tier:
    """One tier of one language."""

    language: str
    place: TierPlace
    digest: str
    """Of what it is made from."""
    months: tuple[date, ...] = ()
    """The newest first; none of the tiers of names and pages."""
    is_newest: bool = False
    """Of the newest month; a new post makes all of it anew."""


def search_tiers(portal: Portal) -> tuple[tuple[Tier, ...], ...]:
    """Return the tiers of each language, names first, then the newest posts; nothing where nobody may search."""
    if not portal.search:
        return ()
    known = (portal.organizations, portal.organization_languages, portal.pages)
    names = digest_of(msgspec.json.encode(known))
    return tuple(tuple(_tiers_of(portal, language, names)) for language in portal.edition.languages)


def _tiers_of(portal: Portal, language: str, names: str) -> Iterator[Tier]:
    yield _tier(portal, language, (NAMES, ()), names)
    for number, (name, months) in enumerate(_by_time(portal.posts.tallies(portal.homes[language]))):
        tier = _tier(portal, language, (name, months), *(tally.whole for tally in months))
        yield replace(tier, is_newest=not number)
    if language in portal.section_pages:
        yield _tier(portal, language, (PAGES, ()), names, portal.section_pages[language])


def _tier(portal: Portal, language: str, held: tuple[str, Months], *made_from: str) -> Tier:
    name, months = held
    digest = digest_of(portal.made_with, *made_from)
    block = block_size(sum(tally.count for tally in months))
    place = TierPlace(name, addresses.search_tier(language, name, digest), block)
    return Tier(language, place, digest, tuple(tally.first_day for tally in months))


def _by_time(tallies: Months) -> Iterator[tuple[str, Months]]:
    """Divide months, the newest first: it alone, the others of its year, and the years before."""
    if not tallies:
        return
    newest, *others = tallies
    yield f"{newest.first_day:%Y-%m}", (newest,)
    years = [tuple(months) for _, months in groupby(others, key=lambda tally: tally.first_day.year)]
    if years and years[0][0].first_day.year == newest.first_day.year:
        of_year = years.pop(0)
        yield f"{of_year[-1].first_day:%Y-%m}--{of_year[0].first_day:%m}", of_year
    for months in years_together(years):
        first, last = months[-1].first_day.year, months[0].first_day.year
        yield f"{first}" if first == last else f"{first}--{last}", months


def years_together(years: Sequence[Months]) -> list[Months]:
    """Return years, the newest first, joined from the oldest on: tiers of old ones stay when another year ends."""
    joined: list[Months] = []
    for months in reversed(years):
        if joined and sum(tally.count for tally in (*months, *joined[0])) <= POSTS_OF_YEARS:
            joined[0] = (*months, *joined[0])
        else:
            joined.insert(0, months)
    return joined


def print_search(portal: Portal, output: Path) -> None:
    """Write the index of each language and those of its tiers that are not as they were."""
    for of_language in search_tiers(portal):
        language = of_language[0].language
        index = addresses.search_index(language)
        if portal.prints(index):
            _write(output, index, index_file(language, (tier.place for tier in of_language)))
            _write(output, *rules_file(language))
        for tier in of_language:
            if portal.prints(tier.place.address):
                searched = list(_searched(portal, tier))
                for name, body in tier_files(searched, language, tier.place.block, few=tier.is_newest):
                    _write(output, f"{tier.place.address}{name}", body)


def _searched(portal: Portal, tier: Tier) -> Iterator[Searched]:
    if tier.place.name == NAMES:
        yield from _names(portal, tier.language)
        yield from (_page(record, page_words(record)) for record in portal.pages if record.language == tier.language)
    if tier.place.name == PAGES:
        yield from (_section_page(portal, *page) for page in portal.posts.pages_with_words(tier.language))
    for month in tier.months:
        for record, words in portal.posts.with_words(tier.language, month):
            yield _post(portal, record, words)


def _post(portal: Portal, record: PostRecord, words: str) -> Searched:
    return Searched(
        address=record.address,
        title=record.title,
        lead=record.summary,
        words=words,
        day=(record.starts or record.published).date().isoformat(),
        organization=str(portal.display_name(record.organization, record.language)),
        marks=(f"@{record.organization}", *(f"#{topic}" for topic in record.topics), f"/{record.published.year}"),
    )


def _names(portal: Portal, language: str) -> Iterator[Searched]:
    """Yield organizations in the order of the alphabet, found by their full and their short names in all languages.

    The lead has the full names beside the one that is shown, so that readers see by which an organization was found.
    """
    for member in portal.members(portal.organizations, language):
        one = portal.organization[member.link.address.split("/")[1]]
        shown = str(member.link.text)
        names = (str(portal.name(one, language)), *(name for _, name in one.name))
        lead = " · ".join(name for name in dict.fromkeys(names) if name != shown)
        short_names = (name for _, name in one.short_name)
        yield Searched(member.link.address, shown, lead, words_beside((shown, lead), short_names))


def _page(record: PageRecord, words: str) -> Searched:
    return Searched(record.address, record.title, record.summary, words)


def _section_page(portal: Portal, record: PageRecord, words: str) -> Searched:
    organization = str(portal.display_name(record.organization, record.language))
    return replace(_page(record, words), organization=organization, marks=(f"@{record.organization}",))


def _write(output: Path, address: str, body: bytes) -> None:
    path = output / addresses.file_of(address)
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(body)
