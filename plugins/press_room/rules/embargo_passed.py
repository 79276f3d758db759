"""An embargo that is over before the release goes out holds nothing back."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity, tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the embargo ends before the day of the release")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an embargo before the day of the file's name."""
    embargo = post.values.get("embargo")
    if isinstance(embargo, datetime) and post.is_first(text, "embargo") and embargo.date() < post.day:
        remedy = tell(
            "take the embargo out, or write until when newspapers shall wait: {example}",
            example=f"embargo: {post.day} 10:00",
        )
        yield Advice(text.line("embargo"), MESSAGE, remedy, "embargo")


RULE = Rule(find, Severity.WARNING, RELEASE)
