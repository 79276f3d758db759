"""A headline is no sentence of a text: a full stop ends none."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Mend, Rule
from plugins.newsroom import tell

MESSAGE = tell("the headline ends with a full stop")
REMEDY = tell("delete it: headlines have none")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a full stop at the end of the headline; dots that stand for more, and abbreviations, are none."""
    title = text.title.text
    if title.endswith(".") and not title.endswith("..") and " " in title and len(title.split()[-1]) > len("гг."):
        old = title.rsplit(" ", 1)[-1]
        yield Advice(text.title.line, MESSAGE, REMEDY, "title", Mend(text.title.line, old, old[:-1]))


RULE = Rule(find)
