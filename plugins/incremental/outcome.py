"""The outcome of a build: what it reports, and what the next one repeats if nothing has changed."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from datetime import datetime

from plugins.newsroom import Message, Problem, Severity

PUBLISHED, REFUSED, PUBLISHED_IN_PART = 0, 1, 3
INTERRUPTED, TERMINATED = 130, 143
"""Exit statuses of a build; the last two after SIGINT and SIGTERM."""
Languages = Mapping[str, tuple[str, ...]]
"""Of organizations by their folders, and of the site under an empty key: in which their authors are told."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """The outcome of a build."""

    status: int
    problems: tuple[Problem, ...]
    next_change: datetime | None = None
    organizations: int = 0
    sections_built: int = 0
    sections_reused: int = 0
    pages_written: int = 0
    """Pages of sections that are not what they were."""
    cards_written: int = 0
    seconds: Mapping[str, float] = field(default_factory=dict)
    """What each phase took by the clock."""
    versions: int = 0
    """Language versions of posts in the site's lists."""
    pages: int = 0
    changed: bool = False
    """True if another release is published now than before."""
    release: str = ""
    """Its name; empty where nothing is published."""
    remarks: tuple[Message, ...] = ()
    """What people are told of the build itself, such as that its cache could not be written."""
    waiting: tuple[Problem, ...] = ()
    """Notes on posts that wait and on drafts: for whoever sits at the build, and no part of the report."""
    languages: Languages = field(default_factory=dict)
    """In which problems are told."""
    reasons: Mapping[str, tuple[Message, ...]] = field(default_factory=dict)
    """Why each section, by its organization, and each part of the portal, by its address, was made anew."""
    traces: tuple[str, ...] = ()
    """What the program raised, for engineers."""


def without_notes(problems: Iterable[Problem]) -> tuple[tuple[Problem, ...], tuple[Problem, ...]]:
    """Return what is wrong, and apart from it the notes on posts that wait."""
    found = tuple(problems)
    notes = tuple(problem for problem in found if problem.severity is Severity.NOTE)
    return tuple(problem for problem in found if problem.severity is not Severity.NOTE), notes
