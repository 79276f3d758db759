"""A `share_title` is there to be shorter than the headline; a longer one is cut even sooner."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the title for cards is no shorter than the headline")
REMEDY = tell("shorten it to about 60 letters, or delete the line: cards show the headline then")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a title for cards that is as long as the headline, or longer."""
    if len(text.values.get("share_title", "")) >= max(len(text.title.text), 1):
        yield Advice(text.line("share_title"), MESSAGE, REMEDY, "share_title")


RULE = Rule(find)
