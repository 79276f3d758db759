"""A headline alone is a promise; readers who follow it find an empty page."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the post has a headline and no text yet")
REMEDY = tell("write below the header who did what, when and where")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a body without a word or a picture; headings and comments alone are none."""
    if all(block.kind == "heading" or not (block.text.strip() or block.pictures) for block in text.blocks):
        yield Advice(text.title.line, MESSAGE, REMEDY)


RULE = Rule(find)
