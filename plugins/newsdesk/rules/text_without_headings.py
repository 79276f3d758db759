"""Headings let a reader choose what to read of a long text."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.bounds import BOUNDS
from plugins.newsroom import tell

REMEDY = tell("put a heading before each part: a line that begins with '## '")
_FEWEST_PARAGRAPHS = 5


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a long text without headings; questions and beginnings in bold letters do as well."""
    paragraphs = list(text.of_kind("paragraph"))
    if len(paragraphs) < _FEWEST_PARAGRAPHS or any(text.of_kind("heading")):
        return
    count = sum(len(sentence.words) for sentence in text.sentences)
    if count > BOUNDS[text.language].text_words and sum(bool(one.bold_start) for one in paragraphs) < 2:
        message = tell("a text of {count} words has no heading", count=count)
        yield Advice(paragraphs[2].line, message, REMEDY)


RULE = Rule(find)
