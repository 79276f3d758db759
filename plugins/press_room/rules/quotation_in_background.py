"""Background is what everybody may print as a fact; words of a person are none."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("a quotation stands in the background, where only facts belong")
REMEDY = tell("move it above the heading of the background")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find the first quotation below the heading of the background."""
    found = next((block for block in edited_parts(text).background if block.kind == "quotation"), None)
    if found:
        yield Advice(found.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
