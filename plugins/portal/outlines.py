"""The tree of all feeds: by language the federation, its territories and sectors, and the organizations in them."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.newsroom import Outline, Text
from plugins.typesetting import language_name
from plugins.views import Link

from .portal import Portal
from .rollups import rollup_links, terms_with_members


def outlines(portal: Portal) -> tuple[Outline, ...]:
    """Return a tree for each language of the site, with the organizations that have a front page in it."""
    return tuple(
        Outline(Text(language_name(language), language), below=tuple(_in_language(portal, language)))
        for language in portal.edition.languages
    )


def _in_language(portal: Portal, language: str) -> Iterator[Outline]:
    here = [one for one in portal.organizations if language in portal.organization_languages[one.key]]
    yield Outline(portal.edition.site_name(language), portal.homes[language])
    for kind, heading in (("territories", "Territories"), ("sectors", "Sectors")):
        terms = terms_with_members(portal, kind, here, language)
        groups = (Outline(term.text, below=_outlines((term, *members))) for term, members in terms)
        yield Outline(portal.edition.said(language, heading), below=tuple(groups))
    topics = rollup_links(portal, "topics", language)
    yield Outline(portal.edition.said(language, "Topics"), below=_outlines(topics))
    nowhere = portal.organization_links((one for one in here if not (one.territory or one.sector)), language)
    yield Outline(portal.edition.said(language, "Organizations"), below=_outlines(nowhere))


def _outlines(links: Iterable[Link]) -> tuple[Outline, ...]:
    return tuple(Outline(link.text, link.address) for link in links)
