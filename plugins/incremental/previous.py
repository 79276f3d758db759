"""The release that readers see when a build begins, and what its ledger tells of it."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path

from plugins.newsroom import KnownFolder, SitePage
from plugins.releases import ReleaseLayout, shape_of

from .contents import read_contents
from .ledger import Ledger, Shown, read_ledger
from .summary import DamagedSummaryError, is_whole, read_head
from .trees import UNREADABLE


@dataclass(frozen=True, slots=True)
class PreviousRelease:
    """The release that readers see while the next one is made."""

    release: Path | None
    ledger: Ledger
    whole: frozenset[str] = frozenset()
    """Organizations whose sections still lie where the release leads to."""

    def known_folders(self, trees: Mapping[str, str], recipe: str, federation: str) -> dict[str, KnownFolder]:
        """Return what was read of the folders that are as they were, by the same code for the same federation."""
        if (self.ledger.recipe, self.ledger.federation) != (recipe, federation):
            return {}
        before = self.ledger.trees
        return {
            key: folder
            for key, folder in self.ledger.folders.items()
            if trees.get(key, UNREADABLE) == before.get(key) != UNREADABLE
        }

    def known_pages(self, rest: str, recipe: str) -> tuple[SitePage, ...] | None:
        """Return the portal's standing pages as links name them; None unless the same code read the same files.

        `rest` is the digest of all content that is no organization's.
        """
        same = (self.ledger.recipe, self.ledger.rest) == (recipe, rest) and rest != UNREADABLE
        return self.ledger.pages if same else None


def previous_release(releases: Path, release: Path | None) -> PreviousRelease:
    """Return a release as its ledger describes it; without a ledger, by the sections that it links to."""
    ledger = read_ledger(releases, release)
    if release and not ledger.recipe:
        ledger = Ledger(sections=dict(_linked_sections(release)))
    contents = read_contents(releases, release) if release else None
    if release and contents and contents.shape != shape_of(release):
        ledger = replace(ledger, parts={})  # somebody was at it: nothing of the portal is taken from there
    sections = ReleaseLayout(releases).sections
    whole = (key for key, shown in ledger.sections.items() if is_whole(f"{sections}/{key}/{shown.folder}"))
    return PreviousRelease(release, ledger, frozenset(whole))


def _linked_sections(release: Path) -> Iterator[tuple[str, Shown]]:
    for link in sorted(release.iterdir()):
        finished = link.resolve().parents[1]
        if link.is_symlink() and finished.parent.name == link.name:
            try:
                yield link.name, Shown("", finished.name, read_head(finished / "summary"))
            except DamagedSummaryError:
                continue
