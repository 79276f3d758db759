"""An abbreviation is clear to those inside; everybody else stops reading at it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.abbreviations import is_explained, unknown_in
from plugins.newsroom import tell

REMEDY = tell("write it in full where it stands first, with the short form in brackets behind it")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find each abbreviation that not everybody knows and that is explained nowhere, where it stands first."""
    told = {short for short, _ in unknown_in(text.title.text, text.language)}
    for block in text.prose:
        if block.text.isupper():
            continue
        for short, place in unknown_in(block.text, text.language):
            if short not in told and not is_explained(short, text, post):
                told.add(short)
                message = tell("not every reader knows what '{short}' is, and the text does not say it", short=short)
                yield Advice(block.line_of(place), message, REMEDY)


RULE = Rule(find)
