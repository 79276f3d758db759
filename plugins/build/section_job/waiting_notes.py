"""A note for each post that an organization's reading found waiting: it goes the way of problems, without its words."""

from __future__ import annotations

from plugins.newsroom import Problem, Severity, in_order, tell
from plugins.reading import Reading, Waiting

_DRAFT = tell("a draft")


def with_waiting(reading: Reading) -> tuple[Problem, ...]:
    """Return the problems of a reading, with a note for each post that waits."""
    return in_order((*reading.problems, *map(_note, reading.waiting)))


def _note(post: Waiting) -> Problem:
    state = _DRAFT
    if post.until:
        state = tell("appears on {day} at {hour}", day=f"{post.until:%Y-%m-%d}", hour=f"{post.until:%H:%M}")
    return Problem(post.path, "waits", state, severity=Severity.NOTE)
