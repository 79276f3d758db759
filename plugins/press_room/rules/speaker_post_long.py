"""A post that fills two lines is cut by every newspaper, each in its own way."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, words_of
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts, speaker_line

MOST = 12
"""Words."""
REMEDY = tell("write the post as it is said aloud, and the full name of the organization in the text")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speakers whose post has many words."""
    for quotation in edited_parts(text).quotations:
        count = len(words_of(quotation.post))
        if count > MOST:
            message = tell("the post of {name} has {count} words", name=quotation.speaker, count=count)
            yield Advice(speaker_line(text, quotation), message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
