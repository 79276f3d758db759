"""What has numbers of its own is a list: in a paragraph nobody finds the second point again."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("a list stands within a paragraph")
REMEDY = tell("put each point on a line of its own that begins with 1. or a hyphen")
_POINTS = re.compile(
    r"(?<![\w(])1\)\s.+?(?<![\w(])2\)\s.+?(?<![\w(])3\)\s"
    r"|(?<![\w(])[аa]\)\s.+?(?<![\w(])[бәb]\)\s.+?(?<![\w(])[вбc]\)\s",
    re.DOTALL,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find three points with their marks in one paragraph."""
    for block in text.of_kind("paragraph"):
        if ")" in block.text and (found := _POINTS.search(block.text)):
            yield Advice(block.line_of(found.start()), MESSAGE, REMEDY)


RULE = Rule(find)
