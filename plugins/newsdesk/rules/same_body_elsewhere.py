"""One body under several names is nobody's news: search engines show one of them, and readers doubt them all."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

SHOWN = 3
REMEDY = tell("publish it where it happened; the others say in two sentences what it means for them, and link to it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find that other organizations publish the very same body."""
    if text.same_body:
        names = ", ".join(text.same_body[:SHOWN]) + (" …" if len(text.same_body) > SHOWN else "")
        yield Advice(text.title.line, tell("the same text is published as {names}", names=names), REMEDY)


RULE = Rule(find)
