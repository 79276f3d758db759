"""In a dateline the town stands alone: everybody knows that it is one."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import tell
from plugins.press_room.edited import RELEASE, edited_parts

MESSAGE = tell("the town of the dateline stands with a word or letter that says it is a town")
_TOWN = re.compile(
    r"\A(?:г\.|гор\.|город\b|қ\.|city of\b|пос\.|с\.|ауылы\b)|(?:қ\.|қаласы|\bқ-сы|ауылы| city| town)\Z", re.IGNORECASE
)


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find «г. Алматы», «Алматы қаласы», "Almaty city"."""
    dateline = edited_parts(text).dateline
    if dateline and _TOWN.search(dateline.place):
        town = _TOWN.sub("", dateline.place).strip()
        yield Advice(dateline.line, MESSAGE, tell("write the town's name alone: {example}", example=town))


RULE = Rule(find, kinds=RELEASE)
