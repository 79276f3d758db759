"""Whether readers have already what a build would make: then nothing is read, printed or compared."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

import msgspec

from plugins.kept_files import BAD_ENTRY, read_pack, write_pack
from plugins.newsroom import Problem, digest_of, in_order

from .build_settings import BuildSettings
from .jobs import SiteJob
from .ledger import Contents, read_contents
from .manifest import MANIFEST
from .report import Outcome
from .shape import shape_of
from .shelf import Shelf
from .swap import current_release
from .telling_again import Sought, all_told_again, withhold_all
from .trees import UNREADABLE, Trees
from .waiting import without_notes


@dataclass(frozen=True, slots=True)
class Standing:
    """How the build of a release ended, and for how long another one would end the same way."""

    made_from: str
    """Digest of everything that it was made from, but for the moment."""
    since: datetime
    until: datetime | None
    """The moment when the same files make another site; None if there is none."""
    outcome: Outcome
    withheld: tuple[Sought, ...] = ()
    """Problems that are no part of the outcome here: their words are not kept."""


def made_from(job: SiteJob, trees: Trees) -> str:
    """Digest everything that a site is made from, but for the moment; empty where it cannot be read whole."""
    if UNREADABLE in (trees.rest, *trees.organizations.values()):
        return ""
    organizations = (part for pair in sorted(trees.organizations.items()) for part in pair)
    return digest_of(job.made_with, str(job.strict), trees.rest, *organizations)


def still_stands(settings: BuildSettings, digest: str) -> Outcome | None:
    """Give the outcome of a build that would change nothing; None where one has to look closer.

    `digest` is that of what it would be made from.
    """
    release = current_release(settings.output)
    if not digest or release is None or settings.previous != settings.output / MANIFEST:
        return None
    standing = _read(_file(settings.releases, release))
    if standing is None or standing.made_from != digest or not _holds_at(standing, settings.now):
        return None
    contents = read_contents(settings.releases, release)
    whole = contents and contents.shape == shape_of(release) and _is_there(Shelf(settings.releases), contents)
    told = all_told_again(settings.content, standing.withheld) if whole else None
    if told is None:
        return None
    problems, waiting = without_notes(told)
    return replace(standing.outcome, problems=in_order((*standing.outcome.problems, *problems)), waiting=waiting)


def without_words(standing: Standing, content: Path, known: Collection[Problem]) -> Standing:
    """Leave in the outcome those problems only that may be `known`, and keep the others without their words."""
    problems = standing.outcome.problems
    outcome = replace(standing.outcome, problems=tuple(one for one in problems if one in known), waiting=())
    unknown = (one for one in problems if one not in known)
    withheld = withhold_all(content, (*unknown, *standing.outcome.waiting))
    return replace(standing, outcome=outcome, withheld=withheld)


def write_standing(releases: Path, release: Path, standing: Standing) -> None:
    """Keep how a build ended. Raises OSError."""
    outcome = replace(
        standing.outcome,
        sections_built=0,
        sections_reused=standing.outcome.organizations,
        pages_written=0,
        cards_written=0,
        seconds={},
        changed=False,
        notes=(),
        traces=(),
    )
    kept = replace(standing, outcome=outcome)
    write_pack(_file(releases, release), {_ENTRY: msgspec.json.encode(kept)})


def drop_standing(releases: Path, release: Path) -> None:
    """Forget how it ended."""
    _file(releases, release).unlink(missing_ok=True)


def earliest(moments: Iterable[datetime | None]) -> datetime | None:
    """Give the first of some moments; None if there is none among them."""
    return min((moment for moment in moments if moment is not None), default=None)


def _holds_at(standing: Standing, now: datetime) -> bool:
    return standing.since <= now and (standing.until is None or now < standing.until)


def _is_there(shelf: Shelf, contents: Contents) -> bool:
    """Say whether nobody took away what the release links to."""
    sections = (f"{shelf.sections}/{name}/summary/head.pack" for name in contents.sections)
    pieces = (f"{shelf.pieces}/{name}" for name in contents.pieces)
    return all(map(os.path.exists, (*sections, *pieces)))


def _read(file: Path) -> Standing | None:
    try:
        return msgspec.json.decode(read_pack(file)[_ENTRY], type=Standing)
    except BAD_ENTRY:
        return None


def _file(releases: Path, release: Path) -> Path:
    return Shelf(releases).ledgers / f"{release.name}.standing.pack"


_ENTRY = "json"
