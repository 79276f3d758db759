"""Praise by the host convinces nobody; a fact lets readers praise by themselves."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

REMEDY = tell("leave it out, or put in its place what people saw: how many came, who won, what they said")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find words by which the author praises the event, outside of quotations."""
    for found in phrases("praise", text.language).found_in(text):
        yield Advice(found.line, tell("'{words}' is praise, and no fact", words=found.words), REMEDY)


RULE = Rule(find, kinds=("news", "release", "report", "event"))
