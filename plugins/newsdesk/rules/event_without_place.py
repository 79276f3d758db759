"""When and where: without the second nobody can come."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("nobody is told where this event is")
REMEDY = tell("write after place: the town, the street and the hall, or where it is broadcast")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an event of which no version names the place."""
    if post.is_first(text, "starts") and not any(one.values.get("place") for one in post.texts):
        yield Advice(text.line("starts"), MESSAGE, REMEDY, "place")


RULE = Rule(find, kinds=("event",))
