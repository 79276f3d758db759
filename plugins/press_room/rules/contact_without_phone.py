"""Before the evening news there is no time for a letter."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("no press contact has a telephone number")
REMEDY = tell("add phone to [[press_contacts]] in organization.toml")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find contacts who can only be written to."""
    people = post.organization.press_contacts
    if people and not any(one.phone for one in people) and post.is_first(text):
        yield Advice(text.title.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
