"""The directory of organizations: by territory, by sector, by name."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from itertools import groupby

from plugins.newsroom import Organization, Term, Text, addresses
from plugins.views import DirectoryGroup, Link, Page, Sheet

from .portal import Portal


def directory_pages(portal: Portal) -> Iterator[Sheet]:
    """Make the directory in each language."""
    versions = {code: addresses.directory(code) for code in portal.edition.languages}
    for language, address in versions.items():
        page = Page(
            language=language,
            address=address,
            heading=portal.edition.said(language, "Organizations"),
            versions=versions,
            trail=(portal.edition.home(language),),
            feeds=(portal.portal_feed(language),),
        )
        values = {
            "by_territory": _by_term(
                portal, "territories", portal.federation.territories, lambda o: o.territory, language
            ),
            "by_sector": _by_term(portal, "sectors", portal.federation.sectors, lambda o: o.sector, language),
            "by_name": _by_name(portal, language),
        }
        yield Sheet("directory", portal.edition.complete(page, portal.homes), values)


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
    links = portal.organization_links(portal.organizations, language)
    return tuple(
        DirectoryGroup(Text(letter, language), "", tuple(group)) for letter, group in groupby(links, key=_first_letter)
    )


def _first_letter(link: Link) -> str:
    return next((sign.upper() for sign in str(link.text) if sign.isalnum()), "#")
