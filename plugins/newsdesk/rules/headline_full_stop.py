"""A headline is no sentence of a text: a full stop ends none."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.full_stops import ends_with_full_stop, full_stop_mend
from plugins.newsroom import tell

MESSAGE = tell("the headline ends with a full stop")
REMEDY = tell("delete it: headlines have none")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a full stop at the end of the headline; dots that stand for more, and abbreviations, are none."""
    title, line = text.title.text, text.title.line
    if ends_with_full_stop(title):
        yield Advice(line, MESSAGE, REMEDY, "title", full_stop_mend(title, line))


RULE = Rule(find)
