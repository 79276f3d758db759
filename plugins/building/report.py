"""The report of a build: for people on the terminal, for machines in the report folder; never in the output."""

from __future__ import annotations

import json
import os
from collections.abc import Mapping
from dataclasses import asdict, dataclass, field, fields
from datetime import datetime
from pathlib import Path

from plugins.messages import language_of_authors
from plugins.newsroom import Message, Problem

from .profile import chart
from .told import Languages, ToldProblem, report_lines, told_problems

PROBLEMS = "problems.txt"
"""For people, in the report folder."""


@dataclass(frozen=True, slots=True)
class Outcome:
    """How a build ended."""

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
    """Whether another release is published now than before."""
    release: str = ""
    """Its name; empty where nothing is published."""
    notes: tuple[Message, ...] = ()
    waiting: tuple[Problem, ...] = ()
    """Notes on posts that wait and on drafts: for whoever sits at the build, and no part of the report."""
    languages: Languages = field(default_factory=dict)
    """In which problems are told."""
    traces: tuple[str, ...] = ()
    """What the program raised, for engineers."""


def in_words(outcome: Outcome) -> tuple[ToldProblem, ...]:
    """Return the problems of a build as people read them."""
    return told_problems(outcome.problems, outcome.languages, os.environ)


def language_of(outcome: Outcome) -> str:
    """Return the language for what is said of all problems together: the site's, or the one that was asked for."""
    return language_of_authors(outcome.languages.get("", ()), os.environ)


def write_report(
    folder: Path,
    outcome: Outcome,
    content_name: str,
    *,
    profile: bool,
    told: tuple[ToldProblem, ...] | None = None,
) -> None:
    """Write problems.json, problems.txt, next-publication and build.json.

    `told` are the problems in words, if they were said already. Where the program made mistakes tracebacks.txt has
    them; with `profile` a chart says where the time went.
    """
    folder.mkdir(parents=True, exist_ok=True)
    told = in_words(outcome) if told is None else told
    language = language_of(outcome)
    problems = {
        "language": language,
        "problems": [asdict(problem) for problem in told],
    }
    _write(folder / "problems.json", json.dumps(problems, ensure_ascii=False, indent=1) + "\n")
    _write(folder / PROBLEMS, "".join(f"{line}\n" for line in report_lines(told, content_name, language)))
    tracebacks = folder / "tracebacks.txt"
    if outcome.traces:
        _write(tracebacks, "\n".join(outcome.traces))
    else:
        tracebacks.unlink(missing_ok=True)
    coming = outcome.next_change.isoformat() + "\n" if outcome.next_change else ""
    _write(folder / "next-publication", coming)
    left_out = {"problems", "next_change", "languages", "traces", "waiting", *(() if profile else ("seconds",))}
    figures = {one.name: getattr(outcome, one.name) for one in fields(outcome) if one.name not in left_out}
    figures["notes"] = [str(note) for note in outcome.notes]
    if profile:
        _write(folder / "profile.svg", chart(outcome.seconds))
    _write(folder / "build.json", json.dumps(figures, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
