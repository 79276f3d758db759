"""Nobody keeps five numbers of one sentence in mind; of a table one keeps the one that matters."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 4
REMEDY = tell("leave the one or two that matter, and put the others into a table or a list")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences of paragraphs with more than four numbers in digits."""
    for sentence in text.sentences:
        if sentence.block.kind != "paragraph":
            continue
        numbers = {
            one.start
            for one in text.facts.numbers
            if sentence.has(one.block, one.start) and one.in_digits and one.kind in ("count", "percent", "sum")
        }
        if len(numbers) > MOST:
            message = tell("a sentence with {count} numbers, {most} are the most", count=len(numbers), most=MOST)
            yield Advice(sentence.line, message, REMEDY)


RULE = Rule(find)
