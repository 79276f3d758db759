"""An alternative text is heard in one go, and nobody can skip a part of it or go back."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 200
"""Letters: some twelve seconds of listening; a chart with its five numbers takes half of them."""
REMEDY = tell("say what matters in the picture, and put the rest into the text or the caption")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find alternative texts that are too long to listen to."""
    for picture in text.pictures:
        if len(picture.alt) > MOST:
            told = tell(
                "it has {count} letters, and whoever listens can follow {most}", count=len(picture.alt), most=MOST
            )
            yield Advice(picture.alt_line, told, REMEDY, picture.alt_field)


RULE = Rule(find)
