"""What a check found as people and programs read it: each finding under the path that somebody at this place types."""

from __future__ import annotations

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from pathlib import Path

from plugins.messages import language_of_terminal
from plugins.newsdesk.rule import Mend
from plugins.newsroom import Severity
from plugins.reporting import JudgedProblem, ProblemText, level_of, problem_texts, told_in

from .findings import Checked, number_by_severity


@dataclass(frozen=True, slots=True)
class Told:
    """A finding in words."""

    path: str
    """From the working folder, where the file lies below it; else the whole path."""
    problem: ProblemText
    mend: Mend | None

    @property
    def place(self) -> str:
        """The path, with the line where there is one."""
        return f"{self.path}:{self.problem.line}" if self.problem.line else self.path

    @property
    def judged(self) -> JudgedProblem:
        """The finding as the checks of proposals write it."""
        return JudgedProblem(self.path, level_of(self.problem), self.problem)


@dataclass(frozen=True, slots=True)
class Report:
    """All that a check found, in words."""

    told: tuple[Told, ...]
    numbers: Mapping[Severity, int]
    """Of findings by their severity."""
    posts: int
    pages: int
    language: str
    """Of what is said of all together."""


def report_of(checked: Iterable[Checked], environment: Mapping[str, str], *, for_person: bool) -> Report:
    """Put findings into words: of the person at the terminal, or of the organizations whose files they are in."""
    language = language_of_terminal(environment)
    parts = tuple(checked)
    told = tuple(one for part in parts for one in _told(part, environment, language if for_person else ""))
    findings = [finding for part in parts for finding in part.findings]
    numbers = number_by_severity(findings)
    return Report(told, numbers, sum(one.posts for one in parts), sum(one.pages for one in parts), language)


def _told(checked: Checked, environment: Mapping[str, str], language: str) -> Iterable[Told]:
    problems = [finding.problem for finding in checked.findings]
    if language:
        texts = tuple(told_in(problem, language) for problem in problems)
    else:
        texts = problem_texts(problems, checked.languages, environment)
    for finding, text in zip(checked.findings, texts, strict=True):
        yield Told(path_here(checked.content, text.path), text, finding.mend)


def path_here(content: Path, path: str) -> str:
    """Return a path below the content folder as somebody in the working folder types it."""
    whole = content if path in {"", "."} else content / path
    here = Path.cwd()
    return str(whole.relative_to(here)) if whole.is_relative_to(here) else str(whole)
