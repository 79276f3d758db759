"""What stands before a build: the release that readers see, and what its ledger tells of it."""

from __future__ import annotations

import os
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Protocol

from plugins.newsroom import KnownFolder, SitePage, addresses, digest_of
from plugins.releases import ReleaseLayout, shape_of

from .ledger import Ledger, Shown, read_contents, read_ledger
from .summary import DamagedSummaryError, is_whole, read_head
from .trees import UNREADABLE


class PortalPart(Protocol):
    """A part of the portal that is printed as one: a front page with its feeds, a month, the directory."""

    @property
    def address(self) -> str:
        """Of its front page, or of the folder that it is."""

    @property
    def digest(self) -> str:
        """Of what it is made from."""

    @property
    def files(self) -> tuple[str, ...]:
        """Patterns of the addresses of its files, where it has no front page."""

    @property
    def former(self) -> tuple[str, ...]:
        """Front pages of earlier keys that change with it."""


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

    def stands(self, parts: Iterable[PortalPart], common: str) -> frozenset[str]:
        """Return the addresses of the parts that were printed from the same; `common` is what all of them share."""
        if self.release is None:
            return frozenset()
        return frozenset(
            part.address
            for part in parts
            if self.ledger.parts.get(part.address) == digest_of(common, part.digest) and self._has(part)
        )

    def _has(self, part: PortalPart) -> bool:
        assert self.release is not None  # noqa: S101 - asked by `stands` alone
        if part.files:
            return all(any(self.release.glob(addresses.file_of(pattern))) for pattern in part.files)
        fronts = (part.address, *part.former)
        return all(os.path.isfile(f"{self.release}{front}index.html") for front in fronts)  # noqa: PTH113 - thousands


def previous_release(releases: Path, release: Path | None) -> PreviousRelease:
    """Tell of a release by its ledger; without one, by the sections that it links to."""
    ledger = read_ledger(releases, release)
    if release and not ledger.recipe:
        ledger = Ledger(sections=dict(_linked_sections(release)))
    contents = read_contents(releases, release) if release else None
    if release and contents and contents.shape != shape_of(release):
        ledger = replace(ledger, parts={})  # somebody was at it: nothing of the portal is taken from there
    homes = ReleaseLayout(releases).sections
    whole = (key for key, shown in ledger.sections.items() if is_whole(f"{homes}/{key}/{shown.folder}"))
    return PreviousRelease(release, ledger, frozenset(whole))


def _linked_sections(release: Path) -> Iterator[tuple[str, Shown]]:
    for link in sorted(release.iterdir()):
        finished = link.resolve().parents[1]
        if link.is_symlink() and finished.parent.name == link.name:
            try:
                yield link.name, Shown("", finished.name, read_head(finished / "summary"))
            except DamagedSummaryError:
                continue
