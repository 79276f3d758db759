"""Of ten tags none says what the news is about; networks take the first three to five."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 7
REMEDY = tell("keep the three to five that somebody would search for")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find more tags than anybody reads."""
    count = len(text.values.get("tags", ()))
    if count > MOST:
        yield Advice(
            text.line("tags"), tell("tags: {count}; networks take the first three to five", count=count), REMEDY, "tags"
        )


RULE = Rule(find)
