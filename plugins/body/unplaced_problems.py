"""A mistake before its place is known."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import NOTHING, Message, Problem, Severity


@dataclass(frozen=True, slots=True)
class UnplacedProblem:
    """A mistake and its remedy; the caller knows the file and the line."""

    code: str
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int | None, field: str | None = None) -> Problem:
        """Return the Problem at a place."""
        return Problem(path, self.code, self.message, self.remedy, self.severity, line, field)


def warning(code: str, message: Message, remedy: Message = NOTHING) -> UnplacedProblem:
    """Return a mistake that does not stop a build."""
    return UnplacedProblem(code, message, remedy, Severity.WARNING)
