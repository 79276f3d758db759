"""Items that end alike are read as one list; each other ending makes the eye stop."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.list_items import lists_of, marks_of
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the items of the list end in different ways")
REMEDY = tell("end all as the first one does: with a semicolon, a full stop, or with nothing")
FEWEST = 3
_CLOSING = " \n»”\"')]"
# «2025 ж.», «5 тыс. тг.», "etc.": the full stop belongs to the word.
_SHORT = re.compile(
    r"(?<!\w)(?:жж?|гг?|тг|тыс|млн|млрд|т\.\s?[бдп]|кг|км|м|ч|мин|сағ|руб|стр|б|шт|etc|[ap]\.m)\.\Z", re.IGNORECASE
)
_OTHERWISE = (":", "?", "!", "…", "...", "—")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find lists of which one item ends unlike the first; the last one may end the sentence."""
    for items in lists_of(text):
        words = [item.text.rstrip(_CLOSING) for item in items]
        is_plain = all(words) and len(marks_of(text, items)) == len(items)
        if len(items) < FEWEST or not is_plain or any(one.endswith(_OTHERWISE) for one in words):
            continue
        ends = [
            (item, one[-1] if one[-1] in ".;," else "")
            for item, one in zip(items[:-1], words[:-1], strict=True)
            if not _SHORT.search(one)
        ]
        if other := next((item for item, end in ends if end != ends[0][1]), None):
            yield Advice(other.line, MESSAGE, REMEDY)


RULE = Rule(find)
