"""What waits for its day or is a draft: named where the site is built, and nowhere that readers or caches come to.

Such posts go the way of problems whose words are not kept, as notes: where nothing has changed they are told again out
of the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.newsroom import Message, Problem, Severity, in_order, tell, tell_count
from plugins.reading import Reading, Waiting

MOST_NAMED = 10
"""Posts; of the others there is a count."""
_DRAFT = tell("a draft")


def with_waiting(reading: Reading) -> tuple[Problem, ...]:
    """Return the problems of a reading, with a note for each post that waits."""
    return in_order((*reading.problems, *map(_note, reading.waiting)))


def without_notes(problems: Iterable[Problem]) -> tuple[Problem, ...]:
    """Return what is wrong, and not what only waits."""
    return tuple(problem for problem in problems if problem.severity is not Severity.NOTE)


def waiting_lines(problems: Iterable[Problem], content_name: str) -> Iterator[Message]:
    """Say which posts wait, the next one first and drafts last."""
    notes = sorted((one for one in problems if one.severity is Severity.NOTE), key=_order)
    if not notes:
        return
    yield tell_count("{count} post waits or is a draft:", "{count} posts wait or are drafts:", len(notes))
    for note in notes[:MOST_NAMED]:
        yield tell("  {path}: {state}", path=f"{content_name}/{note.path}", state=note.message)
    if len(notes) > MOST_NAMED:
        yield tell("  and {count} more", count=len(notes) - MOST_NAMED)


def _note(post: Waiting) -> Problem:
    state = _DRAFT
    if post.until:
        state = tell("appears on {day} at {hour}", day=f"{post.until:%Y-%m-%d}", hour=f"{post.until:%H:%M}")
    return Problem(post.path, "waits", state, severity=Severity.NOTE)


def _order(note: Problem) -> tuple[bool, str, str]:
    moment = " ".join(str(value) for _, value in note.message.values)
    return (not moment, moment, note.path)
