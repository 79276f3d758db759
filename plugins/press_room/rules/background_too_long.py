"""Of a long background newspapers print nothing, of a short one all."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts, words_in

MOST = 90
"""Words."""
REMEDY = tell("keep since when, how many and what before; put the rest on a page of its own and link it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a background with many words."""
    background = edited_parts(text).background
    count = words_in(background)
    if count > MOST:
        message = tell("words in the background: {count}; up to {most} are printed", count=count, most=MOST)
        yield Advice(background[0].line, message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
