"""What each section may know of the rest: gathered once for all, or for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Sequence

from .content import Newsroom
from .facts import Relative, SectionFacts, SiteFacts
from .federation import Federation, Term
from .organization import Organization


def section_facts(newsroom: Newsroom, key: str) -> SectionFacts:
    """Give the facts of one organization; a KeyError if it is not a readable one of a readable federation."""
    return all_section_facts(newsroom)[key]


def all_section_facts(newsroom: Newsroom) -> dict[str, SectionFacts]:
    """Give the facts of each readable organization by its key; none without a readable federation.

    Members are sorted by key, parents stand as in the organization's file, both without unreadable ones that nobody
    remembers.
    """
    federation = newsroom.federation
    if federation is None:
        return {}
    known = sorted((*newsroom.organizations, *newsroom.remembered), key=lambda organization: organization.key)
    relatives = {organization.key: _relative(organization) for organization in known}
    members = defaultdict(list)
    for organization in known:
        for parent in organization.parents:
            members[parent].append(relatives[organization.key])
    site = site_facts(federation, known)
    return {
        organization.key: SectionFacts(
            site=site,
            organization=organization,
            sector=_term(federation.sectors, organization.sector),
            territory=_term(federation.territories, organization.territory),
            topics=federation.topics,
            parents=tuple(relatives[parent] for parent in organization.parents if parent in relatives),
            members=tuple(members[organization.key]),
        )
        for organization in newsroom.organizations
    }


def site_facts(federation: Federation, organizations: Iterable[Organization] = ()) -> SiteFacts:
    """Give what all pages may know of the federation; its contacts, if it is among the `organizations`."""
    own = next((organization for organization in organizations if organization.key == federation.key), None)
    return SiteFacts(
        key=federation.key,
        name=federation.name,
        languages=federation.languages,
        tag_authority=federation.tag_authority,
        time_zone=federation.time_zone,
        links=federation.links,
        contacts=own.reached_by if own else (),
    )


def _relative(organization: Organization) -> Relative:
    return Relative(organization.key, organization.name, organization.languages)


def _term(terms: Sequence[Term], key: str) -> Term | None:
    return next((term for term in terms if term.key == key), None)
