"""While an organization's own file cannot be read, its relatives go on with what the published site knows of it."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import replace

from plugins.newsroom import Newsroom, Organization


def with_remembered(newsroom: Newsroom, known: Mapping[str, Organization]) -> Newsroom:
    """Add unreadable organizations as published, and to their relatives the sector and territory that these had.

    `known` are the organizations of the published site.
    """
    if not newsroom.unreadable:
        return newsroom
    unsure = _below(newsroom)
    return replace(
        newsroom,
        organizations=tuple(
            _as_before(one, known.get(one.key)) if one.key in unsure else one for one in newsroom.organizations
        ),
        remembered=tuple(known[key] for key in newsroom.unreadable if key in known),
    )


def _below(newsroom: Newsroom) -> set[str]:
    """Find the organizations that may have something from one that cannot be read, at any height above them."""
    reached = set(newsroom.unreadable)
    count = 0
    while count != len(reached):
        count = len(reached)
        reached |= {one.key for one in newsroom.organizations if reached & set(one.parents)}
    return reached


def _as_before(organization: Organization, before: Organization | None) -> Organization:
    """Keep what may have come from a parent that cannot be read now."""
    if before is None or before.parents != organization.parents:
        return organization
    return replace(
        organization,
        sector=organization.sector or before.sector,
        territory=organization.territory or before.territory,
    )
