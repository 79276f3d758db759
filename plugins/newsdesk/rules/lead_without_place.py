"""Readers first ask whether it is near them."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell

MESSAGE = tell("the lead does not say where")
REMEDY = tell("name the town, the plant or the school in the first or second sentence")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a lead and a first paragraph without any place; what the federation does is for the whole country."""
    if post.organization.kind == "federation" or not text.opening:
        return
    names = (name for _, name in (*post.organization.name, *post.organization.short_name))
    if not phrases("places", text.language).are_in(text.opening) and not any(name in text.opening for name in names):
        yield Advice(text.lead.line, MESSAGE, REMEDY)


# Of an event the header says where it is.
RULE = Rule(find, kinds=("news", "release"))
