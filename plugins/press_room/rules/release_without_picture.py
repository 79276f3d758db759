"""Of two releases the one with a photo is printed."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the release has no picture; newsrooms ask for one next")
REMEDY = tell("add a photo that the camera made, with caption and credit: image, image_caption, image_credit")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a release none of whose versions has a picture."""
    if post.is_first(text) and not any(one.pictures for one in post.texts):
        yield Advice(text.title.line, MESSAGE, REMEDY, "image")


RULE = Rule(find, kinds=RELEASE)
