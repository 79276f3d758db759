"""The paragraph about the organization comes by itself: typed, it stands there twice."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE
from plugins.press_room.headings import is_about

MESSAGE = tell("what the organization is comes at the end by itself, from organization.toml")
REMEDY = tell("take this part out, and see that [about] in organization.toml says it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find headings such as «О профсоюзе»."""
    for block in text.of_kind("heading"):
        if is_about(block.text):
            yield Advice(block.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
