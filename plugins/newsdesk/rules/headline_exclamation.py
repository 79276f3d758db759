"""News needs no shout: facts are loud enough."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MESSAGE = tell("the headline shouts: it has an exclamation mark")
REMEDY = tell("leave it out; a fact in its place moves the reader more")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find an exclamation mark in the headline's own words; what people chant stands between quotation marks."""
    if "!" in without_quoted(text.title.text):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


RULE = Rule(find, kinds=("news", "release", "report"))
