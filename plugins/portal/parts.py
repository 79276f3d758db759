"""What each part of the portal is made from, as a digest: a part whose digest stands need not be printed again.

A part is a front page with its feeds, a folder of pages such as a month or the directory of organizations, or some
files such as sitemaps. What all of them share (the federation's names, theme, code) is for the caller to know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

import msgspec

from plugins.newsroom import MonthTally, Scope, addresses, digest_of

from .desk_pages import DESKS_LISTED
from .home import SECTOR_DEPTH, lead_post
from .portal import NEWEST, Portal
from .rollups import rollups
from .standing_pages import NOT_FOUND


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the portal."""

    address: str
    digest: str
    is_folder: bool = False
    """Whether everything below the address is this part's."""
    copies: tuple[str, ...] = ()
    """Other addresses at which the page stands."""
    files: tuple[str, ...] = ()
    """Patterns of the addresses of its files, where it is neither a front page nor a folder."""


def parts(portal: Portal) -> Iterator[Part]:
    """Give all parts of the portal."""
    organizations = _organizations(portal)
    for scope in portal.front_scopes.values():
        yield _front(portal, portal.front_scopes, scope, organizations, _home(portal, scope))
        yield from _months(portal, portal.front_scopes, scope, nested=True)
    for rollup in rollups(portal):
        scopes = rollup.listing.scopes
        for scope in scopes.values():
            yield _front(portal, scopes, scope, organizations)
            yield from _months(portal, scopes, scope, nested=False)
    for language in portal.edition.languages:
        yield Part(addresses.directory(language), organizations, is_folder=True)
        yield Part(addresses.subscribe(language), organizations, is_folder=True)
    yield from _single_pages(portal, organizations)
    yield _of_files(addresses.OPML, organizations)
    patterns = [f"{home}sitemap*.xml" for home in portal.homes.values()]
    yield _of_files(addresses.SITEMAP_INDEX, _sitemaps(portal, organizations), *patterns)


def _single_pages(portal: Portal, organizations: str) -> Iterator[Part]:
    for scope in portal.front_scopes.values():
        counts = (list(scope.counts.items()), _others(portal.front_scopes, scope))
        yield _of_files(addresses.months(scope.address, nested=True), _digest(counts))
        newest = (tally.shown for tally in _months_of(portal, scope, DESKS_LISTED))
        yield _of_files(addresses.desk(scope.address), digest_of(organizations, *newest))
    for page in portal.pages:
        yield _of_files(page.address, _digest(page))
    yield _of_files(NOT_FOUND, "")


def _of_files(address: str, digest: str, *more: str) -> Part:
    """Give a part that is one file, and those of further patterns."""
    return Part(address, digest, files=(address, *more))


def _sitemaps(portal: Portal, organizations: str) -> str:
    """Digest what the portal's sitemaps tell besides the organizations: what there is, and when it changed last."""
    fronts = [*portal.front_scopes.values()]
    fronts += [scope for rollup in rollups(portal) for scope in rollup.listing.scopes.values()]
    changed = [(scope.address, scope.changed) for scope in fronts]
    pages = [(page.address, page.languages) for page in portal.pages]
    return digest_of(organizations, _digest((changed, pages, portal.section_sitemaps)))


def _organizations(portal: Portal) -> str:
    """Digest what front pages and the directory show of the organizations."""
    return _digest([(one, portal.organization_languages[one.key]) for one in portal.organizations])


def _front(portal: Portal, scopes: Mapping[str, Scope], scope: Scope, *more: str) -> Part:
    counts = (list(scope.counts.items()), _others(scopes, scope))
    digest = digest_of("front", _newest(portal, scope), _digest(counts), *more)
    is_first = scope.address == addresses.portal_home(portal.edition.languages[0])
    return Part(scope.address, digest, is_folder=False, copies=("/",) if is_first else ())


def _others(scopes: Mapping[str, Scope], scope: Scope) -> list[tuple[str, int]]:
    """Give the sizes of other languages, which a scope without posts leads to."""
    return [] if scope.count else [(one.language, one.count) for one in scopes.values()]


def _newest(portal: Portal, scope: Scope) -> str:
    """Digest the months that hold the newest posts, as feeds carry them."""
    return digest_of(*(tally.whole for tally in _months_of(portal, scope, NEWEST)))


def _months_of(portal: Portal, scope: Scope, newest: int) -> Iterator[MonthTally]:
    """Give the months of a scope that hold so many of its newest posts."""
    counted = 0
    for tally in portal.posts.tallies(scope.address):
        yield tally
        counted += tally.count
        if counted >= newest:
            return


def _home(portal: Portal, scope: Scope) -> str:
    """Digest what only the portal's own front page shows: banners that stand, the post that leads, sectors' news."""
    urgent = [record for record in scope.urgent if record.urgent_until and record.urgent_until > portal.now]
    sectors = (rollup.listing.scopes[scope.language] for rollup in rollups(portal, "sectors"))
    newest = [tally.shown for sector in sectors for tally in _months_of(portal, sector, SECTOR_DEPTH)]
    return _digest((urgent, lead_post(portal, scope), newest))


def _months(portal: Portal, scopes: Mapping[str, Scope], scope: Scope, *, nested: bool) -> Iterator[Part]:
    tallies = portal.posts.tallies(scope.address)
    for tally, earlier in zip_longest(tallies, tallies[1:]):
        others = [_version(portal, other, tally) for other in scopes.values() if tally.first_day in other.months]
        digest = digest_of("month", tally.shown, _digest((others, earlier.first_day if earlier else None)))
        yield Part(addresses.month(scope.address, tally.first_day, nested=nested), digest, is_folder=True)


def _version(portal: Portal, other: Scope, tally: MonthTally) -> tuple[str, str]:
    """Say what a month's pages tell of another language: that it has the month, and of two long ones which days."""
    if tally.count <= addresses.LONGEST_LIST:
        return other.language, ""
    months = portal.posts.tallies(other.address)
    there = next(month for month in months if month.first_day == tally.first_day)
    return other.language, there.shown if there.count > addresses.LONGEST_LIST else ""


def _digest(value: object) -> str:
    return digest_of(msgspec.json.encode(value))
