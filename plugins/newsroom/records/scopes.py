"""A set of posts in one language that has a front page, months and a feed."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date, datetime

from plugins.newsroom.texts import Text

from . import PostRecord

FEED_ITEMS = 30
"""The most posts in a feed, and so those that each scope keeps whole: enough for a reader who was away."""


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
    """The newest posts first, at least as many as front pages and feeds show; those of feeds have their HTML."""
    names: tuple[tuple[str, Text], ...]
    """Names of the organizations of the records, by key."""
    months: Mapping[date, tuple[PostRecord, ...]] = field(default_factory=dict)
    """All that is listed by the first day of its month, newest month first; read when it is asked for."""
    counts: Mapping[date, int] = field(default_factory=dict)
    """Number of posts by month."""
    count: int = 0
    """Number of posts that are listed."""
    urgent: tuple[PostRecord, ...] = ()
    """Posts with a banner here, newest first; it may have ended."""
    changed: datetime | None = None
    """The last editorial change of any listed post."""
    former: tuple[str, ...] = ()
    """Where its front page was under earlier keys, oldest first: a sector's, territory's or topic's."""


@dataclass(frozen=True, slots=True)
class MonthTally:
    """One month of a scope: how much it holds, and digests that tell whether it is still the same."""

    first_day: date
    count: int
    shown: str
    """Digest of what lists show of its posts and of their organizations."""
    whole: str
    """The same with the posts' HTML, which feeds carry."""
    changed: datetime | None
    """The last editorial change of any of its posts."""


@dataclass(frozen=True, slots=True)
class SitemapPage:
    """A page that search engines shall know."""

    address: str
    """Without the domain."""
    updated: datetime | None = None
    """The last editorial change of what it shows; None where nobody can say."""
    alternates: tuple[tuple[str, str], ...] = ()
    """Language (or `x-default`) and address of every version, this page too; empty when it is the only one."""
    pictures: tuple[str, ...] = ()
    """Addresses of the pictures that it shows."""


@dataclass(frozen=True, slots=True)
class NewsPage:
    """A post of the last two days, for search engines of news."""

    address: str
    """Without the domain."""
    language: str
    title: str
    published: datetime


@dataclass(frozen=True, slots=True)
class Outline:
    """A heading in the tree of all feeds, with what stands below it."""

    name: Text
    home: str = ""
    """The front page whose feeds it stands for; empty for a mere heading."""
    below: tuple[Outline, ...] = ()
