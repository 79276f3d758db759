"""A set of posts in one language that has a front page, months and a feed."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime

from .languages import Text
from .records import PostRecord


@dataclass(frozen=True, slots=True)
class Scope:
    """The portal, an organization, a sector, a territory or a topic, in one language."""

    kind: str
    """`portal`, `organization`, `sectors`, `territories` or `topics`."""
    key: str
    """Its key; empty for the portal."""
    language: str
    address: str
    """Its front page, without the domain."""
    title: Text
    description: str
    records: tuple[PostRecord, ...]
    """All that is listed, newest first; those that a feed carries have their HTML."""
    names: tuple[tuple[str, Text], ...]
    """Names of the organizations of the records, by key."""


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page that search engines shall know."""

    address: str
    """Without the domain."""
    updated: datetime | None = None
    """The last editorial change of what it shows; None where nobody can say."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language (or `x-default`) and address of every version, this page too; empty when it is the only one."""
