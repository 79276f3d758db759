"""A portal of organizations and posts, and what of it would be printed anew."""

from __future__ import annotations

from dataclasses import replace
from typing import Any

from plugins.newsroom import Federation, Organization, PostRecord, Term
from plugins.portal import Portal, parts
from tests.made import CLINIC, NOW, SITE, PostsOf, edition, texts

HEALTH = Term("health-care", texts(kk="Денсаулық сақтау"))
FEDERATION = Federation(
    key="federation",
    name=SITE.name,
    languages=SITE.languages,
    tag_authority=SITE.tag_authority,
    time_zone=SITE.time_zone,
    links=(),
    home_lead="",
    sectors=(HEALTH,),
    territories=(),
    topics=(),
)


def portal(
    *records: PostRecord,
    organizations: tuple[Organization, ...] = (CLINIC,),
    federation: Federation = FEDERATION,
    **changes: Any,
) -> Portal:
    """Make the portal of these posts; `changes` are values of it."""
    languages = {one.key: one.languages for one in organizations}
    made = Portal(federation, organizations, languages, PostsOf(*records), (), (), (), edition(), NOW)
    return replace(made, **changes)


def digests(shown: Portal) -> dict[str, str]:
    """Return the digest of each part by its address."""
    return {part.address: part.digest for part in parts(shown)}


def differing(before: Portal, after: Portal) -> set[str]:
    """Return the addresses of parts that only one of two portals has, or that they have otherwise."""
    was, now = digests(before), digests(after)
    return {address for address in was.keys() | now.keys() if was.get(address) != now.get(address)}
