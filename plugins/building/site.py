"""What one build has in hand: the content's names, what stands before it, and all its sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass

from plugins.newsroom import Newsroom, Problem, SiteFacts
from plugins.reading import Reading

from .before import Before
from .build_settings import BuildSettings
from .jobs import SiteJob
from .ledger import Shown
from .shelf import Shelf

PUBLISHED, REFUSED, PUBLISHED_IN_PART = 0, 1, 3
"""Exit statuses of a build."""


@dataclass(frozen=True, slots=True)
class Site:
    """What a build goes on, once the content's files and names are read."""

    settings: BuildSettings
    job: SiteJob
    before: Before
    newsroom: Newsroom
    facts: SiteFacts
    trees: Mapping[str, str]
    federation: str
    """Digest of federation.toml."""
    own: Reading
    """The portal's standing pages, and what is wrong with them."""

    @property
    def shelf(self) -> Shelf:
        """Where releases lie."""
        return Shelf(self.settings.releases)


@dataclass(frozen=True, slots=True)
class Sections:
    """All sections of this build."""

    shown: dict[str, Shown]
    made: dict[str, Shown]
    """Those of them that are not in the release before."""
    problems: tuple[Problem, ...]
    built: int
    pages: int
    """Pages written anew."""
    cards: int
