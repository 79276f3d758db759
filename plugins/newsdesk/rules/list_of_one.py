"""A list promises several things: readers look for the second one."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.list_items import lists_of, marks_of
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("a list of one item")
REMEDY = tell("make a sentence of it, or add what belongs there too")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find lists with one bullet; lone numbers count what stands below them, and lone pictures are shown."""
    for items in lists_of(text):
        marks = marks_of(text, items)
        if len(marks) == 1 and marks[0] and items[0].text.strip():
            yield Advice(items[0].line, MESSAGE, REMEDY)


RULE = Rule(find)
