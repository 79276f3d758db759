"""The day stands above the post anyway; in the headline it takes the place of the news."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.days import dates_in
from plugins.newsroom import tell

REMEDY = tell("leave it to the lead: the page and all lists show the day by themselves")
FEAST_DAYS = (
    *((1, 1), (1, 2), (3, 8), (3, 21), (3, 22), (3, 23), (4, 28), (5, 1), (5, 7), (5, 9), (5, 12), (7, 6)),
    *((8, 30), (9, 1), (10, 7), (10, 25), (12, 16)),
)
"""Months and days that are names: 1 мая, 8 Марта, 16 желтоқсан, and the world's days of labour and of nurses."""
_RECENT = 45
"""Days; an older date is history, and the news may be about it."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the day of what happened; a day to come may be the news itself."""
    for words, day in dates_in(without_quoted(text.title.text), text.language, post.day):
        if (day.month, day.day) not in FEAST_DAYS and 0 <= (post.day - day).days <= _RECENT:
            message = tell("the headline spends its words on a date: '{words}'", words=words)
            yield Advice(text.title.line, message, REMEDY, "title")
            return


RULE = Rule(find, kinds=("news", "release", "report"))
