"""One exclamation mark is heard; the second takes the first one's voice."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("end with full stops, and keep one mark at most, where people themselves exclaim")
_MARKS = re.compile(r"[!?]*![!?]*")
_MOST = 1


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find more than one exclamation mark in the own words of a text, or several side by side."""
    found = [(block, mark) for block, words in text.own_words for mark in _MARKS.finditer(words)]
    count = sum(mark[0].count("!") for _, mark in found)
    if count > _MOST:
        block, mark = found[min(_MOST, len(found) - 1)]
        yield Advice(block.line_of(mark.start()), tell("exclamation marks in the text: {count}", count=count), REMEDY)


RULE = Rule(find, kinds=("news", "release", "report"))
