"""What each section may know of the rest: gathered once for all, or for one."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from .addresses import LONGEST_LIST
from .content import Newsroom
from .facts import Relative, SectionFacts, SiteFacts, SitePage
from .federation import Federation, Term
from .organization import Organization
from .records import PageRecord


def section_facts(newsroom: Newsroom, key: str) -> SectionFacts:
    """Give the facts of one organization; a KeyError if it is not a readable one of a readable federation."""
    return all_section_facts(newsroom)[key]


def all_section_facts(newsroom: Newsroom, pages: Iterable[PageRecord | SitePage] = ()) -> dict[str, SectionFacts]:
    """Give the facts of each readable organization by its key; none without a readable federation.

    Members are sorted by key, parents stand as in the organization's file, both without unreadable ones that nobody
    remembers. `pages` are the portal's standing pages.
    """
    federation = newsroom.federation
    if federation is None:
        return {}
    known = sorted((*newsroom.organizations, *newsroom.remembered), key=lambda organization: organization.key)
    relatives = {organization.key: _relative(organization) for organization in known}
    divided = {organization.key: _relative(organization, organization.territory) for organization in known}
    members: defaultdict[str, list[Organization]] = defaultdict(list)
    for organization in known:
        for parent in organization.parents:
            members[parent].append(organization)
    site = site_facts(federation, known, pages)
    return {
        organization.key: SectionFacts(
            site=site,
            organization=organization,
            sector=_term(federation.sectors, organization.sector),
            territory=_term(federation.territories, organization.territory),
            topics=federation.topics,
            parents=tuple(relatives[parent] for parent in organization.parents if parent in relatives),
            members=_members(members[organization.key], relatives, divided),
            member_territories=_member_territories(federation, members[organization.key]),
        )
        for organization in newsroom.organizations
    }


def site_facts(
    federation: Federation, organizations: Iterable[Organization] = (), pages: Iterable[PageRecord | SitePage] = ()
) -> SiteFacts:
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
        pages=tuple(SitePage(page.slug, page.language, page.address, page.title) for page in pages),
        color=own.color if own else "",
    )


def _relative(organization: Organization, territory: str = "") -> Relative:
    return Relative(organization.key, organization.name, organization.languages, territory, organization.short_name)


def _members(
    members: Sequence[Organization], relatives: Mapping[str, Relative], divided: Mapping[str, Relative]
) -> tuple[Relative, ...]:
    """Tell the territories of members only where pages divide by them: elsewhere a change of one shows nowhere."""
    shown = relatives if len(members) <= LONGEST_LIST else divided
    return tuple(shown[member.key] for member in members)


def _member_territories(federation: Federation, members: Sequence[Organization]) -> tuple[Term, ...]:
    used = {member.territory for member in members} if len(members) > LONGEST_LIST else set()
    return tuple(term for term in federation.territories if term.key in used)


def _term(terms: Sequence[Term], key: str) -> Term | None:
    return next((term for term in terms if term.key == key), None)
