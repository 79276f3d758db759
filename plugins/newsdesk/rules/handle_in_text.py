"""`@name` opens a page within one network; on a site nobody can press it, or knows which network is meant."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("make it a link that says where it leads: [Telegram](https://t.me/name)")
_HANDLE = re.compile(r"(?<![\w@./:+-])@[A-Za-z][A-Za-z0-9_.]{2,}\b(?!@)")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find names of networks that are no links."""
    for block in text.shown:
        if "@" not in block.text:
            continue
        for found in _HANDLE.finditer(block.text):
            if not any(found[0] in link.words for link in block.links):
                message = tell("'{name}' is a name in a network, and no link here", name=found[0])
                yield Advice(block.line_of(found.start()), message, REMEDY)


RULE = Rule(find)
