"""The page says above the headline that it is a release: the headline has room for news."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the headline says that this is a press release, and the page says so by itself")
REMEDY = tell("begin with who did what")
_LABEL = re.compile(
    r"\A\W*(?:пресс[- ]?релиз|релиз\b|баспасөз[- ](?:релизі?|хабарламасы)|press[- ]release|news release|media release)",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a headline that begins with the name of its kind."""
    if _LABEL.search(text.title.text):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


RULE = Rule(find, kinds=RELEASE)
