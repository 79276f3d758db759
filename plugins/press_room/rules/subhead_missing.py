"""Lists and cards show the summary; without one they show town and date."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the release has no summary, so lists and cards begin with its town and date")
REMEDY = tell("write after summary: what follows from the news, in one sentence")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a release with a dateline and without a summary."""
    if not text.values.get("summary") and edited_parts(text).dateline:
        yield Advice(text.title.line, MESSAGE, REMEDY, "summary")


RULE = Rule(find, kinds=RELEASE)
