"""Nobody talks as papers do; who writes like them is read by those alone who must."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find each word of papers once; of a purpose with which the lead begins another rule tells."""
    purposes, told = phrases("purposes", text.language).pattern, set[str]()
    for found in phrases("officialese", text.language).found_in(text):
        begins_lead = found.block is text.lead and not found.place and purposes.match(found.words.lower())
        if found.meaning in told or begins_lead:
            continue
        told.add(found.meaning)
        message = tell("'{words}' is the language of papers", words=found.words)
        yield Advice(found.line, message, tell("say it as you would to a colleague: {plain}", plain=found.meaning))


RULE = Rule(find)
