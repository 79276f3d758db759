"""A heading is a signpost: a full stop ends the way just where it should begin."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.full_stops import ends_with_full_stop, full_stop_mend
from plugins.newsroom import tell

MESSAGE = tell("the heading ends with a full stop")
REMEDY = tell("delete it: headings have none")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a full stop at the end of each heading of the body."""
    for block in text.of_kind("heading"):
        if ends_with_full_stop(block.text):
            yield Advice(block.line, MESSAGE, REMEDY, mend=full_stop_mend(block.text, block.line))


RULE = Rule(find)
