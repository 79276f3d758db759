"""The page sets quotations off by itself: marks around them double it."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the quotation stands between quotation marks, and the page marks it already")
REMEDY = tell("take out the marks at its beginning and end")
_MARKED = re.compile(r"\A\s*[«“„\"][^«»“”„\"]*[»”“\"]\s*[.,!?…]*\s*[—–-]?\s*\Z")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find quotations that are between quotation marks from their first word to their last."""
    for quotation in edited_parts(text).quotations:
        if _MARKED.match(" ".join(block.text for block in quotation.blocks)):
            yield Advice(quotation.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
