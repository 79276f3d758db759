"""The directory of organizations: by territory, by sector, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from functools import partial
from itertools import groupby

from plugins.listings import Register, link_groups, register_pages
from plugins.newsroom import Organization, Term, Text, addresses
from plugins.typesetting import name_letter
from plugins.views import DirectoryGroup, Link, LinkGroup, Page, Sheet

from .portal import Portal
from .rollups import rollup_links


def directory(portal: Portal) -> Register:
    """Give the organizations as the directory lists them."""
    homes = {code: addresses.directory(code) for code in portal.edition.languages}
    return Register(
        edition=portal.edition,
        homes=homes,
        members=partial(portal.members, portal.organizations),
        territories=portal.federation.territories,
        title=lambda language: portal.edition.say(language)("Organizations"),
        trail=lambda language: (
            portal.edition.home(language),
            Link(portal.edition.said(language, "Organizations"), homes[language]),
        ),
        feeds=lambda language: (portal.portal_feed(language),),
        site_name=lambda language: str(portal.edition.site_name(language)),
    )


def directory_pages(portal: Portal) -> Iterator[Sheet]:
    """Make the directory in each language, and its pages of territories and letters where it is long."""
    register = directory(portal)
    for language, address in register.homes.items():
        if not portal.prints(address):
            continue
        page = Page(
            language=language,
            address=address,
            heading=portal.edition.said(language, "Organizations"),
            versions=register.homes,
            trail=(portal.edition.home(language),),
            feeds=register.feeds(language),
        )
        page = portal.edition.complete(page, portal.homes)
        ways = link_groups(register, language)
        if ways:
            yield Sheet("organizations", page, {"groups": _with_sectors(portal, ways, language), "organizations": ()})
        else:
            yield Sheet("directory", page, _groups(portal, language))
    yield from register_pages(register, portal.prints)


def _groups(portal: Portal, language: str) -> dict[str, tuple[DirectoryGroup, ...]]:
    """Show all organizations, three times."""
    return {
        "by_territory": _by_term(portal, "territories", portal.federation.territories, lambda o: o.territory, language),
        "by_sector": _by_term(portal, "sectors", portal.federation.sectors, lambda o: o.sector, language),
        "by_name": _by_name(portal, language),
    }


def _with_sectors(portal: Portal, ways: tuple[LinkGroup, ...], language: str) -> tuple[LinkGroup, ...]:
    """Lead to the sectors too, whose own pages list their organizations."""
    heading = portal.edition.say(language)("By sector")
    return (*ways[:-1], LinkGroup("by-sector", heading, rollup_links(portal, "sectors", language)), ways[-1])


def _by_term(
    portal: Portal,
    kind: str,
    terms: tuple[Term, ...],
    term_of: Callable[[Organization], str],
    language: str,
) -> tuple[DirectoryGroup, ...]:
    groups = (
        DirectoryGroup(
            portal.term_name(term, language),
            addresses.rollup(kind, term.key, language),
            portal.organization_links((one for one in portal.organizations if term_of(one) == term.key), language),
        )
        for term in terms
    )
    return tuple(group for group in groups if group.organizations)


def _by_name(portal: Portal, language: str) -> tuple[DirectoryGroup, ...]:
    members = portal.members(portal.organizations, language)
    letters = groupby(members, key=lambda member: name_letter(member.filed_under, language))
    return tuple(
        DirectoryGroup(Text(letter, language), "", tuple(member.link for member in group)) for letter, group in letters
    )
