"""A newspaper prints no photo without the name of whoever took it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("nobody is named who took this picture, so no newspaper may print it")
REMEDY = tell("write the name after image_credit:")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the lead picture of a release that has no credit."""
    if post.is_first(text, "image") and "image" in post.values and not post.values.get("image_credit"):
        yield Advice(text.line("image"), MESSAGE, REMEDY, "image_credit")


RULE = Rule(find, kinds=("release",))
