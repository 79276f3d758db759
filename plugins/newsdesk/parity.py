"""What rules of parity share: the differences between the versions of a post, and how each is told."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsroom import Message, Severity, tell

from .edited_post import EditedPost, EditedText
from .facts import Difference, Sort
from .rule import Advice

WHICH_IS_RIGHT = tell("see which of both is right, and mend the other")
SAY_IT_TOO = tell("say it here too, or take it out there")
MUCH_SHORTER = 0.6
"""Of the letters of the longest version: a digest rather than a translation."""
FEWEST_LACKING = 3


def differing(text: EditedText, post: EditedPost, sort: Sort) -> Iterator[Difference]:
    """Yield what a text states otherwise than another version, or does not state.

    Of one that is much shorter, and lacks much, only what it states otherwise: the rest is told at one go.
    """
    is_digest = lacks_much(text, post)
    for one in post.differences:
        if one.path == text.path and one.sort == sort and (one.here or not is_digest):
            yield one


def told(difference: Difference, message: Message) -> Advice:
    """Return a difference as a rule tells it: a warning where two values stand in the same place."""
    severity = Severity.WARNING if difference.is_certain else None
    remedy = WHICH_IS_RIGHT if difference.here else SAY_IT_TOO
    return Advice(difference.line, message, remedy, difference.field, severity=severity)


def lacking(text: EditedText, post: EditedPost) -> tuple[Difference, ...]:
    """Return all that other versions state and a text does not."""
    return tuple(one for one in post.differences if one.path == text.path and not one.here)


def lacks_much(text: EditedText, post: EditedPost) -> bool:
    """Return whether a text is much shorter than another version, and lacks much of what that one states."""
    longest = max(_letters(one) for one in post.texts)
    return _letters(text) < MUCH_SHORTER * longest and len(lacking(text, post)) >= FEWEST_LACKING


def _letters(text: EditedText) -> int:
    return sum(len(block.text) for block in text.shown)
