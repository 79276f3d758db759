"""One sentence leaves a reader with all the questions that it raised."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the whole news is one sentence")
REMEDY = tell("tell what it changes for people, how it came about, and what follows")
_ENOUGH = 30
"""Words in which a sentence may say it all."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find news of one sentence that has neither a table, a list, a film nor several pictures beside it.

    A town and a date in bold letters before it are no sentence.
    """
    said = [one for one in text.sentences if one.text != one.block.bold_start.strip()]
    alone = len(text.blocks) == 1 and len(text.blocks[0].pictures) < 2
    if alone and len(said) == 1 and len(said[0].words) < _ENOUGH and "://" not in said[0].text:
        yield Advice(said[0].line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=("news", "release"))
