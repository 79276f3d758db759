"""A hashtag leads nowhere on a site, and is read aloud as one long word."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

FEWEST = 2
"""One may be the name of a campaign."""
REMEDY = tell("write them after tags: in the header, without the sign; the share desk makes hashtags of them")
_TAG = re.compile(r"(?<![\w/&])#[^\W\d_]\w+")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find several hashtags among the words that readers see."""
    found = [(block, tag) for block in text.shown if "#" in block.text for tag in _TAG.finditer(block.text)]
    if len(found) >= FEWEST:
        block, tag = found[0]
        message = tell("hashtags in the text: {count}; on a site they lead nowhere", count=len(found))
        yield Advice(block.line_of(tag.start()), message, REMEDY)


RULE = Rule(find)
