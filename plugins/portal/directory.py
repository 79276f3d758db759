"""The directory of organizations: each once, by its name, with its sector and its territory."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import partial
from itertools import groupby

from plugins.listings import Register, link_groups, register_pages
from plugins.newsroom import Organization, Text, addresses
from plugins.typesetting import name_letter, sort_key
from plugins.views import Link, LinkGroup, PageJob

from .portal import Portal
from .rollups import rollup_links


@dataclass(frozen=True, slots=True)
class DirectoryEntry:
    """An organization in the directory."""

    link: Link
    belongs: Sequence[Text]
    """The names of its sector and its territory, as far as it has them."""
    filed_under: str


@dataclass(frozen=True, slots=True)
class DirectoryGroup:
    """The organizations under one letter of the directory."""

    letter: Text
    organizations: Sequence[DirectoryEntry]


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
            shown = replace(page, script=portal.edition.directory_script)
            values = {"ways": _ways(portal, page.language), "letters": _letters(portal, page.language)}
            yield PageJob("directory", shown, values)
    yield from register_pages(register, portal.prints)


def _ways(portal: Portal, language: str) -> tuple[LinkGroup, ...]:
    """Lead to the sectors and territories, whose own pages list their organizations."""
    say = portal.edition.say(language)
    ways = (("territories", "By territory"), ("sectors", "By sector"))
    groups = (LinkGroup(f"by-{kind}", say(name), rollup_links(portal, kind, language)) for kind, name in ways)
    return tuple(group for group in groups if group.links)


def _with_sectors(portal: Portal, ways: tuple[LinkGroup, ...], language: str) -> tuple[LinkGroup, ...]:
    """Lead to the sectors too, whose own pages list their organizations."""
    heading = portal.edition.say(language)("By sector")
    return (*ways[:-1], LinkGroup("by-sector", heading, rollup_links(portal, "sectors", language)), ways[-1])


def _letters(portal: Portal, language: str) -> tuple[DirectoryGroup, ...]:
    every = (_entry(portal, one, language) for one in portal.organizations)
    in_order = sorted(every, key=lambda one: (sort_key(one.filed_under, language), one.link.address))
    letters = groupby(in_order, key=lambda one: name_letter(one.filed_under, language))
    return tuple(DirectoryGroup(Text(letter, language), tuple(found)) for letter, found in letters)


def _entry(portal: Portal, organization: Organization, language: str) -> DirectoryEntry:
    found = portal.member(organization.key, language)
    federation, keys = portal.federation, (organization.sector, organization.territory)
    terms = (term for term in (*federation.sectors, *federation.territories) if term.key in keys)
    return DirectoryEntry(found.link, tuple(portal.term_name(term, language) for term in terms), found.filed_under)
