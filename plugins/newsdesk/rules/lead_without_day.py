"""A text is passed on without the page around it, and then nobody knows when it was."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.days import tells_time
from plugins.newsroom import tell

MESSAGE = tell("the lead does not say when")
REMEDY = tell("name the day, the month or the season in the first or second sentence")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead and a first paragraph without anything that tells a time."""
    if text.opening and not tells_time(text.opening, text.language):
        yield Advice(text.lead.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=("news", "release"))
