"""The report of a build: for people on the terminal, for machines in the report folder; never in the output."""

from __future__ import annotations

import json
import os
from dataclasses import asdict, fields
from pathlib import Path

from plugins.incremental import Outcome
from plugins.messages import language_of_authors

from .explanations import REASONS, write_reasons
from .problem_text import ProblemText, problem_texts, report_lines

PROBLEMS = "problems.txt"
"""For people, in the report folder."""


def in_words(outcome: Outcome) -> tuple[ProblemText, ...]:
    """Return the problems of a build as people read them."""
    return problem_texts(outcome.problems, outcome.languages, os.environ)


def language_of(outcome: Outcome) -> str:
    """Return the language for what is said of all problems together: the site's, or the one that was asked for."""
    return language_of_authors(outcome.languages.get("", ()), os.environ)


def write_report(
    folder: Path,
    outcome: Outcome,
    content_name: str,
    *,
    profile: bool,
    told: tuple[ProblemText, ...] | None = None,
) -> None:
    """Write problems.json, problems.txt, next-publication and build.json.

    `told` are the problems in words, if they were said already. Where the program made mistakes tracebacks.txt has
    them; with `profile` build.json has the seconds of each phase.
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
    if outcome.reasons:
        write_reasons(folder / REASONS, outcome.reasons)
    left_out = {"problems", "next_change", "languages", "traces", "waiting", "reasons"}
    left_out |= set() if profile else {"seconds"}
    figures = {one.name: getattr(outcome, one.name) for one in fields(outcome) if one.name not in left_out}
    figures["remarks"] = [str(remark) for remark in outcome.remarks]
    _write(folder / "build.json", json.dumps(figures, ensure_ascii=False, indent=1) + "\n")


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8")
