"""One headline, one thought: the second sentence is the lead's."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import replace

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentences_of
from plugins.newsroom import tell

MESSAGE = tell("the headline is made of two sentences")
REMEDY = tell("keep the stronger one, or join them by a colon; the other belongs to the lead")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a sentence that ends within the headline; a question and its answer are one thought, cries have a rule."""
    own = replace(text.title, text=without_quoted(text.title.text))
    sentences = [sentence.text.rstrip() for sentence in sentences_of(own, text.language)]
    if len(sentences) > 1 and sentences[0].endswith((".", "…")):
        yield Advice(text.title.line, MESSAGE, REMEDY, "title")


RULE = Rule(find)
