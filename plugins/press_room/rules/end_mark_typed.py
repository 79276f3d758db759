"""The end mark comes by itself, in each form as it is usual there."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE

MESSAGE = tell("the mark of the end comes by itself")
REMEDY = tell("take this line out")
_MARK = re.compile(
    r"\s*(?:#\s?#\s?#|[-–—*]\s?30\s?[-–—*]|"
    r"[-–—*(]*\s*(?:ends?|the end|конец(?: релиза| сообщения)?|соңы|аяқталды)\s*[-–—*).]*)\s*",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find lines with nothing but such a mark."""
    for number, line in enumerate(text.source_lines, start=1):
        if _MARK.fullmatch(line):
            yield Advice(number, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
