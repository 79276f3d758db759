"""Findings as a person, GitHub or GitLab reads them. What authors wrote can be hostile: it never leaves its place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from plugins.newsroom import Problem


class Level(StrEnum):
    """What a problem means for a proposal; the names are GitHub's."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, weighed."""

    path: str
    """From the repository's root."""
    level: Level
    problem: Problem

    @property
    def text(self) -> str:
        """The mistake and what to do about it."""
        return "; ".join(filter(None, (self.problem.message.rstrip("."), self.problem.remedy)))


WORDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.NOTE: "not touched here"}
GITLAB_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def as_text(findings: Sequence[Finding]) -> str:
    """Write a line for each finding, and how many there are."""
    return "".join(f"{_line(finding)}\n" for finding in _gravest_first(findings)) + _summary(findings)


def as_github(findings: Sequence[Finding]) -> str:
    """Write workflow commands, which GitHub shows at the lines of the files.

    Escapes: github.com/actions/toolkit, packages/core/src/command.ts.
    """
    return "".join(f"{_command(finding)}\n" for finding in _gravest_first(findings)) + _summary(findings)


def as_gitlab(findings: Sequence[Finding]) -> str:
    """Write a code quality report (docs.gitlab.com/ci/testing/code_quality)."""
    seen: Counter[str] = Counter()
    return json.dumps([_quality_entry(finding, seen) for finding in findings], ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Finding]], str]] = {
    "github": as_github,
    "gitlab": as_gitlab,
    "text": as_text,
}


def _line(finding: Finding) -> str:
    place = f"{finding.path}:{finding.problem.line}" if finding.problem.line else finding.path
    return _on_one_line(f"{place}: {WORDS[finding.level]}: {finding.text} ({finding.problem.code})")


def _command(finding: Finding) -> str:
    properties = {"file": finding.path, "line": finding.problem.line, "title": finding.problem.code}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{finding.level} {written}::{_data(finding.text)}"


def _data(text: str) -> str:
    for character, code in (("%", "%25"), ("\r", "%0D"), ("\n", "%0A")):
        text = text.replace(character, code)
    return _printable(text)


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _quality_entry(finding: Finding, seen: Counter[str]) -> dict[str, object]:
    problem = finding.problem
    # Without the line: a mistake that only moved is the same mistake.
    sort = "\0".join((finding.path, problem.code, problem.field or "", problem.message))
    seen[sort] += 1
    return {
        "description": _printable(finding.text),
        "check_name": problem.code,
        "fingerprint": sha256(f"{sort}\0{seen[sort]}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": GITLAB_SEVERITIES[finding.level],
        "location": {"path": _printable(finding.path), "lines": {"begin": problem.line or 1}},
    }


def _summary(findings: Sequence[Finding]) -> str:
    count = Counter(finding.level for finding in findings)
    if not findings:
        return "Nothing is wrong.\n"
    return (
        f"In the files of this proposal: {count[Level.ERROR]} errors, {count[Level.WARNING]} warnings. "
        f"In others: {count[Level.NOTE]}, which do not hold it up.\n"
    )


def _gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by weight, because GitHub shows the first ten of a kind."""
    order = list(Level)
    return sorted(findings, key=lambda finding: order.index(finding.level))


def _on_one_line(text: str) -> str:
    return "".join(character if character.isprintable() else ascii(character)[1:-1] for character in text)


def _printable(text: str) -> str:
    """Keep what UTF-8 cannot write from stopping the check: such bytes come from names of files."""
    return text.encode("utf-8", "backslashreplace").decode()
