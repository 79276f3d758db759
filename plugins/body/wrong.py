"""A mistake before its place is known."""

from __future__ import annotations

from dataclasses import dataclass

from plugins.newsroom import NOTHING, Message, Problem, Severity


@dataclass(frozen=True, slots=True)
class Wrong:
    """What is wrong and what to do; the caller knows the file and the line."""

    code: str
    message: Message
    remedy: Message = NOTHING
    severity: Severity = Severity.ERROR

    def at(self, path: str, line: int | None, field: str | None = None) -> Problem:
        """Give the Problem at a place."""
        return Problem(path, self.code, self.message, self.remedy, self.severity, line, field)


def warning(code: str, message: Message, remedy: Message = NOTHING) -> Wrong:
    """Give a mistake that does not stop a build."""
    return Wrong(code, message, remedy, Severity.WARNING)
