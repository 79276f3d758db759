"""Whoever listens hears the caption or the headline twice, and not what the picture shows."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

TITLE = tell("the alternative text repeats the headline")
CAPTION = tell("the alternative text repeats the caption")
REMEDY = tell("say what is seen in the picture; the rest is said beside it")
FEWEST_WORDS = 3
_SHARE = 0.7
"""Of the longer text that the shorter one has to make up."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find alternative texts that are the caption or the headline, whole or nearly so."""
    for picture in text.pictures:
        if picture.caption and _repeats(picture.alt, picture.caption):
            yield Advice(picture.alt_line, CAPTION, REMEDY, picture.alt_field)
        elif _repeats(picture.alt, text.title.text):
            yield Advice(picture.alt_line, TITLE, REMEDY, picture.alt_field)


def _repeats(one: str, other: str) -> bool:
    shorter, longer = sorted((words_of(one.casefold()), words_of(other.casefold())), key=len)
    is_within = f" {' '.join(shorter)} " in f" {' '.join(longer)} "
    return is_within and len(shorter) >= max(FEWEST_WORDS, _SHARE * len(longer))


RULE = Rule(find)
