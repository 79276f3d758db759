"""The problems that a proposal must answer for: those in its own files, and errors that its base lacks."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable
from pathlib import Path

from plugins.newsroom import Severity, shown
from plugins.reporting.problem_text import ProblemText

from .formats import JudgedProblem, Level

CONTENT = "content"
_WHOLE_SITE = frozenset(("", ".", "federation.toml"))
"""Where an error stands that keeps a build from reading posts."""

Kind = tuple[str, str, str, str]


def judge_problems(
    problems: Iterable[ProblemText], changed: Iterable[str], base: Iterable[ProblemText] | None = None
) -> tuple[JudgedProblem, ...]:
    """Weigh each problem: as it is where the proposal touches the file or causes the error, else as one that it leaves.

    `changed` are paths from the repository's root; a problem of a folder belongs to whoever touches a file in it.
    `base` are the problems without the proposal. An error is caused if the base has it not, or not so often, whatever
    line it is told at; without a base, or where federation.toml hid the base's errors, none is.
    """
    touched = frozenset(name for path in changed for name in (path, shown(path)))
    touched |= frozenset(str(parent) for path in touched for parent in Path(path).parents)
    known = _errors_of(base)
    return tuple(_judged(problem, touched, known) for problem in problems)


def place_of(path: str) -> str:
    """Return the path from the repository's root of a problem's path, which is below the content folder."""
    return CONTENT if path in {"", "."} else f"{CONTENT}/{path}"


def level_of(problem: ProblemText) -> Level:
    """Return the weight of a problem of a file that somebody answers for."""
    if problem.fails_proposals:
        return Level.ERROR
    match problem.severity:
        case Severity.ERROR:
            return Level.ERROR
        case Severity.WARNING:
            return Level.WARNING
        case _:
            return Level.ADVICE


def _errors_of(base: Iterable[ProblemText] | None) -> Counter[Kind] | None:
    errors = [problem for problem in base or () if problem.is_error]
    if base is None or any(problem.path in _WHOLE_SITE for problem in errors):
        return None
    return Counter(map(_kind, errors))


def _kind(problem: ProblemText) -> Kind:
    return (problem.path, problem.code, problem.field or "", problem.message_en or problem.message)


def _judged(problem: ProblemText, touched: frozenset[str], known: Counter[Kind] | None) -> JudgedProblem:
    path = place_of(problem.path)
    if path in touched:
        return JudgedProblem(path, level_of(problem), problem)
    if not problem.is_error or known is None:
        return JudgedProblem(path, Level.UNTOUCHED, problem)
    known[_kind(problem)] -= 1
    caused = known[_kind(problem)] < 0
    return JudgedProblem(path, Level.ERROR if caused else Level.UNTOUCHED, problem, caused=caused)
