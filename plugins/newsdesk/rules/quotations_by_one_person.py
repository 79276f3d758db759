"""One voice is an opinion, two are a story: a long text lets others speak too."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

FEWEST = 3
"""Quotations of one person that crowd out all others."""
REMEDY = tell("let somebody else speak too: a worker whom it concerns, the employer, an expert")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find that the only speaker of a text speaks in three places or more."""
    speakers = [quotation.speaker(text.people) for quotation in text.quotations]
    first = speakers[0] if speakers else None
    paragraphs = {(one[1].block.line, one[1].block.kind) for one in speakers if one}
    if first and len(paragraphs) >= FEWEST and all(one and one[0] is first[0] for one in speakers):
        message = tell("all {count} quotations are of {name}", count=len(paragraphs), name=first[1].words)
        yield Advice(text.quotations[0].line, message, REMEDY)


RULE = Rule(find, kinds=("news", "release", "report"))
