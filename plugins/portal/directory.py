"""The directory of organizations: by territory, by sector, by name."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import partial
from itertools import groupby

from plugins.listings import Register, link_groups, register_pages
from plugins.newsroom import Text, addresses
from plugins.typesetting import name_letter
from plugins.views import Link, LinkGroup, PageJob

from .portal import Portal
from .rollups import rollup_links, terms_with_members


@dataclass(frozen=True, slots=True)
class DirectoryGroup:
    """Organizations under one heading of the directory."""

    heading: Text
    address: str
    """Empty for letters."""
    organizations: Sequence[Link]


def directory(portal: Portal) -> Register:
    """Return the organizations as the directory lists them."""
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


def directory_pages(portal: Portal) -> Iterator[PageJob]:
    """Make the directory in each language, and its pages of territories and letters where it is long."""
    register = directory(portal)
    for page in portal.single_pages("Organizations", addresses.directory):
        if ways := link_groups(register, page.language):
            groups = _with_sectors(portal, ways, page.language)
            yield PageJob("organizations", page, {"groups": groups, "organizations": ()})
        else:
            yield PageJob("directory", page, _groups(portal, page.language))
    yield from register_pages(register, portal.prints)


def _groups(portal: Portal, language: str) -> dict[str, tuple[DirectoryGroup, ...]]:
    """Show all organizations, three times."""
    return {
        "by_territory": _by_term(portal, "territories", language),
        "by_sector": _by_term(portal, "sectors", language),
        "by_name": _by_name(portal, language),
    }


def _with_sectors(portal: Portal, ways: tuple[LinkGroup, ...], language: str) -> tuple[LinkGroup, ...]:
    """Lead to the sectors too, whose own pages list their organizations."""
    heading = portal.edition.say(language)("By sector")
    return (*ways[:-1], LinkGroup("by-sector", heading, rollup_links(portal, "sectors", language)), ways[-1])


def _by_term(portal: Portal, kind: str, language: str) -> tuple[DirectoryGroup, ...]:
    terms = terms_with_members(portal, kind, portal.organizations, language)
    return tuple(DirectoryGroup(term.text, term.address, members) for term, members in terms if members)


def _by_name(portal: Portal, language: str) -> tuple[DirectoryGroup, ...]:
    members = portal.members(portal.organizations, language)
    letters = groupby(members, key=lambda member: name_letter(member.filed_under, language))
    return tuple(
        DirectoryGroup(Text(letter, language), "", tuple(member.link for member in group)) for letter, group in letters
    )
