"""Readers want to know who somebody is when they meet the name, not two paragraphs later."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import names_a_post
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentence_at
from plugins.newsroom import tell

REMEDY = tell("move who it is to the place where the name stands first")
_BODY = ("paragraph", "quotation", "item")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a person whose post stands in a later paragraph than the name."""
    for person in text.people:
        mentions = [one for one in person.mentions if one.block.kind in _BODY]
        if not mentions or mentions[0].role:
            continue
        first = mentions[0]
        if names_a_post(sentence_at(first.block, first.start, text.language).text, text.language):
            continue
        told = next((one for one in mentions if names_a_post(one.role, text.language)), None)
        if told and told.block is not first.block:
            message = tell("who {name} is stands only on line {line}", name=first.words, line=told.line)
            yield Advice(first.line, message, REMEDY)


RULE = Rule(find)
