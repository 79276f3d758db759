"""A picture that is smaller than the card or the newspaper column is enlarged, and blurs."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

FOR_PRINT, FOR_CARDS = 1600, 1200
"""Pixels of the long side: a column of a newspaper at 300 to the inch; the card that messengers show."""
REMEDY = tell("take the photo as the camera made it: messengers send small copies")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a lead picture that is too small for what is made of it."""
    size = post.photos.get(str(post.values.get("image", "")))
    if not size or not post.is_first(text, "image"):
        return
    long = max(size)
    if post.kind == "release" and long < FOR_PRINT:
        message = tell(
            "the long side has {pixels} pixels, and newspapers need {needed} for print", pixels=long, needed=FOR_PRINT
        )
        yield Advice(text.line("image"), message, REMEDY, "image")
    elif long < FOR_CARDS:
        message = tell(
            "the long side has {pixels} pixels, so it blurs on cards, which are {needed} wide",
            pixels=long,
            needed=FOR_CARDS,
        )
        yield Advice(text.line("image"), message, REMEDY, "image")


RULE = Rule(find)
