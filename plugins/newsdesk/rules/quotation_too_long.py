"""A long quotation is a speech: readers leave it where journalists would have cut it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST_WORDS = 50
REMEDY = tell("leave the one or two sentences that only this person could say, and tell the rest in your own words")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speech of more than 50 words."""
    for quotation in text.quotations:
        if quotation.length > MOST_WORDS:
            message = tell("a quotation of {count} words, {most} are the most", count=quotation.length, most=MOST_WORDS)
            yield Advice(quotation.line, message, REMEDY)


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
