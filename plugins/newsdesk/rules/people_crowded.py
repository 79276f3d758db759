"""A row of names is read by those who stand in it, and by nobody else."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 4
REMEDY = tell("name one or two who matter here, and put the others into a list below")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences of paragraphs that name more than four people."""
    for sentence in text.sentences:
        if sentence.block.kind != "paragraph":
            continue
        named = sum(any(sentence.has(at.block, at.start) for at in person.mentions) for person in text.people)
        if named > MOST:
            message = tell("a sentence with {count} people, {most} are the most", count=named, most=MOST)
            yield Advice(sentence.line, message, REMEDY)


RULE = Rule(find)
