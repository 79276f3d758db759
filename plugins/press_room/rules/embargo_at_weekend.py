"""At weekends few people work in newsrooms, and fewer read news of work."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the embargo ends at a weekend")
REMEDY = tell("choose a working day, in the morning")
SATURDAY = 5


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an embargo that ends on a Saturday or a Sunday."""
    embargo = post.values.get("embargo")
    if isinstance(embargo, datetime) and post.is_first(text, "embargo") and embargo.weekday() >= SATURDAY:
        yield Advice(text.line("embargo"), MESSAGE, REMEDY, "embargo")


RULE = Rule(find, kinds=RELEASE)
