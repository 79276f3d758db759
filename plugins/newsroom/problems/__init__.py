"""What is wrong with what an author wrote: a value, never an exception. Of many of one kind the first are told."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, replace
from enum import StrEnum
from typing import TypeVar

from .messages import NOTHING, Message, tell


class Severity(StrEnum):
    """Only errors change the exit status of a build; a note is nothing wrong and no part of the report."""

    ERROR = "error"
    WARNING = "warning"
    NOTE = "note"


@dataclass(frozen=True, slots=True)
class Problem:
    """One thing wrong in one file: the place, what is wrong and what to do about it."""

    path: str
    """The file below the content folder, with `/`: `organizations/a/organization.toml`."""
    code: str
    """The rule's name: the same in messages, tests and docs."""
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR
    line: int | None = None
    """Counted from 1."""
    field: str | None = None

    @property
    def is_error(self) -> bool:
        """Whether a strict build must stop for it."""
        return self.severity is Severity.ERROR


def has_errors(problems: Iterable[Problem]) -> bool:
    """Say whether any of them is an error."""
    return any(problem.is_error for problem in problems)


MOST_TOLD = 20
"""Problems of one file and rule."""

_Found = TypeVar("_Found")
_MORE = tell("and {count} more")


def few(found: Iterable[_Found], told: Callable[[_Found], Problem]) -> Iterator[Problem]:
    """Tell of the first findings of one rule in one file, and count the others without a word for each."""
    first_of_others: Problem | None = None
    count = 0
    for count, one in enumerate(found, start=1):
        if count <= MOST_TOLD:
            yield told(one)
        elif first_of_others is None:
            first_of_others = told(one)
    if first_of_others:
        yield _and_more(first_of_others, count - MOST_TOLD)


def few_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Give the first problems of each file and rule, then how many more there are of each.

    What was counted before counts on, so that the same may be done with the problems of many. Errors and warnings of
    one rule are counted apart: an error stays one, however many there are.
    """
    told: dict[tuple[str, str, Severity], set[Problem]] = {}
    others: dict[tuple[str, str, Severity], tuple[Problem, int]] = {}
    for problem in problems:
        kind = (problem.path, problem.code, problem.severity)
        seen = told.setdefault(kind, set())
        counted = _counted(problem)
        if problem in seen:
            continue
        if not counted and len(seen) < MOST_TOLD:
            seen.add(problem)
            yield problem
        else:
            first, count = others.get(kind, (problem, 0))
            others[kind] = (first, count + (counted or 1))
    for first, count in others.values():
        yield _and_more(first, count)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line and rule, each problem once, few of each file and rule."""
    return tuple(sorted(few_of_each(sorted(set(problems), key=_place)), key=_place))


def number_of(problem: Problem) -> int:
    """Return how many problems one is: others that are not told are counted by it."""
    return _counted(problem) or 1


def _place(problem: Problem) -> tuple[str, int, str, str, bool, str]:
    words = str(problem.message)
    return (problem.path, problem.line or 0, problem.field or "", problem.code, _counted(problem) > 0, words)


def _and_more(first: Problem, count: int) -> Problem:
    """Say at the first of the problems that are not told how many these are."""
    return replace(first, message=tell("and {count} more", count=count), remedy=NOTHING, field=None)


def _counted(problem: Problem) -> int:
    """Give how many others a problem stands for; 0 for one that stands for itself."""
    if problem.message.text != _MORE.text:
        return 0
    return sum(value for _, value in problem.message.values if isinstance(value, int))
