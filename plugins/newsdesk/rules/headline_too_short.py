"""A headline of one word is a label: it says neither who nor what."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the headline is a single word, and nobody knows what happened")
REMEDY = tell("say in it who did what")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline of one word; of one without any, reading tells."""
    words = text.title.text.split()
    if len(words) == 1 and any(letter.isalpha() for letter in words[0]):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


RULE = Rule(find)
