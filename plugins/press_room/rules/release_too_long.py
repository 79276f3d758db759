"""A release is one page: what does not fit on it is not read."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, words_in
from plugins.press_room.source import source_blocks

MOST = 800
"""Words of the whole text."""
REMEDY = tell("keep what is new; a report or the whole agreement goes into a PDF beside it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a text of more than two pages."""
    count = words_in(source_blocks(text.blocks))
    if count > MOST:
        message = tell("words in the release: {count}; two pages have {most}", count=count, most=MOST)
        yield Advice(text.title.line, message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
