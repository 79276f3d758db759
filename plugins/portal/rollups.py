"""Roll-ups: the news of a sector, a territory or a topic over all organizations, and their press releases."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import itemgetter

from plugins.listings import (
    Listing,
    Member,
    NextEvents,
    Register,
    front,
    link_groups,
    month_pages,
    register_pages,
    whole_list,
)
from plugins.newsroom import Federation, Organization, PostRecord, Term, Text, Texts, addresses
from plugins.views import Link, Page, PageJob, press_room

from .portal import Portal


@dataclass(frozen=True, slots=True)
class Kind:
    """A kind of roll-up: its part of the address, its terms, and what belongs to one of them."""

    name: str
    terms: Callable[[Federation], tuple[Term, ...]]
    posts: Callable[[Organization, PostRecord], tuple[str, ...]]
    """Returns the keys of the terms that a post belongs to, by its organization and what its record says."""
    members: Callable[[Organization, str], bool] = lambda _, __: False
    has_events: bool = False
    """True if each of them has a page of events."""

    def address(self, key: str, language: str) -> str:
        """Return the front page of one of them."""
        return addresses.press(language) if self is RELEASES else addresses.rollup(self.name, key, language)


RELEASES = Kind(
    "press",
    lambda _: (Term("press", Texts()),),
    lambda _, record: ("press",) if record.kind == "release" else (),
)
"""Press releases are one roll-up of their own; its name is the interface's."""
KINDS = (
    Kind("sectors", lambda f: f.sectors, lambda o, _: (o.sector,), lambda o, key: o.sector == key, has_events=True),
    Kind(
        "territories",
        lambda f: f.territories,
        lambda o, _: (o.territory,),
        lambda o, key: o.territory == key,
        has_events=True,
    ),
    Kind("topics", lambda f: f.topics, lambda _, record: record.topics),
    RELEASES,
)


@dataclass(frozen=True, slots=True)
class Rollup:
    """One sector, territory or topic in all languages."""

    kind: Kind
    term: Term
    listing: Listing
    register: Register
    """Its organizations; topics have none."""


def rollups(portal: Portal, only: str = "") -> Iterator[Rollup]:
    """Yield every roll-up of the federation, or those `only` of one kind, in its own order."""
    for kind in (one for one in KINDS if only in ("", one.name)):
        for term in kind.terms(portal.federation):
            listing = _listing(portal, kind, term)
            yield Rollup(kind, term, listing, _register(portal, kind, term, listing))


def scope_addresses(organization: Organization, record: PostRecord) -> tuple[str, ...]:
    """Return the front pages of the portal's scopes that a post belongs to."""
    language = record.language
    rolled_up = ((kind, key) for kind in KINDS for key in kind.posts(organization, record) if key)
    return (addresses.portal_home(language), *(kind.address(key, language) for kind, key in rolled_up))


def event_addresses(organization: Organization, record: PostRecord) -> tuple[str, ...]:
    """Return the pages of events of the portal's scopes that an event belongs to."""
    rolled_up = ((kind, key) for kind in KINDS if kind.has_events for key in kind.posts(organization, record) if key)
    fronts = (kind.address(key, record.language) for kind, key in rolled_up)
    return tuple(map(addresses.events, (addresses.portal_home(record.language), *fronts)))


def rollup_links(portal: Portal, kind: str, language: str) -> tuple[Link, ...]:
    """Link to the roll-ups of one kind."""
    return tuple(link for _, link in _terms(portal, _kind(kind), language))


def terms_with_members(
    portal: Portal, name: str, organizations: Sequence[Organization], language: str
) -> Iterator[tuple[Link, tuple[Link, ...]]]:
    """Link to each roll-up of one kind, and to those of these organizations that belong to it."""
    kind = _kind(name)
    for term, link in _terms(portal, kind, language):
        found = (one for one in organizations if kind.members(one, term.key))
        yield link, portal.organization_links(found, language)


def _kind(name: str) -> Kind:
    return next(one for one in KINDS if one.name == name)


def _terms(portal: Portal, kind: Kind, language: str) -> Iterator[tuple[Term, Link]]:
    for term in kind.terms(portal.federation):
        yield term, Link(portal.term_name(term, language), kind.address(term.key, language))


def rollup_pages(portal: Portal, rollup: Rollup) -> Iterator[PageJob]:
    """Make the front page of a roll-up in each language, and what lies below it besides months."""
    for scope in rollup.listing.scopes.values():
        if not portal.prints(scope.address):
            continue
        page = Page(
            language=scope.language,
            address=scope.address,
            heading=scope.title,
            description=f"{scope.title}: {portal.edition.say(scope.language)('Latest news')}",
            versions=rollup.listing.homes,
            trail=(portal.edition.home(scope.language),),
            feeds=rollup.listing.feeds(scope),
            script=portal.edition.script if rollup.kind is RELEASES else "",
        )
        values = _release_values if rollup.kind is RELEASES else _member_values
        shown = {
            "scope": front(rollup.listing, portal.filled(scope), portal.now),
            **values(portal, rollup, scope.language),
        }
        template = "press" if rollup.kind is RELEASES else "rollup"
        yield PageJob(template, portal.edition.complete(page, rollup.listing.homes), shown)
    yield from register_pages(rollup.register, portal.prints)


def _member_values(_: Portal, rollup: Rollup, language: str) -> Mapping[str, object]:
    """Return what stands beside the news of a sector or a territory: its organizations, and the way to its events."""
    return {
        "organizations": whole_list(rollup.register, language),
        "groups": link_groups(rollup.register, language),
        "events": NextEvents(addresses.events(rollup.listing.homes[language])) if rollup.kind.has_events else None,
    }


def _release_values(portal: Portal, _: Rollup, language: str) -> Mapping[str, object]:
    """Return what stands beside the press releases of all: the federation's press room, and topics."""
    federation = portal.organization.get(portal.federation.key) or Organization(
        portal.federation.key, "federation", portal.federation.name
    )
    has_room = federation.press_contacts and language in (federation.languages or portal.edition.languages)
    own = addresses.organization_press(federation.key, language) if has_room else ""
    return {
        "room": press_room(federation, portal.edition, language, portal.edition.look.logo, own),
        "older": "",
        "topics": rollup_links(portal, "topics", language),
    }


def printed_months(portal: Portal, listings: Iterable[Listing]) -> Iterator[PageJob]:
    """Make the months that are to be printed; those of one time together, so that their posts are read once."""
    wanted = [
        (first_day, scope.language, listing, scope)
        for listing in listings
        for scope in listing.scopes.values()
        for first_day in scope.months
        if portal.prints(addresses.month(scope.address, first_day, nested=listing.nested))
    ]
    for first_day, _, listing, scope in sorted(wanted, key=itemgetter(0, 1), reverse=True):
        yield from month_pages(listing, scope, first_day)


def _title(portal: Portal, kind: Kind, term: Term, language: str) -> Text:
    return portal.edition.said(language, "Press room") if kind is RELEASES else portal.term_name(term, language)


def _register(portal: Portal, kind: Kind, term: Term, listing: Listing) -> Register:
    def members(language: str) -> tuple[Member, ...]:
        return portal.members((one for one in portal.organizations if kind.members(one, term.key)), language)

    return Register(
        edition=portal.edition,
        homes=listing.homes,
        members=members,
        territories=() if kind.name == "territories" else portal.federation.territories,
        title=lambda language: portal.edition.say(language)("Organizations"),
        trail=lambda language: listing.trail(listing.scopes[language]),
        feeds=lambda language: listing.feeds(listing.scopes[language]),
        site_name=lambda language: str(listing.scopes[language].title),
    )


def _listing(portal: Portal, kind: Kind, term: Term) -> Listing:
    def belongs(record: PostRecord) -> bool:
        return term.key in kind.posts(portal.organization[record.organization], record)

    named = kind.name, term.key
    scopes = {
        code: replace(
            portal.scope(named, code, kind.address(term.key, code), _title(portal, kind, term, code), belongs),
            former=tuple(kind.address(key, code) for key in term.formerly),
        )
        for code in portal.edition.languages
    }
    return Listing(
        scopes=scopes,
        nested=False,
        edition=portal.edition,
        trail=lambda scope: (portal.edition.home(scope.language), Link(scope.title, scope.address)),
        feeds=lambda scope: (
            portal.edition.feed_link(str(scope.title), scope.address),
            portal.portal_feed(scope.language),
        ),
        display_names=portal.display_name,
    )
