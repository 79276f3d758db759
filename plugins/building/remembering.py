"""While an organization's own file cannot be read, its relatives go on with what the published site knows of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import replace
from pathlib import Path

from plugins.newsroom import Newsroom, Organization

from .summary import DamagedSummaryError, read_head


def with_remembered(newsroom: Newsroom, published: Mapping[str, Path]) -> Newsroom:
    """Add unreadable organizations as published, and to their relatives the sector and territory that these had.

    `published` are the finished folders of the published sections by organization.
    """
    if not newsroom.unreadable:
        return newsroom
    known = dict(_published_organizations(published))
    unsure = _below(newsroom)
    return replace(
        newsroom,
        organizations=tuple(
            _as_before(one, known.get(one.key)) if one.key in unsure else one for one in newsroom.organizations
        ),
        remembered=tuple(known[key] for key in newsroom.unreadable if key in known),
    )


def _published_organizations(published: Mapping[str, Path]) -> Iterator[tuple[str, Organization]]:
    for key, folder in published.items():
        try:
            yield key, read_head(folder / "summary").organization
        except DamagedSummaryError:
            continue


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
