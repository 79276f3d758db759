"""The caption is read second, right below the headline: there is room for something new."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

MESSAGE = tell("the caption says what the headline has said")
REMEDY = tell("say who is in the picture, where and when it was taken")
_SHARE = 0.7
"""Of the caption's words that stand in the headline too."""
FEWEST_WORDS = 4


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find captions of which nearly every word is one of the headline."""
    title = set(words_of(text.title.text.casefold()))
    for picture in text.pictures:
        words = set(words_of(picture.caption.casefold()))
        if len(words) >= FEWEST_WORDS and len(words & title) >= _SHARE * len(words):
            yield Advice(picture.caption_line, MESSAGE, REMEDY, picture.caption_field)


RULE = Rule(find)
