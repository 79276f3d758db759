"""What the build says of a proposal: only mistakes in the files that it touches can fail it.

`python -m plugins.building.proposal --report .report/problems.json --changed FILE [--format github|gitlab|text]`
"""

from __future__ import annotations

import argparse
import os
import sys
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

import msgspec

from plugins.newsroom import ToldError, system_reason, tell

from .proposal_formats import FORMATS, Finding, Level
from .terminal import at_terminal
from .told import ToldProblem

CONTENT = "content"
FINE, FAILED, UNUSABLE = 0, 1, 2


class UnusableError(ToldError):
    """What the check needs cannot be read; the text says what and why."""


@dataclass(frozen=True, slots=True)
class Report:
    """The build's `problems.json`."""

    problems: tuple[ToldProblem, ...]
    language: str = "en"
    """Of the site: for what is said of all problems together."""


def main(arguments: Sequence[str] | None = None) -> int:
    """Print the findings; give 1 if an error lies in a changed file, 2 if there is nothing to judge by, else 0."""
    chosen = _parser().parse_args(arguments)
    try:
        report, changed = read_report(chosen.report), read_changed(chosen.changed)
    except UnusableError as error:
        sys.stderr.write(f"{at_terminal(error.message)}\n")
        return UNUSABLE
    found = findings(report.problems, changed)
    sys.stdout.write(FORMATS[chosen.format](found, report.language))
    if chosen.build_status and not any(problem.is_error for problem in report.problems):
        message = tell(
            "The build failed with {status} and names no mistake of an author: its own words say why.",
            status=chosen.build_status,
        )
        sys.stderr.write(f"{at_terminal(message)}\n")
        return UNUSABLE
    return FAILED if any(finding.level is Level.ERROR for finding in found) else FINE


def findings(problems: Iterable[ToldProblem], changed: Iterable[str]) -> tuple[Finding, ...]:
    """Weigh each problem: as it is in a file that the proposal touches, a note in any other.

    `changed` are paths from the repository's root. A problem of a folder belongs to whoever touches a file in it.
    """
    touched = frozenset(changed)
    folders = frozenset(str(parent) for path in touched for parent in Path(path).parents)
    return tuple(_finding(problem, touched | folders) for problem in problems)


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


def _finding(problem: ToldProblem, touched: frozenset[str]) -> Finding:
    path = CONTENT if problem.path in {"", "."} else f"{CONTENT}/{problem.path}"
    weight = Level.ERROR if problem.is_error else Level.WARNING
    return Finding(path, weight if path in touched else Level.NOTE, problem)


def _unquoted(line: bytes) -> str:
    """Undo git's quotes: it writes a name with other letters than ASCII like a string of C."""
    if len(line) > 1 and line.startswith(b'"') and line.endswith(b'"'):
        line = line[1:-1].decode("unicode_escape").encode("latin-1")
    return os.fsdecode(line)


def _parser() -> argparse.ArgumentParser:
    parser = argparse.ArgumentParser(prog="python -m plugins.building.proposal", description=__doc__)
    parser.add_argument("--report", type=Path, required=True, help="the build's problems.json")
    parser.add_argument("--changed", type=Path, required=True, help="a file with the changed paths, one a line or -z")
    parser.add_argument("--build-status", type=int, default=0, help="the exit status of the build")
    parser.add_argument("--format", choices=sorted(FORMATS), default="text", help="whom it is for")
    return parser


if __name__ == "__main__":
    sys.exit(main())
