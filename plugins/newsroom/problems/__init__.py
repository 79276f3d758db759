"""What is wrong with what an author wrote: a value, never an exception."""

from __future__ import annotations

from collections.abc import Iterable
from dataclasses import dataclass
from enum import StrEnum

from .messages import NOTHING, Message


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
