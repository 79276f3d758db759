"""A release knows the answer: a question is left to the journalist."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the headline of a release asks a question")
REMEDY = tell("say what happened: that is the answer")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline that ends with a question mark."""
    if text.title.text.rstrip(' »”"').endswith("?"):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


RULE = Rule(find, kinds=RELEASE)
