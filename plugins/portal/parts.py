"""What each part of the portal is made from, as a digest: a part whose digest stands need not be printed again.

A part is a front page with its feeds, or a folder of pages: a month, the directory of organizations. What all of them
share (the federation's names, theme, code) is for the caller to know.
"""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from itertools import zip_longest

import msgspec

from plugins.newsroom import MonthTally, Scope, addresses, digest_of

from .home import SECTOR_DEPTH, lead_post
from .portal import NEWEST, Portal
from .rollups import rollups


@dataclass(frozen=True, slots=True)
class Part:
    """One part of the portal."""

    address: str
    digest: str
    is_folder: bool
    """Whether everything below the address is this part's."""
    copies: tuple[str, ...] = ()
    """Other addresses at which the page stands."""


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


def _organizations(portal: Portal) -> str:
    """Digest what front pages and the directory show of the organizations."""
    return _digest([(one, portal.organization_languages[one.key]) for one in portal.organizations])


def _front(portal: Portal, scopes: Mapping[str, Scope], scope: Scope, *more: str) -> Part:
    others = () if scope.count else [(one.language, one.count) for one in scopes.values()]
    digest = digest_of("front", _newest(portal, scope), _digest((list(scope.counts.items()), others)), *more)
    is_first = scope.address == addresses.portal_home(portal.edition.languages[0])
    return Part(scope.address, digest, is_folder=False, copies=("/",) if is_first else ())


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
