"""Problems as people and programs read them: in the language of whom they are for, and in English beside it."""

from __future__ import annotations

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from plugins.incremental import Languages
from plugins.messages import in_language, language_of_authors
from plugins.newsroom import Message, Problem, Severity, number_of, tell, tell_count

from .problem_kinds import Counted, Heading, table
from .terminal import in_log

MOST_SHOWN = 100
"""Problems that are told one by one where somebody reads along: more than that nobody does."""
MOST_KINDS = 20
"""Rows of a table there, of each weight."""
HEADINGS: Mapping[str, Heading] = {
    Severity.ERROR: lambda count: tell("Errors: {count}", count=count),
    Severity.WARNING: lambda count: tell("Warnings: {count}", count=count),
    Severity.ADVICE: lambda count: tell("Advice: {count}", count=count),
}
SEVERITIES: Mapping[str, Message] = {
    Severity.ERROR: tell("error"),
    Severity.WARNING: tell("warning"),
    Severity.ADVICE: tell("advice"),
    Severity.NOTE: tell("note"),
}
"""What each is called."""
_OTHERS = re.compile(r"and ([0-9,]+) more")
"""How a problem begins and ends, in English, that only counts others of its file and rule."""


@dataclass(frozen=True, slots=True)
class ProblemText:
    """A problem in words; `problems.json` has these."""

    path: str
    code: str
    message: str
    remedy: str = ""
    severity: Severity = Severity.ERROR
    line: int | None = None
    field: str | None = None
    language: str = "en"
    """Of message and remedy."""
    message_en: str = ""
    remedy_en: str = ""
    fails_proposals: bool = False
    """True of a warning that is an error at a proposal which adds or changes the file."""

    @property
    def is_error(self) -> bool:
        """True if a strict build must stop for it."""
        return self.severity is Severity.ERROR

    @property
    def others(self) -> int:
        """The number of others of its file and rule that it only counts; 0 where it is one itself."""
        counted = _OTHERS.fullmatch(self.message_en or self.message)
        return int(counted[1].replace(",", "")) if counted else 0

    @property
    def stands_for(self) -> int:
        """The number of problems that it is."""
        return self.others or 1


def problem_texts(
    problems: Iterable[Problem], languages: Languages, environment: Mapping[str, str]
) -> tuple[ProblemText, ...]:
    """Put each problem into the main language of the organization whose file it is in, into the site's elsewhere."""
    return tuple(told_in(problem, _language(problem.path, languages, environment)) for problem in problems)


def report_lines(problems: Sequence[ProblemText], content_name: str, language: str) -> list[str]:
    """Return all that there is to read: a table of kinds, then errors before warnings, each file's together."""
    # Where all is shown anyway, a long table of kinds that stand once or twice would only say it twice.
    most = 0 if len(problems) > MOST_SHOWN else MOST_KINDS
    return [*kinds(problems, content_name, language, most), *problem_lines(gravest_first(problems), content_name)]


def first_lines(problems: Sequence[ProblemText], content_name: str, language: str, report: object) -> list[str]:
    """Return as much of that as a person reads, and where the rest is: in the `report`."""
    shown = gravest_first(problems)[:MOST_SHOWN]
    lines = [*kinds(problems, content_name, language, MOST_KINDS), *problem_lines(shown, content_name)]
    if more := sum(one.stands_for for one in problems) - sum(one.stands_for for one in shown):
        rest = tell("{count} more are not shown here; all of them are in {file}", count=more, file=report)
        lines += ["", in_log(in_language(rest, language))]
    return lines


def kinds(problems: Iterable[ProblemText], content_name: str, language: str, most: int) -> list[str]:
    """Return the table of kinds."""
    return table(
        (counted_as(one, one.severity, _where(one, content_name)) for one in problems), HEADINGS, language, most
    )


def counted_as(problem: ProblemText, weight: str, place: str) -> Counted:
    """Return what a table needs of a problem."""
    message = "" if problem.others else problem.message
    return Counted(weight, problem.code, message, problem.language, place, problem.stands_for)


def gravest_first(problems: Iterable[ProblemText]) -> list[ProblemText]:
    """Return errors, then warnings, then advice, each in the order that they have."""
    order = list(Severity)
    return sorted(problems, key=lambda problem: order.index(problem.severity))


def problem_lines(problems: Iterable[ProblemText], content_name: str) -> list[str]:
    """Return each problem in two lines: place and mistake, then the remedy."""
    lines = []
    for problem in problems:
        where = _where(problem, content_name)
        field = f" [{problem.field}]" if problem.field else ""
        severity = in_language(SEVERITIES[problem.severity], problem.language)
        lines.append(f"{where}: {severity}{field}: {problem.message} ({problem.code})")
        if problem.remedy:
            lines.append(f"    {problem.remedy}")
    return [in_log(line) for line in lines]


def _where(problem: ProblemText, content_name: str) -> str:
    place = "/".join(filter(None, (content_name, problem.path)))
    return f"{place}:{problem.line}" if problem.line else place


def counted(problems: Iterable[Problem]) -> Message:
    """Return how many errors and warnings there are, those too that others only count."""
    numbers = [(problem.severity, number_of(problem)) for problem in problems]
    wanted = (Severity.ERROR, Severity.WARNING)
    return count_of(*(sum(number for severity, number in numbers if severity is one) for one in wanted))


def count_of(errors: int, warnings: int) -> Message:
    """Return how many errors and warnings there are, given their numbers."""
    return tell(
        "{errors}, {warnings}",
        errors=tell_count("{count} error", "{count} errors", errors),
        warnings=tell_count("{count} warning", "{count} warnings", warnings),
    )


def first_of(names: Sequence[str], most: int) -> str:
    """Return the first of some names, at most so many, and an ellipsis where there are more."""
    return ", ".join(names[:most]) + (" …" if len(names) > most else "")


def _language(path: str, languages: Languages, environment: Mapping[str, str]) -> str:
    folder, _, below = path.partition("/")
    key = below.partition("/")[0] if folder == "organizations" else ""
    return language_of_authors((*languages.get(key, ()), *languages.get("", ())), environment)


def told_in(problem: Problem, language: str) -> ProblemText:
    """Put a problem into a language, with its English beside it."""
    return ProblemText(
        path=problem.path,
        code=problem.code,
        message=in_language(problem.message, language),
        remedy=in_language(problem.remedy, language),
        severity=problem.severity,
        line=problem.line,
        field=problem.field,
        language=language,
        message_en=str(problem.message),
        remedy_en=str(problem.remedy),
        fails_proposals=problem.fails_proposals,
    )
