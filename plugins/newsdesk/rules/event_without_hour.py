"""Who is invited asks first when it begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from datetime import date, datetime

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the event has a day, and no hour")
REMEDY = tell("write the hour into 'starts', such as 2026-12-05T11:00, and into the text")
_HOUR_TOLD = {
    "kk": re.compile(r"сағат \d|сағат \w+де|таңғы \w+д[ае]|кешкі \w+д[ае]|түскі"),
    "ru": re.compile(r"\d\s?час|\d\s?ч\.|в \w+ час\w+ (?:утра|дня|вечера)|в полдень|с утра до|весь день|целый день"),
    "en": re.compile(r"\d\s?(?:o.clock|a\.?m|p\.?m)|\bnoon\b|all day"),
}


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find an event of one day whose hour neither the header nor the text tells."""
    starts, ends = post.values.get("starts"), post.values.get("ends")
    is_one_day = isinstance(starts, date) and not isinstance(starts, datetime) and ends in (None, starts)
    told = any(number.kind == "hour" for number in text.facts.numbers)
    if is_one_day and not told and not any(_HOUR_TOLD[text.language].search(words) for _, words in text.own_words):
        yield Advice(text.line("starts"), MESSAGE, REMEDY, "starts" if "starts" in text.lines else None)


RULE = Rule(find, kinds=("event",))
