"""Few problems of many: the first of each file and rule, how many more there are, and their order."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator
from dataclasses import replace
from typing import TypeVar

from . import NOTHING, Problem, Severity, tell

MOST_REPORTED = 20
"""Problems of one file and rule."""

_Found = TypeVar("_Found")
_MORE = tell("and {count} more")


def few(found: Iterable[_Found], told: Callable[[_Found], Problem]) -> Iterator[Problem]:
    """Report the first problems of one rule in one file, and count the others without a word for each."""
    first_of_others: Problem | None = None
    count = 0
    for count, one in enumerate(found, start=1):
        if count <= MOST_REPORTED:
            yield told(one)
        elif first_of_others is None:
            first_of_others = told(one)
    if first_of_others:
        yield _and_more(first_of_others, count - MOST_REPORTED)


def few_of_each(problems: Iterable[Problem]) -> Iterator[Problem]:
    """Return the first problems of each file and rule, then how many more there are of each.

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
        if not counted and len(seen) < MOST_REPORTED:
            seen.add(problem)
            yield problem
        else:
            first, count = others.get(kind, (problem, 0))
            others[kind] = (first, count + (counted or 1))
    for first, count in others.values():
        yield _and_more(first, count)


def in_order(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Sort by file, line and rule, each problem once, few of each file and rule."""
    return tuple(sorted(few_of_each(sorted(dict.fromkeys(problems), key=_place)), key=_place))


def number_of(problem: Problem) -> int:
    """Return how many problems one is: others that are not told are counted by it."""
    return _counted(problem) or 1


def _place(problem: Problem) -> tuple[str, int, str, str, bool, str]:
    words = str(problem.message)
    return (problem.path, problem.line or 0, problem.field or "", problem.code, _counted(problem) > 0, words)


def _and_more(first: Problem, count: int) -> Problem:
    """Count at the first of the problems that are not told how many these are."""
    return replace(first, message=tell("and {count} more", count=count), remedy=NOTHING, field=None)


def _counted(problem: Problem) -> int:
    """Return how many others a problem stands for; 0 for one that stands for itself."""
    if problem.message.text != _MORE.text:
        return 0
    return sum(value for _, value in problem.message.values if isinstance(value, int))
