"""Each emoji is read aloud by its name, and in a text of a union one in ten lines is much."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 3
REMEDY = tell("keep them for networks; where they begin lines, hyphens make a list of them")
_EMOJI = re.compile("[\U0001f1e6-\U0001f1ff\U0001f300-\U0001faff\u2600-\u27bf\u2b50\u2b55\u203c\u2049]\ufe0f?")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find more emoji than a text bears; those that begin the items of a list are its bullets."""
    found = [
        (block, one)
        for block in text.shown
        for one in _EMOJI.finditer(block.text)
        if block.kind not in ("item", "cell") or one.start()
    ]
    if len(found) > MOST:
        block, one = found[MOST]
        yield Advice(block.line_of(one.start()), tell("emoji in the text: {count}", count=len(found)), REMEDY)


RULE = Rule(find)
