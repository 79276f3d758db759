"""The head of a feed, the same in all formats, and the addresses that one document of it names."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """The head that a scope's feeds share in all formats. Addresses are absolute and percent-encoded."""

    id: str
    """`tag:` address of the feed; the same for ever, whatever the domain, and of no other feed."""
    title: str
    description: str
    author: str
    """Who publishes: the organization, or the federation."""
    address: str
    """The scope's front page."""
    language: str
    """Empty where languages are mixed; then each item says its own."""
    earliest_date: datetime
    """Atom's date while there are no items: it must have one, and a clock must not give it."""
    updated: datetime | None = None
    """The newest change of its items; None when there are none."""
    hub: str = ""
    """Whom readers ask for a push (WebSub); empty without a hub."""
    style: str = ""
    """Path of the stylesheet for browsers that show the feed itself, wherever it is served; empty for none."""


@dataclass(frozen=True, slots=True)
class DocumentLinks:
    """The addresses of one document of a feed and of its neighbours (RFC 5005). All but the first are absolute."""

    address: str
    """Without the domain."""
    self_url: str
    older: str = ""
    """The archive with the items before these; empty when there are none."""
    current: str = ""
    """The feed that people subscribe to, on its archives; empty on itself."""
