"""True if readers have already what a build would make: then nothing is read, printed or compared."""

from __future__ import annotations

import os
from collections.abc import Collection, Iterable
from dataclasses import dataclass, replace
from datetime import datetime
from pathlib import Path

from plugins.newsroom import Problem, digest_of, in_order
from plugins.releases import Contents, ReleaseLayout, shape_of

from .contents import read_contents, read_record, write_record
from .outcome import Outcome, without_notes
from .trees import UNREADABLE, Trees
from .withheld_problems import Sought, all_told_again, withhold_all


@dataclass(frozen=True, slots=True)
class LastBuild:
    """The outcome of a release's build, and for how long another build would end the same way."""

    made_from: str
    """Digest of everything that it was made from, but for the moment."""
    since: datetime
    until: datetime | None
    """The moment when the same files make another site; None if there is none."""
    outcome: Outcome
    withheld: tuple[Sought, ...] = ()
    """Problems that are no part of the outcome here: their words are not kept."""


def made_from(made_with: str, trees: Trees, *, strict: bool) -> str:
    """Return a digest of everything that a site is made from, but for the moment; empty where it cannot be read whole.

    `made_with` is a digest of code, theme and settings, `strict` tells whether errors stop the build.
    """
    if UNREADABLE in (trees.rest, *trees.organizations.values()):
        return ""
    organizations = (part for pair in sorted(trees.organizations.items()) for part in pair)
    return digest_of(made_with, str(strict), trees.rest, *organizations)


def outcome_if_up_to_date(release: Path, digest: str, now: datetime, content: Path) -> Outcome | None:
    """Return the outcome of a build that would change nothing; None where one has to look closer.

    `release` is what readers see, `digest` that of what the build would be made from (`made_from`), `now` its moment.
    """
    layout = ReleaseLayout(release.parent)
    last = read_record(layout.folder, release, "last-build", LastBuild)
    if not digest or last is None or last.made_from != digest or not _holds_at(last, now):
        return None
    again = all_told_again(content, last.withheld) if is_whole_release(release) else None
    if again is None:
        return None
    problems, waiting = without_notes(again)
    return replace(last.outcome, problems=in_order((*last.outcome.problems, *problems)), waiting=waiting)


def is_whole_release(release: Path) -> bool:
    """Return True if a release is as its build has left it, and nobody took away what it links to. Raises OSError."""
    layout = ReleaseLayout(release.parent)
    contents = read_contents(layout.folder, release)
    return contents is not None and contents.shape == shape_of(release) and _is_there(layout, contents)


def without_words(last: LastBuild, content: Path, known: Collection[Problem]) -> LastBuild:
    """Leave in the outcome those problems only that may be `known`, and keep the others without their words."""
    problems = last.outcome.problems
    outcome = replace(last.outcome, problems=tuple(one for one in problems if one in known), waiting=())
    unknown = (one for one in problems if one not in known)
    withheld = withhold_all(content, (*unknown, *last.outcome.waiting))
    return replace(last, outcome=outcome, withheld=withheld)


def write_last_build(layout: ReleaseLayout, release: Path, last: LastBuild) -> None:
    """Keep how a build ended. Raises OSError."""
    outcome = replace(
        last.outcome,
        sections_built=0,
        sections_reused=last.outcome.organizations,
        pages_written=0,
        cards_written=0,
        seconds={},
        changed=False,
        remarks=(),
        reasons={},
        traces=(),
    )
    write_record(layout.folder, release, "last-build", replace(last, outcome=outcome))


def built_at(release: Path) -> datetime | None:
    """Return the moment of the build that made a release; None where its record is missing or damaged."""
    last = read_record(release.parent, release, "last-build", LastBuild)
    return last.since if last else None


def earliest(moments: Iterable[datetime | None]) -> datetime | None:
    """Return the first of some moments; None if there is none among them."""
    return min((moment for moment in moments if moment is not None), default=None)


def _holds_at(last: LastBuild, now: datetime) -> bool:
    return last.since <= now and (last.until is None or now < last.until)


def _is_there(layout: ReleaseLayout, contents: Contents) -> bool:
    """Return True if nobody took away what the release links to."""
    sections = (f"{layout.sections}/{name}/summary/head.pack" for name in contents.sections)
    pieces = (f"{layout.pieces}/{name}" for name in contents.pieces)
    return all(map(os.path.exists, (*sections, *pieces)))
