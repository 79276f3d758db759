"""What a feed says of itself."""

from __future__ import annotations

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Channel:
    """The head of a feed. Addresses are absolute and percent-encoded."""

    title: str
    description: str
    address: str
    """The scope's front page."""
    self_url: str
    """The feed itself."""
    language: str
    updated: datetime | None = None
    """The newest change of its items; None when there are none."""
