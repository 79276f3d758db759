"""The tree of all feeds: by language the federation, its territories and sectors, and the organizations in them."""

from __future__ import annotations

from collections.abc import Iterator
from operator import attrgetter

from plugins.newsroom import Organization, Outline, Term, Text, addresses
from plugins.typesetting import language_name

from .portal import Portal


def outlines(portal: Portal) -> tuple[Outline, ...]:
    """Return a tree for each language of the site, with the organizations that have a front page in it."""
    return tuple(
        Outline(Text(language_name(language), language), below=tuple(_in_language(portal, language)))
        for language in portal.edition.languages
    )


def _in_language(portal: Portal, language: str) -> Iterator[Outline]:
    here = [one for one in portal.organizations if language in portal.organization_languages[one.key]]
    yield Outline(portal.edition.site_name(language), portal.homes[language])
    for kind, heading, terms, term_of in (
        ("territories", "Territories", portal.federation.territories, attrgetter("territory")),
        ("sectors", "Sectors", portal.federation.sectors, attrgetter("sector")),
    ):
        groups = (
            _group(portal, _term(portal, language, kind, term), [one for one in here if term_of(one) == term.key])
            for term in terms
        )
        yield Outline(portal.edition.said(language, heading), below=tuple(groups))
    topics = (_term(portal, language, "topics", term) for term in portal.federation.topics)
    yield Outline(portal.edition.said(language, "Topics"), below=tuple(topics))
    nowhere = [one for one in here if not (one.territory or one.sector)]
    yield Outline(portal.edition.said(language, "Organizations"), below=_organizations(portal, nowhere, language))


def _term(portal: Portal, language: str, kind: str, term: Term) -> Outline:
    return Outline(portal.term_name(term, language), addresses.rollup(kind, term.key, language))


def _group(portal: Portal, term: Outline, members: list[Organization]) -> Outline:
    language = term.home.split("/")[1]
    return Outline(term.name, below=(term, *_organizations(portal, members, language)))


def _organizations(portal: Portal, organizations: list[Organization], language: str) -> tuple[Outline, ...]:
    return tuple(Outline(link.text, link.address) for link in portal.organization_links(organizations, language))
