"""Posts that wait for their day or are drafts: named where the site is built, and nowhere for readers or in caches.

Such posts go the way of problems whose words are not kept, as notes: where nothing has changed they are told again out
of the files.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from plugins.newsroom import Message, Problem, tell, tell_count

MOST_NAMED = 10
"""Posts; of the others there is a count."""


def waiting_lines(waiting: Iterable[Problem], content_name: str) -> Iterator[Message]:
    """Return which posts wait, the next one first and drafts last."""
    notes = sorted(waiting, key=_order)
    if not notes:
        return
    yield tell_count("{count} post waits or is a draft:", "{count} posts wait or are drafts:", len(notes))
    for note in notes[:MOST_NAMED]:
        yield tell("  {path}: {state}", path=f"{content_name}/{note.path}", state=note.message)
    if len(notes) > MOST_NAMED:
        yield tell("  and {count} more", count=len(notes) - MOST_NAMED)


def _order(note: Problem) -> tuple[bool, str, str]:
    moment = " ".join(str(value) for _, value in note.message.values)
    return (not moment, moment, note.path)
