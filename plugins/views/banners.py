"""What stands above the news of a front page."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass

from .views import Entry, Link


@dataclass(frozen=True, slots=True)
class Banner:
    """What is urgent now, in a few lines."""

    entries: Sequence[Entry]
    organization: Link | None = None
    """Whose it is, where the entries do not say it."""
    more: int = 0
    """How many more are urgent."""
    address: str = ""
    """The list of news, where they stand."""
