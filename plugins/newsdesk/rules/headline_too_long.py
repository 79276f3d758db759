"""A headline is taken in at a glance, or it is not read at all."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.bounds import BOUNDS
from plugins.newsroom import tell
from plugins.reading import EASY_TITLE

REMEDY = tell("keep who did what; the rest belongs to the lead")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline with too many letters or words; of one that is cut where it is shared, reading tells."""
    letters, words, bounds = len(text.title.text), len(text.title.text.split()), BOUNDS[text.language]
    if bounds.headline_letters < letters <= EASY_TITLE:
        message = tell(
            "the headline has {count} letters; up to {most} are read at a glance",
            count=letters,
            most=bounds.headline_letters,
        )
        yield Advice(text.title.line, message, REMEDY, "title")
    elif bounds.headline_words < words and letters <= EASY_TITLE:
        message = tell(
            "the headline has {count} words; up to {most} are read at a glance", count=words, most=bounds.headline_words
        )
        yield Advice(text.title.line, message, REMEDY, "title")


RULE = Rule(find)
