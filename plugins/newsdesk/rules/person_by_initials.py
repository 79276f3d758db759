"""Initials are for documents: readers and journalists ask for a first name."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("write the first name in full where the person is first named; later the surname alone will do")
_RUNNING = ("paragraph", "quotation", "summary")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find people of running text whose first name the text tells nowhere."""
    for person in text.people:
        mentions = [one for one in person.mentions if one.has_initials and one.block.kind in _RUNNING]
        if mentions and not any(one.has_first_name for one in person.mentions):
            yield Advice(mentions[0].line, tell("{name} is named by initials", name=mentions[0].words), REMEDY)


RULE = Rule(find)
