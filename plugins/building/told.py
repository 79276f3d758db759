"""Problems as people and programs read them: in the language of whom they are for, and in English beside it."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from plugins.messages import in_language, language_of_authors
from plugins.newsroom import Message, Problem, Severity, tell, tell_count

from .terminal import in_log

Languages = Mapping[str, tuple[str, ...]]
"""Of organizations by their folders, and of the site under an empty key."""

_SEVERITIES = {Severity.ERROR: tell("error"), Severity.WARNING: tell("warning")}


@dataclass(frozen=True, slots=True)
class ToldProblem:
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

    @property
    def is_error(self) -> bool:
        """Whether a strict build must stop for it."""
        return self.severity is Severity.ERROR


def told_problems(
    problems: Iterable[Problem], languages: Languages, environment: Mapping[str, str]
) -> tuple[ToldProblem, ...]:
    """Say each problem in the main language of the organization whose file it is in, in the site's elsewhere."""
    return tuple(_told(problem, _language(problem.path, languages, environment)) for problem in problems)


def problem_lines(problems: Iterable[ToldProblem], content_name: str) -> list[str]:
    """Say each problem in two lines: place and mistake, then the remedy."""
    lines = []
    for problem in problems:
        place = "/".join(filter(None, (content_name, problem.path)))
        where = f"{place}:{problem.line}" if problem.line else place
        field = f" [{problem.field}]" if problem.field else ""
        severity = in_language(_SEVERITIES[problem.severity], problem.language)
        lines.append(f"{where}: {severity}{field}: {problem.message} ({problem.code})")
        if problem.remedy:
            lines.append(f"    {problem.remedy}")
    return [in_log(line) for line in lines]


def counted(problems: Iterable[Problem]) -> Message:
    """Say how many errors and warnings there are."""
    are_errors = [problem.is_error for problem in problems]
    return count_of(sum(are_errors), len(are_errors) - sum(are_errors))


def count_of(errors: int, warnings: int) -> Message:
    """Say how many errors and warnings there are, given their numbers."""
    return tell(
        "{errors}, {warnings}",
        errors=tell_count("{count} error", "{count} errors", errors),
        warnings=tell_count("{count} warning", "{count} warnings", warnings),
    )


def _language(path: str, languages: Languages, environment: Mapping[str, str]) -> str:
    folder, _, below = path.partition("/")
    key = below.partition("/")[0] if folder == "organizations" else ""
    return language_of_authors((*languages.get(key, ()), *languages.get("", ())), environment)


def _told(problem: Problem, language: str) -> ToldProblem:
    return ToldProblem(
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
    )
