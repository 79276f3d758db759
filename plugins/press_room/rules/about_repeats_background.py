"""Background is about the matter, the paragraph at the end about the organization."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, words_of
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the background says what stands about the organization at the end anyway")
REMEDY = tell("let the background tell of the matter: what was before, how many it concerns, what comes next")
MOST_ALIKE, FEWEST, _STEM = 0.7, 5, 5


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a background most words of which stand in the text about the organization."""
    background = edited_parts(text).background
    words = {word[:_STEM].lower() for block in background for word in words_of(block.text)}
    about = {word[:_STEM].lower() for word in words_of(dict(post.organization.about).get(text.language, ""))}
    if len(words) >= FEWEST and len(words & about) >= MOST_ALIKE * len(words):
        yield Advice(background[0].line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
