"""A newspaper prints one quotation, or two: of many somebody else takes the pick."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MOST = 3
REMEDY = tell("keep the two that nobody else could say")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find more quotations than a news item has."""
    quotations = edited_parts(text).quotations
    if len(quotations) > MOST:
        message = tell("quotations in the release: {count}; newspapers print one or two", count=len(quotations))
        yield Advice(quotations[MOST].line, message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
