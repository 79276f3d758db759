"""Data that crosses processes: plain and frozen, nothing else."""

from __future__ import annotations

from dataclasses import asdict, dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from plugins.newsroom import Look, digest_of, digest_of_value

if TYPE_CHECKING:
    from plugins.newsroom import Problem, SectionFacts, Sources  # a build that changes nothing needs none


@dataclass(frozen=True, slots=True)
class SiteJob:
    """The values that all sections of one build share. Folders are absolute paths."""

    content: str
    theme: str
    cache: str
    sections: str
    """The folder of all finished sections."""
    siteurl: str
    now: datetime
    """In UTC."""
    preview: bool
    strict: bool
    plugins: tuple[str, ...]
    code: str
    """Digest of our code and the libraries."""
    look: str
    """Digest of the theme."""
    card_shapes: int
    """How many of an organization's newest versions get share cards in all shapes."""
    search: bool = False
    """True if readers may search: then posts' words are kept beside what lists show of them."""
    former_keys: tuple[tuple[str, str], ...] = ()
    """Earlier folder names of organizations with today's, sorted: links may name either."""
    own_look: Look = field(default_factory=Look)
    """The federation's own, as far as its pages show it."""

    @property
    def recipe(self) -> str:
        """Digest of everything that turns the same records into other pages."""
        return digest_of(self.code, self.look)

    @property
    def made_with(self) -> str:
        """Digest of all that is the same for the whole site and reaches its pages: every field but those of `_APART`.

        A field that is added later is in it.
        """
        return self._digest_without(_APART)

    @property
    def settings(self) -> str:
        """Digest of what is set from outside of that: not the code, the theme, and names that the content gives."""
        return self._digest_without(_APART | _OF_CONTENT | {"code", "look"})

    @property
    def told(self) -> str:
        """Digest of what is told from outside of the content: of a build that has not read it, the same."""
        return self._digest_without(_APART | _OF_CONTENT)

    def _digest_without(self, apart: frozenset[str]) -> str:
        return digest_of_value({name: value for name, value in asdict(self).items() if name not in apart})


_OF_CONTENT = frozenset(("former_keys", "own_look"))
"""Fields that reading the content adds; `Trees` tell whether they are the same."""
_APART = frozenset(("content", "theme", "cache", "sections", "now", "strict"))
"""Where things lie; the moment, of which each section and the portal say for how long they hold; whether errors stop
the build."""


@dataclass(frozen=True, slots=True)
class SectionJob:
    """One organization to build: its sources by name, and the facts that reach it."""

    site: SiteJob
    facts: SectionFacts
    sources: Sources
    digest: str
    """Of everything that the section is made from, but for the moment."""
    before: str = ""
    """The name of the finished folder that the published site shows; empty if there is none."""
    left_out: tuple[Problem, ...] = ()
    """Why texts that ended their worker are left out; each at the file that it was at work on."""


@dataclass(frozen=True, slots=True)
class SectionResult:
    """The result of a worker's job: the name of the finished folder, empty if there is none, and what is wrong."""

    organization: str
    folder: str
    problems: tuple[Problem, ...]
    seconds: float
    """CPU time of the job."""
    pages_written: int = 0
    """Pages that are not what they were."""
    cards_written: int = 0
    traces: tuple[str, ...] = ()
    """What the program raised, for engineers."""
