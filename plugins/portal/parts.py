"""Digests of what each part of the portal is made from: a part whose digest stands need not be printed again.

A part is a front page with its feeds, a folder of pages such as a month or the directory of organizations, or some
files such as sitemaps. The digest is taken of the values that the part's templates get, by making its pages of a portal
without posts and organizations: so whatever a page comes to show is in it. Only what would be dear to make stands in
another way: posts by the digests of their months, which are taken of what lists show of them (`ListedPosts`), and
organizations by all that is known of them. What all parts share (federation, theme, code) is for the caller to know.
"""

from __future__ import annotations

from bisect import bisect_right
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace
from itertools import chain

import msgspec

from plugins.listings import (
    DESKS_LISTED,
    NEWS_LISTED,
    Listing,
    banner,
    divided,
    entries,
    for_calendar,
    frame_of_months,
    is_divided,
    month_places,
    months_in_calendar,
)
from plugins.newsroom import FEED_ITEMS, IN_CALENDARS, MonthTally, Scope, addresses, digest_of
from plugins.search import DIRECTORY
from plugins.views import Fingerprints, PageJob

from .directory import directory_pages
from .events import events_listings, events_pages, next_of_all
from .former_terms import month_redirect
from .home import SECTOR_DEPTH, home_pages, lead_post
from .portal import Portal
from .posts import Unread
from .rollups import Rollup, rollup_pages, rollups
from .search_page import search_pages
from .searching import search_tiers
from .single_pages import NOT_FOUND, desk_pages, news_lists, not_found_page, standing_pages, subscribe_pages
from .sitemaps import sitemap_pages


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the portal."""

    address: str
    digest: str
    is_folder: bool = False
    """True if everything below the address is this part's."""
    copies: tuple[str, ...] = ()
    """Other addresses at which the page stands."""
    files: tuple[str, ...] = ()
    """Patterns of the addresses of its files, where it has no front page."""
    former: tuple[str, ...] = ()
    """Front pages of earlier keys: what lies beside them changes with this one."""
    links: tuple[tuple[str, str], ...] = ()
    """Places in the release, each with what it leads to in the folder, where that is not shown at its address."""

    @property
    def places(self) -> tuple[str, ...]:
        """The places in the release that lead to the part's folder."""
        alone = (self.address.strip("/"),) if self.is_folder and not self.links else ()
        return (*(place for place, _ in self.links), *alone)


@dataclass(frozen=True, slots=True)
class _PartInputs:
    """The portal, and digests of what its parts are made of."""

    portal: Portal
    rollups: tuple[Rollup, ...]
    prints: Fingerprints
    frames: dict[str, str]
    """Of each page without posts and organizations, by its address."""
    organizations: str
    """Of all that is known of the organizations."""
    site_map: str
    """Of what the sitemaps name besides the pages of organizations."""

    def print_of(self, job: PageJob) -> str:
        return self.prints.of(job, self.portal.edition.site(job.page)).hex()


def parts(portal: Portal) -> Iterator[Part]:
    """Yield all parts of the portal."""
    made = _made(portal)
    for scope in portal.front_scopes.values():
        yield _front(made, scope, _home(made, scope))
        yield from _months(made, portal.front_listing, scope)
    for rollup in made.rollups:
        for scope in rollup.listing.scopes.values():
            yield _front(made, scope)
            yield from _months(made, rollup.listing, scope)
            yield from _former_months(made, rollup.listing, scope)
    yield from _events(made)
    for language in portal.edition.languages:
        searched = (addresses.search(language),) if portal.search else ()
        for address in (addresses.directory(language), addresses.subscribe(language), *searched):
            yield Part(address, digest_of(made.frames[address], made.organizations), is_folder=True)
    yield from _single_pages(made)
    yield from _search(made.portal)
    yield _of_files(addresses.OPML, made.organizations)
    patterns = [f"{home}sitemap*.xml" for home in portal.homes.values()]
    yield _of_files(addresses.SITEMAP_INDEX, digest_of(made.organizations, made.site_map), *patterns)


def _made(portal: Portal) -> _PartInputs:
    unread = Unread(portal.posts.tallies)
    bare = replace(
        portal,
        posts=unread,
        organizations=(),
        organization_languages={},
        urgent=(),
        cancelled=(),
        unchanged=frozenset(),
    )
    bare_rollups = tuple(rollups(bare))
    organizations = _digest([(one, portal.organization_languages[one.key]) for one in portal.organizations])
    site_map = _digest((tuple(sitemap_pages(bare, bare_rollups)), portal.section_sitemaps))
    made = _PartInputs(portal, tuple(rollups(portal)), Fingerprints(portal.edition, ""), {}, organizations, site_map)
    made.frames.update((job.page.address, made.print_of(job)) for job in _single_jobs(bare, bare_rollups))
    return made


def _single_jobs(bare: Portal, bare_rollups: Iterable[Rollup]) -> Iterator[PageJob]:
    """Make all pages but those of months."""
    yield from home_pages(bare)
    yield from chain.from_iterable(rollup_pages(bare, rollup) for rollup in bare_rollups)
    yield from events_pages(bare, bare_rollups)
    for make in (
        news_lists,
        directory_pages,
        subscribe_pages,
        search_pages,
        desk_pages,
        standing_pages,
        not_found_page,
    ):
        yield from make(bare)


def _single_pages(made: _PartInputs) -> Iterator[Part]:
    for scope in made.portal.front_scopes.values():
        months, desk = addresses.months(scope.address, nested=True), addresses.desk(scope.address)
        listed = (tally.shown for tally in _months_of(made.portal, scope, NEWS_LISTED))
        yield _of_files(months, digest_of(made.frames[months], *listed))
        newest = (tally.shown for tally in _months_of(made.portal, scope, DESKS_LISTED))
        yield _of_files(desk, digest_of(made.frames[desk], made.organizations, *newest))
    for address in (*(page.address for page in made.portal.pages), NOT_FOUND):
        yield _of_files(address, made.frames[address])


def _search(portal: Portal) -> Iterator[Part]:
    for tiers in search_tiers(portal):
        index = addresses.search_index(tiers[0].language)
        yield _of_files(
            index, digest_of(*(tier.place.address for tier in tiers)), addresses.search_rules(tiers[0].language, "*")
        )
        for tier in tiers:
            address = tier.place.address
            yield Part(address, tier.digest, is_folder=True, files=(f"{address}{DIRECTORY}",))


def _of_files(address: str, digest: str, *more: str) -> Part:
    """Return a part that is one file, and those of further patterns."""
    return Part(address, digest, files=(address, *more))


def _front(made: _PartInputs, scope: Scope, *more: str) -> Part:
    newest = (_at(made.portal, tally.whole, tally) for tally in _months_of(made.portal, scope, FEED_ITEMS))
    digest = digest_of(made.frames[scope.address], made.organizations, *more, *newest, *scope.former)
    is_first = scope.address == addresses.portal_home(made.portal.edition.languages[0])
    return Part(scope.address, digest, is_folder=False, copies=("/",) if is_first else (), former=scope.former)


def _months_of(portal: Portal, scope: Scope, newest: int) -> Iterator[MonthTally]:
    """Yield the months of a scope that hold so many of its newest posts."""
    counted = 0
    for tally in portal.posts.tallies(scope.address):
        yield tally
        counted += tally.count
        if counted >= newest:
            return


def _home(made: _PartInputs, scope: Scope) -> str:
    """Digest what only the portal's own front page shows: banners that stand, the post that leads, sectors' news."""
    portal, listing = made.portal, made.portal.front_listing
    lead = lead_post(portal, scope)
    shown = (banner(listing, scope, portal.now), entries(listing, scope, (lead,) if lead else (), portal.now))
    sectors = (one.listing.scopes[scope.language] for one in made.rollups if one.kind.name == "sectors")
    newest = [
        _at(portal, tally.shown, tally) for sector in sectors for tally in _months_of(portal, sector, SECTOR_DEPTH)
    ]
    return _digest((shown, newest, next_of_all(portal, scope.language)))


def _at(portal: Portal, shown: str, tally: MonthTally) -> str:
    """Digest a month where it says which of its events are over: the same ones are, as long as as many are."""
    return digest_of(shown, str(bisect_right(tally.over, portal.now)))


def _events(made: _PartInputs) -> Iterator[Part]:
    """Yield the pages of events with their calendars, and the months of those that are divided."""
    for listing in events_listings(made.portal, made.rollups):
        by_month = divided(listing)
        for scope in listing.scopes.values():
            fronts = (scope.address, *scope.former)
            yield Part(
                scope.address,
                _events_digest(made, scope),
                files=tuple(file for front in fronts for file in (front, addresses.calendar(front))),
            )
            if is_divided(scope):
                yield from _months(made, by_month, by_month.scopes[scope.language])
                yield from _former_months(made, by_month, by_month.scopes[scope.language])


def _events_digest(made: _PartInputs, scope: Scope) -> str:
    portal = made.portal
    tallies = portal.posts.tallies(scope.address)
    calendar = for_calendar(replace(scope, months={}, over={}), portal.now).records
    opened = frozenset(months_in_calendar(scope, portal.now))
    shown = [
        (_at(portal, tally.shown, tally), bisect_right(tally.over, portal.now - IN_CALENDARS))
        for tally in tallies
        if tally.first_day in opened or not is_divided(scope)
    ]
    ended = [tally.first_day for tally in tallies if bisect_right(tally.over, portal.now)]
    return digest_of(made.frames[scope.address], made.organizations, _digest((calendar, shown, ended, scope.former)))


def _months(made: _PartInputs, listing: Listing, scope: Scope) -> Iterator[Part]:
    frame = made.print_of(frame_of_months(listing, scope))
    tallies = made.portal.posts.tallies(scope.address)
    for place, tally in zip(month_places(listing, scope), tallies, strict=True):
        days = _days_elsewhere(made.portal, listing, tally)
        address = addresses.month(scope.address, place.month, nested=listing.nested)
        yield Part(address, digest_of(frame, tally.shown, _digest((place, days))), is_folder=True)


def _former_months(made: _PartInputs, listing: Listing, scope: Scope) -> Iterator[Part]:
    for former in scope.former:
        for tally in made.portal.posts.tallies(scope.address):
            job = month_redirect(made.portal, listing, scope, former, tally.first_day)
            days = tally.shown if tally.count > addresses.LONGEST_LIST else ""
            yield Part(job.addresses[0], digest_of(made.print_of(job), days), is_folder=True)


def _days_elsewhere(portal: Portal, listing: Listing, tally: MonthTally) -> list[tuple[str, str]]:
    """Return the other languages in which a long month is long too, each with the digest of its days."""
    if tally.count <= addresses.LONGEST_LIST:
        return []
    there = [
        (language, month)
        for language, other in listing.scopes.items()
        for month in portal.posts.tallies(other.address)
        if month.first_day == tally.first_day
    ]
    return [(language, month.shown) for language, month in there if month.count > addresses.LONGEST_LIST]


def _digest(value: object) -> str:
    return digest_of(msgspec.json.encode(value))
