"""A release is kept for years, and a lead with a day alone leaves whoever finds it guessing."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("write the year behind the first date")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead with a day whose year neither title nor lead nor first paragraph tells."""
    first = next(text.of_kind("paragraph"), None)
    dates = [one for one in text.facts.dates if one.block in (text.title, text.lead) or one.block is first]
    day = next((one for one in dates if one.day and one.block.kind != "title"), None)
    if day and not any(one.year for one in dates):
        yield Advice(day.line, tell("the lead tells of a day without its year: {date}", date=day.words), REMEDY)


RULE = Rule(find, kinds=("release", "report"))
