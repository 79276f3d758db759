"""A journalist knows nothing of how it came about: the background tells it in three sentences."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts
from plugins.press_room.headings import is_background_meant

_HEADINGS = {"kk": "## Анықтама", "ru": "## Справка", "en": "## Background"}


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a release without a heading of the background, or one that is meant for it."""
    headings = [block for block in text.of_kind("heading") if is_background_meant(block.text, text.language)]
    if not edited_parts(text).background_heading and not headings and text.blocks:
        heading = _HEADINGS[text.language]
        remedy = tell(
            "add below the text {heading} and three sentences: since when, how many, what before", heading=heading
        )
        yield Advice(text.blocks[-1].line, MESSAGE, remedy)


MESSAGE = tell("the release has no background for those who hear of it for the first time")
RULE = Rule(find, kinds=RELEASE)
