"""The events of all organizations: of the portal, of each sector and of each territory."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from functools import partial

from plugins.listings import Listing, NextEvents, divided, events_page, for_calendar, is_divided, next_events
from plugins.newsroom import PostRecord, Scope, addresses
from plugins.views import Link, PageJob, redirect_job

from .portal import Portal
from .posts import Months
from .rollups import Rollup


def front_events(portal: Portal) -> Listing:
    """Return the listing of the events of all organizations."""
    return _below(portal, portal.front_listing, lambda _: True)


def events_listings(portal: Portal, rollups: Iterable[Rollup]) -> Iterator[Listing]:
    """Yield the listing of all events, then that of each roll-up that has a page of events."""
    yield front_events(portal)
    for rollup in rollups:
        if rollup.kind.has_events:
            yield _below(portal, rollup.listing, partial(_belongs, portal, rollup))


def month_listings(portal: Portal, rollups: Iterable[Rollup]) -> Iterator[Listing]:
    """Yield the listings with more events than one page lists, each of its months alone."""
    for listing in events_listings(portal, rollups):
        if any(map(is_divided, listing.scopes.values())):
            yield divided(listing)


def events_pages(portal: Portal, rollups: Iterable[Rollup]) -> Iterator[PageJob]:
    """Make the page of events of each scope, followed by those that lead to it from earlier keys of a roll-up."""
    for listing, scope in _printed(portal, rollups):
        job = events_page(listing, scope, portal.now)
        yield job
        if scope.former:
            yield redirect_job(portal.edition, job.page, listing.homes, scope.former)


def calendars(portal: Portal, rollups: Iterable[Rollup]) -> Iterator[Scope]:
    """Yield each scope whose page of events is printed, with the events that its calendar holds."""
    for _, scope in _printed(portal, rollups):
        held = for_calendar(scope, portal.now)
        keys = sorted({post.organization for post in held.records})
        yield replace(held, names=tuple((key, portal.name(portal.organization[key], scope.language)) for key in keys))


def _printed(portal: Portal, rollups: Iterable[Rollup]) -> Iterator[tuple[Listing, Scope]]:
    """Yield what is printed, language by language, for the scopes of a language read the same months."""
    listings = tuple(events_listings(portal, rollups))
    for language in portal.edition.languages:
        for listing in listings:
            scope = listing.scopes[language]
            if portal.prints(scope.address):
                yield listing, scope


def next_of_all(portal: Portal, language: str) -> NextEvents:
    """Return the next events of all organizations, for the home page of a language."""
    listing = front_events(portal)
    return next_events(listing, listing.scopes[language], portal.now)


def _belongs(portal: Portal, rollup: Rollup, record: PostRecord) -> bool:
    organization = portal.organization.get(record.organization)
    return organization is not None and rollup.term.key in rollup.kind.posts(organization, record)


def _below(portal: Portal, above: Listing, belongs: Callable[[PostRecord], bool]) -> Listing:
    def trail(scope: Scope) -> tuple[Link, ...]:
        link = Link(portal.edition.said(scope.language, "Events"), scope.address)
        return (*above.trail(above.scopes[scope.language]), link)

    return replace(
        above,
        scopes={code: _scope(portal, scope, belongs) for code, scope in above.scopes.items()},
        nested=False,
        trail=trail,
        feeds=lambda scope: above.feeds(above.scopes[scope.language]),
        of_events=True,
    )


def _scope(portal: Portal, above: Scope, belongs: Callable[[PostRecord], bool]) -> Scope:
    address = addresses.events(above.address)
    tallies = portal.posts.tallies(address)
    return replace(
        above,
        address=address,
        records=(),
        months=Months(tallies, partial(portal.posts.events, above.language), belongs),
        counts={tally.first_day: tally.count for tally in tallies},
        count=sum(tally.count for tally in tallies),
        urgent=(),
        changed=max((tally.changed for tally in tallies if tally.changed), default=None),
        former=tuple(addresses.events(front) for front in above.former),
        over={tally.first_day: tally.over for tally in tallies},
        cancelled=tuple(one for one in portal.cancelled if one.language == above.language and belongs(one)),
    )
