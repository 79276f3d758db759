"""A proposal as a person, GitHub or GitLab reads it. What authors wrote can be hostile: it never leaves its place."""

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
from plugins.reporting.problem_text import MOST_KINDS, MOST_SHOWN, SEVERITIES, ProblemText, count_of, counted_as
from plugins.reporting.terminal import in_log


class Level(StrEnum):
    """The weight of a problem for a proposal."""

    ERROR = "error"
    WARNING = "warning"
    ADVICE = "advice"
    UNTOUCHED = "untouched"
    """An error of a file that the proposal does not touch, and that was there before it."""


@dataclass(frozen=True, slots=True)
class JudgedProblem:
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
WORDS = {**SEVERITIES, Level.UNTOUCHED: tell("not touched here")}
HEADINGS: Mapping[str, Heading] = {
    **OF_WEIGHTS,
    Level.UNTOUCHED: lambda count: tell("Not touched here: {count}", count=count),
}
GITHUB_COMMANDS = {Level.ERROR: "error", Level.WARNING: "warning", Level.ADVICE: "notice", Level.UNTOUCHED: "notice"}
GITLAB_SEVERITIES = {Level.ERROR: "major", Level.WARNING: "minor", Level.ADVICE: "info", Level.UNTOUCHED: "info"}


def as_text(judged_problems: Sequence[JudgedProblem], language: str) -> str:
    """Write a table of kinds, then a line for each problem, and in `language` how many there are."""
    return _table(judged_problems, language) + _as_lines(judged_problems, language, _line)


def as_github(judged_problems: Sequence[JudgedProblem], language: str) -> str:
    """Write workflow commands, which GitHub shows at the lines of the files.

    Their values have no ends of lines: what cannot be seen is written as its code before GitHub's own escapes
    (github.com/actions/toolkit, packages/core/src/command.ts), so nothing is hidden in the log when they are undone.
    """
    return _table(judged_problems, language) + _as_lines(judged_problems, language, github_command)


def as_gitlab(judged_problems: Sequence[JudgedProblem], _: str) -> str:
    """Write a code quality report (docs.gitlab.com/ci/testing/code_quality), which has no place for more words."""
    seen: Counter[str] = Counter()
    return json.dumps([_quality_entry(judged, seen) for judged in judged_problems], ensure_ascii=False, indent=1) + "\n"


FORMATS: Mapping[str, Callable[[Sequence[JudgedProblem], str], str]] = {
    "github": as_github,
    "gitlab": as_gitlab,
    "text": as_text,
}


def _table(judged_problems: Sequence[JudgedProblem], language: str) -> str:
    rows = (counted_as(one.problem, one.level, _place(one)) for one in judged_problems)
    return "".join(f"{line}\n" for line in table(rows, HEADINGS, language, MOST_KINDS))


def _as_lines(judged_problems: Sequence[JudgedProblem], language: str, written: Callable[[JudgedProblem], str]) -> str:
    """Write as many as a person reads, the gravest first, and how many more there are."""
    shown = gravest_first(judged_problems)[:MOST_SHOWN]
    lines = [written(judged) for judged in shown]
    if more := len(judged_problems) - len(shown):
        lines.append(in_language(tell("{count} more are not shown here", count=more), language))
    return "".join(f"{line}\n" for line in lines) + _summary(judged_problems, language)


def _place(judged: JudgedProblem) -> str:
    return f"{judged.path}:{judged.problem.line}" if judged.problem.line else judged.path


def _line(judged: JudgedProblem) -> str:
    weight = in_language(WORDS[judged.level], judged.problem.language)
    return in_log(f"{_place(judged)}: {weight}: {judged.text} ({judged.problem.code})")


def github_command(judged: JudgedProblem) -> str:
    """Return the workflow command that lets GitHub show a problem at its line."""
    properties = {"file": judged.path, "line": judged.problem.line, "title": judged.problem.code}
    written = ",".join(f"{name}={_property(str(value))}" for name, value in properties.items() if value)
    return f"::{GITHUB_COMMANDS[judged.level]} {written}::{_data(judged.text)}"


def _data(text: str) -> str:
    return in_log(text).replace("%", "%25")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")


def _quality_entry(judged: JudgedProblem, seen: Counter[str]) -> dict[str, object]:
    problem = judged.problem
    # Without the line: a mistake that only moved is the same mistake; in English, in whatever language it is told.
    sort = "\0".join((judged.path, problem.code, problem.field or "", problem.message_en))
    seen[sort] += 1
    return {
        "description": judged.text,
        "check_name": problem.code,
        "fingerprint": sha256(f"{sort}\0{seen[sort]}".encode("utf-8", "surrogatepass")).hexdigest(),
        "severity": GITLAB_SEVERITIES[judged.level],
        "location": {"path": in_log(judged.path), "lines": {"begin": problem.line or 1}},
    }


def _summary(judged_problems: Sequence[JudgedProblem], language: str) -> str:
    count: Counter[Level] = Counter()
    for judged in judged_problems:
        count[judged.level] += judged.problem.stands_for
    told = tell(
        "In this proposal: {wrong}. In others: {others}, which do not hold it up.",
        wrong=count_of(count[Level.ERROR], count[Level.WARNING]),
        others=count[Level.UNTOUCHED],
    )
    return in_language(told if judged_problems else tell("Nothing is wrong."), language) + "\n"


def gravest_first(judged_problems: Iterable[JudgedProblem]) -> list[JudgedProblem]:
    """Sort by weight, because GitHub shows the first ten of a kind."""
    order = list(Level)
    return sorted(judged_problems, key=lambda judged: order.index(judged.level))
