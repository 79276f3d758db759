"""A name alone cannot be printed: readers ask who that is."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity, tell
from plugins.press_room.edited import RELEASE, edited_parts, speaker_line
from plugins.press_room.missing import named_speaker


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speakers' lines with a name and no post."""
    for quotation in edited_parts(text).quotations:
        if quotation.speaker and not quotation.post:
            message = tell("the post of {name} is not said", name=quotation.speaker)
            example = named_speaker(text.language, quotation.speaker)
            remedy = tell("write the post behind the name and a comma: {example}", example=example)
            yield Advice(speaker_line(text, quotation), message, remedy)


RULE = Rule(find, Severity.WARNING, RELEASE, instead_of=("quotation-speaker-without-post", "person-without-post"))
