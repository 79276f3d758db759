"""At night nobody publishes: the news waits for the morning, and is old by then."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the embargo ends at night, when no newsroom works")
REMEDY = tell("write an hour between 7 and 21")
FIRST, LAST = 6, 21
"""Hours in which newsrooms work."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an embargo that ends at night, or that names no hour."""
    embargo = post.values.get("embargo")
    if isinstance(embargo, datetime) and post.is_first(text, "embargo") and not FIRST <= embargo.hour <= LAST:
        yield Advice(text.line("embargo"), MESSAGE, REMEDY, "embargo")


RULE = Rule(find, kinds=RELEASE)
