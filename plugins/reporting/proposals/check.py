"""The verdict on a proposal by two builds, with it and without it.

A proposal fails for mistakes in its files and for those that it causes.

`habarshy proposal --report problems.json --base-report problems.json --changed FILE --format text`;
`.ci/proposal` makes all that this reads.
"""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.incremental import PUBLISHED, PUBLISHED_IN_PART, REFUSED, Languages
from plugins.newsroom import Problem, system_reason, tell
from plugins.reporting.arguments import Arguments, command_line
from plugins.reporting.errors import UnusableError
from plugins.reporting.problem_text import ProblemText, problem_texts
from plugins.reporting.terminal import failed

from .formats import FORMATS, JudgedProblem, Level
from .judging import judge_problems, place_of
from .losses import languages_of, losses

FINE, FAILED, UNUSABLE = 0, 1, 2


@dataclass(frozen=True, slots=True)
class Report:
    """The build's `problems.json`."""

    problems: tuple[ProblemText, ...]
    language: str = "en"
    """Of the site: for what is said of all problems together."""


def check_proposal(arguments: Sequence[str] | None = None) -> int:
    """Print the judged problems; return 1 for an error of the proposal, 2 if there is nothing to judge by, else 0."""
    chosen = _parser().parse_args(arguments)
    try:
        report, changed = read_report(chosen.report), read_changed(chosen.changed)
        base = read_report(chosen.base_report).problems if chosen.base_report else None
        also = read_report(chosen.also).problems if chosen.also else ()
    except UnusableError as error:
        failed(error.message)
        return UNUSABLE
    found = (
        *judge_problems((*report.problems, *also), changed, base),
        *_lost(chosen.base_release, chosen.release, report.language),
    )
    sys.stdout.write(FORMATS[chosen.format](found, report.language))
    if _failed_by_itself(chosen.build_status, report):
        message = tell(
            "The build failed with {status} and names no mistake of an author: its own words say why.",
            status=chosen.build_status,
        )
        failed(message)
        return UNUSABLE
    return FAILED if any(one.level is Level.ERROR for one in found) else FINE


def warnings(
    problems: Sequence[Problem], languages: Languages, level: Level = Level.WARNING
) -> Iterator[JudgedProblem]:
    """Yield what the check itself has to say, in the languages of those whom it concerns."""
    for problem in problem_texts(problems, languages, os.environ):
        yield JudgedProblem(place_of(problem.path), level, problem)


def read_report(path: Path) -> Report:
    """Read the build's report. Raises UnusableError."""
    try:
        return msgspec.json.decode(path.read_bytes(), type=Report)
    except OSError as error:
        message = tell(
            "There is no report at {path} ({reason}): the build ended before it could write one.",
            path=path,
            reason=system_reason(error),
        )
        raise UnusableError(message) from error
    except (msgspec.DecodeError, UnicodeDecodeError) as error:
        raise UnusableError(tell("{path} is not a report of a build: {said}", path=path, said=error)) from error


def read_changed(path: Path) -> tuple[str, ...]:
    """Read the list that `git diff --name-only` writes, with `-z` or without it. Raises UnusableError."""
    try:
        written = path.read_bytes()
    except OSError as error:
        message = tell(
            "There is no list of changed files at {path} ({reason}).", path=path, reason=system_reason(error)
        )
        raise UnusableError(message) from error
    if b"\0" in written:
        return tuple(os.fsdecode(name) for name in written.split(b"\0") if name)
    return tuple(_unquoted(line) for line in written.splitlines() if line)


def _lost(base: Path | None, proposal: Path | None, language: str) -> Iterator[JudgedProblem]:
    """Yield what readers would lose, where both sites could be built."""
    if base and proposal:
        yield from warnings(losses(base, proposal), {"": (language,), **languages_of(base)})


def _failed_by_itself(status: int, report: Report) -> bool:
    """Return whether the build broke off, or refused the content without a mistake of anybody."""
    names_none = not any(problem.is_error for problem in report.problems)
    return status not in (PUBLISHED, REFUSED, PUBLISHED_IN_PART) or (status == REFUSED and names_none)


def _unquoted(line: bytes) -> str:
    """Undo git's quotes: it writes a name with other letters than ASCII like a string of C."""
    if len(line) > 1 and line.startswith(b'"') and line.endswith(b'"'):
        line = line[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(line)


def _parser() -> Arguments:
    parser = command_line("proposal", tell("Judges a proposal by the reports of the builds with it and without it."))
    parser.need("--report", tell("problems.json of the build with the proposal"), type=Path, required=True)
    parser.need("--changed", tell("a file with the changed paths, one a line or -z"), type=Path, required=True)
    parser.allow("--base-report", tell("problems.json of the build without the proposal"), type=Path)
    parser.allow("--also", tell("a report with what else was found in the proposal"), type=Path)
    parser.allow("--build-status", tell("the exit status of the build with the proposal"), type=int, default=0)
    parser.allow("--release", tell("the release that the build with the proposal made"), type=Path)
    parser.allow("--base-release", tell("the release that the build without the proposal made"), type=Path)
    parser.allow("--format", tell("whom it is for"), choices=sorted(FORMATS), default="text")
    return parser
