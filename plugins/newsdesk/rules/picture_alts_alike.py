"""The same words at two pictures say that there is nothing new to see."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

MESSAGE = tell("two pictures have the same alternative text")
REMEDY = tell("say what is seen in this one and not in the other; if it is nothing, one is enough")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find the second picture with the words of an earlier one; numbers behind them make no difference."""
    seen: set[tuple[str, ...]] = set()
    for picture in text.pictures:
        words = words_of(picture.alt.casefold())
        if len(words) > 1 and words in seen:
            yield Advice(picture.alt_line, MESSAGE, REMEDY, picture.alt_field)
        seen.add(words)


RULE = Rule(find)
