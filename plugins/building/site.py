"""What one build has in hand: the content's names, what stands before it, and all its sections."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import dataclass, field
from typing import TYPE_CHECKING

from plugins.newsroom import Newsroom, Problem, SiteFacts

from .before import Before
from .build_settings import BuildSettings
from .jobs import SiteJob
from .ledger import Shown
from .shelf import Shelf
from .trees import Trees

if TYPE_CHECKING:
    from plugins.reading import Reading  # it is loaded where something is read

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
    trees: Trees
    federation: str
    """Digest of federation.toml."""
    own: Reading | None
    """The portal's standing pages, where they had to be read to know what links to them say."""

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
    reused: int
    pages: int
    """Pages written anew."""
    cards: int
    world: str
    """Digest of all that each was made from besides its own folder; empty where an older one stands in, or none."""
    withheld: Mapping[str, Shown] = field(default_factory=dict)
    """Finished sections of organizations that keep an earlier one, because these lost too many addresses."""
    shrunk: bool = False
    """Whether anybody is told of lost addresses."""
    unbuilt: bool = False
    """Whether a section could not be built: the next build tries again, for what its worker died of may be over."""
    traces: tuple[str, ...] = ()
    """What the program raised, for engineers."""
