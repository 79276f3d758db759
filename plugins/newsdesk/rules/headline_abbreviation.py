"""A headline is read alone, in a list or in a message: there is nobody to ask what its letters stand for."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.abbreviations import is_explained, unknown_in
from plugins.newsroom import tell

REMEDY = tell("write the words in full, or call the thing by its simple name: 'the union', 'the plant'")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find abbreviations that not everybody knows and that the text explains nowhere."""
    title = text.title.text
    if title.isupper():
        return
    for short in dict.fromkeys(short for short, _ in unknown_in(title, text.language)):
        if not is_explained(short, text, post):
            message = tell("'{short}' in the headline is explained nowhere", short=short)
            yield Advice(text.title.line, message, REMEDY, "title")


RULE = Rule(find)
