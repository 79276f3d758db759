"""Findings as a person, GitHub or GitLab reads them. What authors wrote can be hostile: it never leaves its place."""

from __future__ import annotations

import json
from collections import Counter
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum
from hashlib import sha256

from plugins.messages import in_language
from plugins.newsroom import tell
from plugins.reporting.problem_kinds import Heading, table
from plugins.reporting.problem_text import HEADINGS as OF_WEIGHTS
from plugins.reporting.problem_text import MOST_KINDS, MOST_SHOWN, ProblemText, count_of, counted_as
from plugins.reporting.terminal import in_log


class Level(StrEnum):
    """The weight of a problem for a proposal; the names are GitHub's."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "notice"


@dataclass(frozen=True, slots=True)
class Finding:
    """A problem, weighed."""

    path: str
    """From the repository's root."""
    level: Level
    problem: ProblemText
    caused: bool = False
    """True if the proposal causes it in a file that it does not touch."""

    @property
    def text(self) -> str:
        """The mistake and what to do about it, on one line of a log."""
        cause = in_language(CAUSED, self.problem.language) if self.caused else ""
        told = (self.problem.message.rstrip("."), self.problem.remedy.rstrip("."), cause)
        return in_log("; ".join(filter(None, told)))


CAUSED = tell("this file is not touched here, but without this proposal it is right")
WORDS = {Level.ERROR: tell("error"), Level.WARNING: tell("warning"), Level.NOTE: tell("not touched here")}
HEADINGS: Mapping[str, Heading] = {
    **OF_WEIGHTS,
    Level.NOTE: lambda count: tell("Not touched here: {count}", count=count),
}
GITLAB_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.NOTE: "info"}


def as_text(findings: Sequence[Finding], language: str) -> str:
    """Write a table of kinds, then a line for each finding, and in `language` how many there are."""
    return _table(findings, language) + _as_lines(findings, language, _line)


def as_github(findings: Sequence[Finding], language: str) -> str:
    """Write workflow commands, which GitHub shows at the lines of the files.

    Their values have no ends of lines: what cannot be seen is written as its code before GitHub's own escapes
    (github.com/actions/toolkit, packages/core/src/command.ts), so nothing is hidden in the log when they are undone.
    """
    return _table(findings, language) + _as_lines(findings, language, _command)


def as_gitlab(findings: Sequence[Finding], _: str) -> str:
    """Write a code quality report (docs.gitlab.com/ci/testing/code_quality), which has no place for more words."""
    seen: Counter[str] = Counter()
    return json.dumps([_quality_entry(finding, seen) for finding in findings], ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[Finding], str], str]] = {
    "github": as_github,
    "gitlab": as_gitlab,
    "text": as_text,
}


def _table(findings: Sequence[Finding], language: str) -> str:
    rows = (counted_as(one.problem, one.level, _place(one)) for one in findings)
    return "".join(f"{line}\n" for line in table(rows, HEADINGS, language, MOST_KINDS))


def _as_lines(findings: Sequence[Finding], language: str, written: Callable[[Finding], str]) -> str:
    """Write as many as a person reads, the gravest first, and how many more there are."""
    shown = _gravest_first(findings)[:MOST_SHOWN]
    lines = [written(finding) for finding in shown]
    if more := len(findings) - len(shown):
        lines.append(in_language(tell("{count} more are not shown here", count=more), language))
    return "".join(f"{line}\n" for line in lines) + _summary(findings, language)


def _place(finding: Finding) -> str:
    return f"{finding.path}:{finding.problem.line}" if finding.problem.line else finding.path


def _line(finding: Finding) -> str:
    weight = in_language(WORDS[finding.level], finding.problem.language)
    return in_log(f"{_place(finding)}: {weight}: {finding.text} ({finding.problem.code})")


def _command(finding: Finding) -> str:
    properties = {"file": finding.path, "line": finding.problem.line, "title": finding.problem.code}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{finding.level} {written}::{_data(finding.text)}"


def _data(text: str) -> str:
    return in_log(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _quality_entry(finding: Finding, seen: Counter[str]) -> dict[str, object]:
    problem = finding.problem
    # Without the line: a mistake that only moved is the same mistake; in English, in whatever language it is told.
    sort = "\0".join((finding.path, problem.code, problem.field or "", problem.message_en))
    seen[sort] += 1
    return {
        "description": finding.text,
        "check_name": problem.code,
        "fingerprint": sha256(f"{sort}\0{seen[sort]}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": GITLAB_SEVERITIES[finding.level],
        "location": {"path": in_log(finding.path), "lines": {"begin": problem.line or 1}},
    }


def _summary(findings: Sequence[Finding], language: str) -> str:
    count: Counter[Level] = Counter()
    for finding in findings:
        count[finding.level] += finding.problem.stands_for
    told = tell(
        "In this proposal: {wrong}. In others: {others}, which do not hold it up.",
        wrong=count_of(count[Level.ERROR], count[Level.WARNING]),
        others=count[Level.NOTE],
    )
    return in_language(told if findings else tell("Nothing is wrong."), language) + "\n"


def _gravest_first(findings: Iterable[Finding]) -> list[Finding]:
    """Sort by weight, because GitHub shows the first ten of a kind."""
    order = list(Level)
    return sorted(findings, key=lambda finding: order.index(finding.level))
