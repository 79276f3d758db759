"""An event is what people can still go to; what has been is a report."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the event was over before the day of the post")
REMEDY = tell("write kind: report, and tell what came of it; or is the date a slip?")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an event that ended on an earlier day than that of the post's name."""
    if post.event_days and post.event_days[1] < post.day and post.is_first(text, "starts"):
        yield Advice(text.line("starts"), MESSAGE, REMEDY, "starts")


RULE = Rule(find, kinds=("event",))
