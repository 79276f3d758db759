"""Cards and lists show a wide strip of a picture: of an upright one it is the middle, and heads are higher."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

UPRIGHT = 1.2
"""Times as high as wide, from which on a card shows less than half of it."""
MESSAGE = tell("the lead picture is upright, and cards show a wide strip of its middle")
REMEDY = tell("say what to keep, such as focus: 50% 25% for a face, or take a wide picture")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an upright lead picture of which nobody said what to keep."""
    size = post.photos.get(str(post.values.get("image", "")))
    if size and post.is_first(text, "image") and "focus" not in post.values and size[1] >= UPRIGHT * size[0]:
        yield Advice(text.line("image"), MESSAGE, REMEDY, "focus")


RULE = Rule(find)
