"""Mistakes before their place is known."""

from __future__ import annotations

from dataclasses import dataclass

from . import NOTHING, Message, Problem, Severity


@dataclass(frozen=True, slots=True)
class Mistake:
    """What an author did wrong, and what to do about it; the caller knows the file and the line."""

    code: str
    """The rule's name, such as `picture-heic`."""
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int | None, field: str | None = None) -> Problem:
        """Return the problem at a place."""
        return Problem(path, self.code, self.message, self.remedy, self.severity, line, field)


def warning(code: str, message: Message, remedy: Message = NOTHING) -> Mistake:
    """Return a mistake that does not stop a build."""
    return Mistake(code, message, remedy, Severity.WARNING)
