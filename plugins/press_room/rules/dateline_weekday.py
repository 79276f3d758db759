"""A weekday is of use for a week; the date holds for ever."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the dateline names the weekday, which newspapers cut out")
REMEDY = tell("write town, day, month and year")
_WEEKDAY = re.compile(
    r"\b(?:дүйсенбі|сейсенбі|сәрсенбі|бейсенбі|жұма|сенбі|жексенбі|понедельник|вторник|сред[аы]|четверг|пятниц[аы]|"
    r"суббот[аы]|воскресенье|(?:mon|tues|wednes|thurs|fri|satur|sun)day)\b",
    re.IGNORECASE,
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a dateline with a weekday."""
    dateline = edited_parts(text).dateline
    if dateline and _WEEKDAY.search(dateline.day):
        yield Advice(dateline.line, MESSAGE, REMEDY)


RULE = Rule(find, kinds=RELEASE)
