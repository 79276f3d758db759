"""The report of a check for a person: a line for each finding, then how many there are and where to learn more."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterator

from plugins.messages import in_language
from plugins.newsroom import NOTHING, Message, Severity, tell, tell_count
from plugins.reporting import SEVERITIES, in_log

from .reports import Report, Told

STYLES = {Severity.ERROR: "bold red", Severity.WARNING: "yellow", Severity.ADVICE: "dim", Severity.NOTE: "dim"}
PLAIN = ""


def write_text(report: Report) -> None:
    """Write the report to standard output, with colours where a terminal shows them."""
    write_lines((*_findings(report), (_summary(report), PLAIN), *_where_to_learn(report)))


def write_lines(lines: Iterator[tuple[str, str]] | tuple[tuple[str, str], ...]) -> None:
    """Write lines, each with its style."""
    if not sys.stdout.isatty() or os.environ.get("NO_COLOR"):
        sys.stdout.writelines(f"{line}\n" for line, _ in lines)
        return
    from rich.console import Console  # noqa: PLC0415 - where nobody sees colours nobody waits for it
    from rich.text import Text  # noqa: PLC0415

    console = Console(highlight=False, soft_wrap=True)
    for line, style in lines:
        console.print(Text(line, style=style))


def line_of(told: Told) -> str:
    """Return a finding as one line: place, code, severity, words."""
    problem = told.problem
    severity = in_language(SEVERITIES[problem.severity], problem.language)
    words = "; ".join(filter(None, (problem.message.rstrip("."), problem.remedy.rstrip("."))))
    return in_log(f"{told.place}: {problem.code}: {severity}: {words}")


def _findings(report: Report) -> Iterator[tuple[str, str]]:
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
        "{errors}, {warnings}, {advice}",
        errors=tell_count("{count} error", "{count} errors", numbers[Severity.ERROR]),
        warnings=tell_count("{count} warning", "{count} warnings", numbers[Severity.WARNING]),
        advice=tell_count("{count} piece of advice", "{count} pieces of advice", numbers[Severity.ADVICE]),
    )
    return tell("Looked at: {looked}. Found: {found}.", looked=looked, found=found)


def _summary(report: Report) -> str:
    return in_language(summary(report), report.language)


def _where_to_learn(report: Report) -> Iterator[tuple[str, str]]:
    if report.told:
        command = f"habarshy explain {report.told[0].problem.code}"
        more = tell("Why, and how it looks better: {command}", command=command)
        yield in_language(more, report.language), PLAIN
    mends = sum(1 for one in report.told if one.mend)
    said = NOTHING
    if mends:
        said = tell_count(
            "{count} of them can be mended for you: {command}",
            "{count} of them can be mended for you: {command}",
            mends,
            command="habarshy check --fix",
        )
        yield in_language(said, report.language), PLAIN
