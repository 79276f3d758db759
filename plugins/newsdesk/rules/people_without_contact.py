"""Whoever reads of people worth meeting asks how to reach them: a text without a contact ends there."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.invitations import HONOURED, can_be_reached
from plugins.newsroom import tell

REMEDY = tell("say at the end whom to ask: a telephone number, an e-mail address or a link")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a sentence that names somebody and praises, thanks or invites, in a text without a way to reach anybody."""
    if can_be_reached(text):
        return
    named = [mention for person in text.people for mention in person.mentions]
    for sentence, words in text.own_sentences if named else ():
        mention = next((one for one in named if sentence.has(one.block, one.start)), None)
        if mention and HONOURED[text.language].search(words):
            message = tell("{name} is named here, and nobody can be reached", name=mention.words)
            yield Advice(mention.line, message, REMEDY)
            return


# A release has its contacts for the press beside it.
RULE = Rule(find, kinds=("news", "announcement", "event", "report"))
