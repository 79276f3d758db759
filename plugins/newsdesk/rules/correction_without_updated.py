"""Who has read the mistake looks for the day on which it was mended."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the text was corrected, and no date says when")
REMEDY = tell("write the day after updated: so that feeds and readers notice it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a correction without the day of it."""
    if text.values.get("correction") and not text.values.get("updated"):
        yield Advice(text.line("correction"), MESSAGE, REMEDY, "updated")


RULE = Rule(find)
