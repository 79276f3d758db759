"""What `federation.toml` says, once it has been read and checked."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass

from plugins.newsroom.texts import Texts


@dataclass(frozen=True, slots=True)
class Term:
    """A sector, a territory or a topic: its key in addresses and its names."""

    key: str
    name: Texts
    formerly: tuple[str, ...] = ()
    """Earlier keys, oldest first: their pages and feeds lead on, and who still names one means this."""


@dataclass(frozen=True, slots=True)
class Federation:
    """The whole site's owner and what is the same on all of it."""

    key: str
    """The organization whose portal this is."""
    name: Texts
    languages: tuple[str, ...]
    """The first one is the default."""
    tag_authority: str
    time_zone: str
    sectors: tuple[Term, ...] = ()
    territories: tuple[Term, ...] = ()
    topics: tuple[Term, ...] = ()
    links: tuple[tuple[str, str], ...] = ()
    home_lead: str = ""
    """`<org>/<yyyy-mm-dd-slug>` of the post that leads the home page; empty for the newest."""


def keys_of_today(terms: Iterable[Term]) -> dict[str, str]:
    """Return today's key of each earlier one."""
    return {former: term.key for term in terms for former in term.formerly}
