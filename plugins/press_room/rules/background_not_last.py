"""What stands below the background counts as background: news there is overlooked."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("below the background another part begins, and is taken for background")
REMEDY = tell("move the background to the end of the text")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a heading below that of the background, as large as that one."""
    found = next((block for block in edited_parts(text).background if block.kind == "heading"), None)
    if found and found.level <= _level(text):
        yield Advice(found.line, MESSAGE, REMEDY)


def _level(text: EditedText) -> int:
    heading = edited_parts(text).background_heading
    return next((block.level for block in text.of_kind("heading") if block.text.strip() == heading.strip()), 6)


RULE = Rule(find, kinds=RELEASE)
