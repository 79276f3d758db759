"""Whoever reads of people worth meeting asks how to reach them: a text without a contact ends there."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.invitations import HONOURED, can_be_reached
from plugins.newsroom import tell

REMEDY = tell("say at the end whom to ask: a telephone number, an e-mail address or a link")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a text that names people, praises, thanks or invites, and gives no way to reach anybody."""
    named = [person.first for person in text.people if person.first.block.kind != "title"]
    honours = any(HONOURED[text.language].search(words) for _, words in text.own_words)
    if named and honours and not can_be_reached(text):
        message = tell("{name} is named here, and nobody can be reached", name=named[0].words)
        yield Advice(named[0].line, message, REMEDY)


# A release has its contacts for the press beside it.
RULE = Rule(find, kinds=("news", "announcement", "event", "report"))
