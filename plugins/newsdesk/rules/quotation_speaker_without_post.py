"""A name tells a stranger nothing: readers weigh words by who says them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("write the post, the trade or the workplace beside the name")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speakers of whom the text says nowhere who they are, each once."""
    told: set[int] = set()
    for quotation in text.quotations:
        found = quotation.speaker(text.people)
        if found and id(found[0]) not in told and not found[0].is_introduced(text.language):
            told.add(id(found[0]))
            message = tell("{name} speaks here, and nobody reads who that is", name=found[1].words)
            yield Advice(found[1].line, message, REMEDY)


RULE = Rule(find)
