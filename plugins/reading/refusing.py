"""A text that reading cannot take as it expects costs itself, and no other text of its organization."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from typing import TypeVar

from plugins.newsroom import Problem, at_work_on, watching_apart

_Read = TypeVar("_Read")


def read_or_tell(
    files: Sequence[str], read: Callable[[], _Read], left_out: Sequence[Problem]
) -> _Read | tuple[Problem, ...]:
    """Read a text of these files; problems if that raises what nobody expects, or if it is to be left out.

    Where nobody watches, as in a test, what is raised goes on.
    """
    wrong = tuple(problem for problem in left_out if problem.path in files)
    if wrong:
        return wrong
    with watching_apart() as watch, at_work_on(*files):
        return read()
    return (watch.failures[0].problem,)
