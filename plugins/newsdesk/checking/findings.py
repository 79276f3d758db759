"""What a check finds: problems of reading and advice, some with a certain mend."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field, replace
from pathlib import Path

from plugins.newsdesk.rule import Mend
from plugins.newsroom import Problem, Severity, in_order, number_of

Languages = Mapping[str, tuple[str, ...]]
"""Of each organization by its folder, and of the site under an empty key."""


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, and how the source is mended where that is certain."""

    problem: Problem
    mend: Mend | None = None


@dataclass(frozen=True, slots=True)
class Checked:
    """All that was found in one content folder."""

    content: Path
    findings: tuple[Finding, ...] = ()
    """By file and line, each once, few of each file and rule."""
    posts: int = 0
    pages: int = 0
    languages: Languages = field(default_factory=dict)


def as_at_proposal(problem: Problem) -> Problem:
    """Return a problem as a proposal with its file gets it: a warning that fails proposals is an error."""
    return replace(problem, severity=Severity.ERROR) if problem.fails_proposals else problem


def in_order_of_places(findings: Iterable[Finding]) -> tuple[Finding, ...]:
    """Sort findings as problems are; what only counts others has no mend."""
    mends = {as_at_proposal(one.problem): one.mend for one in findings}
    return tuple(Finding(problem, mends.get(problem)) for problem in in_order(mends))


def number_by_severity(findings: Iterable[Finding]) -> dict[Severity, int]:
    """Return how many findings there are of each severity, those too that others only count."""
    numbers = dict.fromkeys(Severity, 0)
    for one in findings:
        numbers[one.problem.severity] += number_of(one.problem)
    return numbers
