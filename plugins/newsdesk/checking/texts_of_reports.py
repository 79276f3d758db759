"""The report of a check for a person: a line for each finding, then how many there are and where to learn more."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.messages import in_language
from plugins.newsroom import Message, Severity, tell, tell_count
from plugins.reporting import SEVERITIES, StyledLine, count_of, show_lines

from .reports import Report, Told

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "dim", Severity.NOTE: "dim"}
PLAIN = ""
_FIX = "habarshy check --fix …"


def write_text(report: Report) -> None:
    """Write the report to standard output, with colours where a terminal shows them."""
    lines = (*_findings(report), (_summary(report), PLAIN), *_where_to_learn(report))
    show_lines(lines, folded=False)


def line_of(told: Told) -> str:
    """Return a finding as one line: place, code, severity, words."""
    problem = told.problem
    severity = in_language(SEVERITIES[problem.severity], problem.language)
    words = "; ".join(filter(None, (problem.message.rstrip("."), problem.remedy.rstrip("."))))
    return f"{told.place}: {problem.code}: {severity}: {words}"


def _findings(report: Report) -> Iterator[StyledLine]:
    return ((line_of(one), STYLES[one.problem.severity]) for one in report.told)


def summary(report: Report) -> Message:
    """Return what was looked at, and how many findings there are."""
    looked = tell(
        "{posts}, {pages}",
        posts=tell_count("{count} post", "{count} posts", report.posts),
        pages=tell_count("{count} page", "{count} pages", report.pages),
    )
    numbers = report.numbers
    found = tell(
        "{wrong}, {advice}",
        wrong=count_of(numbers[Severity.ERROR], numbers[Severity.WARNING]),
        advice=tell_count("{count} piece of advice", "{count} pieces of advice", numbers[Severity.ADVICE]),
    )
    return tell("Looked at: {looked}. Found: {found}.", looked=looked, found=found)


def _summary(report: Report) -> str:
    return in_language(summary(report), report.language)


def _where_to_learn(report: Report) -> Iterator[StyledLine]:
    if report.told:
        gravest = min(report.told, key=lambda one: list(Severity).index(one.problem.severity))
        command = f"habarshy explain {gravest.problem.code}"
        more = tell("Why, and how it looks better: {command}", command=command)
        yield in_language(more, report.language), PLAIN
    if any(one.mend for one in report.told):
        more = tell("What is certain can be mended for you, and each change is shown: {command}", command=_FIX)
        yield in_language(more, report.language), PLAIN
