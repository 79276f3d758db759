"""A dozen pictures are an album: readers on a phone pay for each, and look at three."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 10
REMEDY = tell("keep the three to five that show something new each")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find more pictures than a piece of news can carry."""
    if post.is_first(text) and len(text.pictures) > MOST:
        message = tell("{count} pictures make an album, and the news is lost among them", count=len(text.pictures))
        yield Advice(text.pictures[MOST].alt_line, message, REMEDY)


RULE = Rule(find)
