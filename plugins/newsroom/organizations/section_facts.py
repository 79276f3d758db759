"""The facts that reach one section: nothing else of the federation may change its pages."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Callable, Iterable, Sequence
from dataclasses import dataclass, replace
from functools import cache

from plugins.newsroom.addresses import LONGEST_LIST
from plugins.newsroom.content import Content
from plugins.newsroom.records import PageRecord
from plugins.newsroom.texts import Texts

from . import Federation, Organization, Repository, Term


@dataclass(frozen=True, slots=True)
class Relative:
    """A parent or a member, as another organization's pages show it."""

    key: str
    name: Texts
    languages: tuple[str, ...]
    territory: str = ""
    """Its territory's key, where members are too many to be shown in one list; else nobody shows it."""
    short_name: Texts = Texts()


@dataclass(frozen=True, slots=True)
class SitePage:
    """One language version of a standing page of the portal, as the footers of all pages name it."""

    slug: str
    language: str
    address: str
    title: str
    """Plain."""


@dataclass(frozen=True, slots=True)
class SiteFacts:
    """The facts of the federation that all sections show."""

    key: str
    name: Texts
    languages: tuple[str, ...]
    tag_authority: str
    time_zone: str
    links: tuple[tuple[str, str], ...]
    contacts: tuple[str, ...] = ()
    """Addresses at which the federation is reached: texts of all organizations may name it."""
    pages: tuple[SitePage, ...] = ()
    """The portal's standing pages."""
    color: str = ""
    """The federation's own brand colour: the band on top of all pages."""
    repository: Repository | None = None
    """Where posts are written by the git service's own pages; None where nobody says."""


@dataclass(frozen=True, slots=True)
class SectionFacts:
    """One organization with its own names, and those of its relatives."""

    site: SiteFacts
    organization: Organization
    sector: Term | None
    territory: Term | None
    topics: tuple[Term, ...]
    parents: tuple[Relative, ...]
    members: tuple[Relative, ...]
    member_territories: tuple[Term, ...] = ()
    """The territories that its members' pages are divided by, where these are too many for one list."""


def facts_of_each(newsroom: Content, pages: Iterable[PageRecord | SitePage] = ()) -> Callable[[str], SectionFacts]:
    """Return a function from an organization's key to its facts: it may be asked for few organizations or for all.

    It raises KeyError for an organization that is not readable, and for all without a readable federation. Members are
    sorted by key, parents stand as in the organization's file, both without unreadable ones that nobody remembers.
    `pages` are the portal's standing pages.
    """
    federation = newsroom.federation
    if federation is None:
        nobody: dict[str, SectionFacts] = {}
        return nobody.__getitem__
    readable = {organization.key: organization for organization in newsroom.organizations}
    known = readable | {organization.key: organization for organization in newsroom.remembered}
    members: defaultdict[str, list[Organization]] = defaultdict(list)
    for key in sorted(known):
        for parent in known[key].parents:
            members[parent].append(known[key])
    site = site_facts(federation, known.values(), pages)
    # By key: the hash of a whole organization costs more than telling of it.
    relative = cache(lambda key, territory="": _relative(known[key], territory))

    def facts(key: str) -> SectionFacts:
        organization = readable[key]
        divided = len(members[key]) > LONGEST_LIST
        territories = {member.territory for member in members[key]} if divided else ()
        return SectionFacts(
            site=site,
            organization=organization,
            sector=_term(federation.sectors, organization.sector),
            territory=_term(federation.territories, organization.territory),
            topics=federation.topics,
            parents=tuple(relative(parent) for parent in organization.parents if parent in known),
            # Territories of members are told only where pages divide by them: elsewhere a change of one shows nowhere.
            members=tuple(relative(member.key, member.territory if divided else "") for member in members[key]),
            member_territories=tuple(term for term in federation.territories if term.key in territories),
        )

    return facts


def site_facts(
    federation: Federation, organizations: Iterable[Organization] = (), pages: Iterable[PageRecord | SitePage] = ()
) -> SiteFacts:
    """Return what all pages may know of the federation; its contacts, if it is among the `organizations`."""
    own = next((organization for organization in organizations if organization.key == federation.key), None)
    return SiteFacts(
        key=federation.key,
        name=federation.name,
        languages=federation.languages,
        tag_authority=federation.tag_authority,
        time_zone=federation.time_zone,
        links=federation.links,
        contacts=own.reached_by if own else (),
        pages=tuple(SitePage(page.slug, page.language, page.address, page.title) for page in pages),
        color=own.color if own else "",
        repository=federation.repository,
    )


def _relative(organization: Organization, territory: str) -> Relative:
    return Relative(organization.key, organization.name, organization.languages, territory, organization.short_name)


def _term(terms: Sequence[Term], key: str) -> Term | None:
    """Return what an organization's pages show of its term: nothing of what that was called earlier."""
    return next((replace(term, formerly=()) for term in terms if term.key == key), None)
