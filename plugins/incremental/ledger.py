"""The notes that a build leaves to the next one beside its release: what it read, made and showed, and from what.

Deleting it costs time and nothing else. It names only what readers may know of.
"""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.kept_files import is_name
from plugins.newsroom import KnownFolder, MonthTally, SitePage
from plugins.releases import Contents, shape_of

from .contents import read_record, write_record
from .summary import Head, is_sound


@dataclass(frozen=True, slots=True)
class Shown:
    """A finished section of a release."""

    digest: str
    """Of what it was made from."""
    folder: str
    """Its name below `sections/<org>/`."""
    head: Head
    """Without the names of its posts, which few ask for."""

    def without_posts(self) -> Shown:
        """Leave out the names of its posts."""
        return replace(self, head=replace(self.head, posts=())) if self.head.posts else self


def differing_sections(sections: Mapping[str, Shown], others: Mapping[str, Shown]) -> dict[str, Shown]:
    """Return the sections that the others lack or have in another folder, by organization."""
    return {key: one for key, one in sections.items() if key not in others or others[key].folder != one.folder}


@dataclass(frozen=True, slots=True)
class Ledger:
    """One release, as the build that made it knew it."""

    recipe: str = ""
    """Digest of code, libraries and theme: with another one nothing here holds."""
    federation: str = ""
    """Digest of federation.toml, which every folder is read by."""
    rest: str = ""
    """Digest of all content that is no organization's."""
    inputs: Mapping[str, str] = field(default_factory=dict)
    """Digests of what all sections and parts share, by the input's name in English, to say later which one changed."""
    pages: tuple[SitePage, ...] = ()
    """The portal's standing pages."""
    shared_inputs: str = ""
    """Digest of all that each section is made from besides its own folder; empty where not each is as planned."""
    trees: Mapping[str, str] = field(default_factory=dict)
    """The digest of each known folder."""
    folders: Mapping[str, KnownFolder] = field(default_factory=dict)
    sections: Mapping[str, Shown] = field(default_factory=dict)
    withheld: Mapping[str, Shown] = field(default_factory=dict)
    """What the content of organizations would make that keep an earlier section: the next build finds it finished."""
    months: Mapping[str, str] = field(default_factory=dict)
    """Files of the month store by language and month, as `kk-2026-01`."""
    events: Mapping[str, str] = field(default_factory=dict)
    """The same of events, by the months in which they begin."""
    scopes: Mapping[str, tuple[MonthTally, ...]] = field(default_factory=dict)
    """Months of each of the portal's scopes by the address of its front page or of its events, the newest first."""
    parts: Mapping[str, str] = field(default_factory=dict)
    """What each part of the portal was made from, by its address."""
    pieces: Mapping[str, str] = field(default_factory=dict)
    """The folder below `pieces/` of each part that is one, by its address."""


def read_ledger(releases: Path, release: Path | None) -> Ledger:
    """Read the ledger of a release; an empty one where there is none that can be read."""
    ledger = read_record(releases, release, "ledger", Ledger) if release else None
    return ledger if ledger and _is_sound(ledger) else Ledger()


def write_ledger(releases: Path, release: Path, ledger: Ledger) -> None:
    """Keep the ledger of a release. Raises OSError."""
    contents = Contents(
        sections=tuple(f"{key}/{one.folder}" for key, one in (*ledger.sections.items(), *ledger.withheld.items())),
        pieces=tuple(ledger.pieces.values()),
        months=(*ledger.months.values(), *ledger.events.values()),
        shape=shape_of(release),
    )
    write_record(releases, release, "contents", contents)
    write_record(releases, release, "ledger", ledger)


def _is_sound(ledger: Ledger) -> bool:
    """Return whether all that it names lies where such things lie, and every month is one."""
    shown = ledger.sections.items()
    months = (*ledger.months.values(), *ledger.events.values())
    names = (*ledger.sections, *(one.folder for _, one in shown), *ledger.pieces.values(), *months)
    return (
        all(map(is_name, names))
        and all(is_sound(one.head) and one.head.organization.key == key for key, one in shown)
        and all(map(_MONTH.fullmatch, (*ledger.months, *ledger.events)))
        and all(front.startswith("/") and front.endswith("/") for front in (*ledger.scopes, *ledger.pieces))
        and all(one.count >= 0 for tallies in ledger.scopes.values() for one in tallies)
    )


_MONTH = re.compile(r"[a-z]{2,3}-[0-9]{4}-(?:0[1-9]|1[0-2])")
