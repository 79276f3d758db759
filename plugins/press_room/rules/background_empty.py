"""A heading without text is a promise that nobody keeps."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("there is nothing below the heading of the background")
REMEDY = tell("write three sentences there, or take the heading out")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a heading of the background with nothing below it."""
    parts = edited_parts(text)
    if parts.background_heading and not parts.background:
        line = next(block.line for block in reversed(text.blocks) if block.kind == "heading")
        yield Advice(line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
