"""Journalists send a reporter to the town of the dateline."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule, words_of
from plugins.newsroom import Texts, tell
from plugins.press_room.edited import RELEASE, edited_parts

REMEDY = tell("see whether the release goes out from there; the place of an event stands in the lead")
_SAME_LETTERS = 4
"""A town is declined: «Өскемен», «Өскеменнің»."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a town that stands neither in the organization's address nor in its names or its territory's."""
    dateline, own = edited_parts(text).dateline, post.organization
    if not dateline or own.kind == "federation":
        return
    territory = post.facts.territory.name if post.facts and post.facts.territory else Texts()
    where = [words for texts in (own.contacts.address, territory) for _, words in texts]
    known = " ".join((*where, *(name for texts in (own.name, own.short_name) for _, name in texts))).lower()
    town = max(words_of(dateline.place), key=len, default="").lower()
    if where and town[: max(_SAME_LETTERS, len(town) - 1)] not in known:
        message = tell("the dateline is of {town}, and the organization is elsewhere", town=dateline.place)
        yield Advice(dateline.line, message, REMEDY)


RULE = Rule(find, kinds=RELEASE)
