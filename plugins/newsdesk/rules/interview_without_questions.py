"""In an interview two people talk: the questions let readers find the answer that they came for."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

FEWEST = 2
MESSAGE = tell("an interview in which nothing is asked")
REMEDY = tell("put the questions in, each in bold on a line of its own; or write kind: news")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an interview with fewer than two questions."""
    if post.is_first(text) and sum("?" in sentence.text for sentence in text.sentences) < FEWEST:
        heads = sum("?" in block.text for block in text.of_kind("heading"))
        if heads < FEWEST:
            yield Advice(text.line("kind"), MESSAGE, REMEDY, "kind")


RULE = Rule(find, kinds=("interview",))
