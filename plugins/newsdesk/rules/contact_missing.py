"""Who is asked to sign up must know where: without it the best announcement brings nobody."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.invitations import INVITES, NEEDLESS, WHERE, can_be_reached
from plugins.newsroom import tell

MESSAGE = tell("readers are to write, call or sign up, and nothing says where")
REMEDY = tell("add a telephone number, an e-mail address, a link or a room")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find the first request to get in touch in a text that tells no way to."""
    if can_be_reached(text):
        return
    for sentence, words in text.own_sentences:
        asks = INVITES[text.language].search(words) and not NEEDLESS[text.language].search(words)
        if asks and not WHERE[text.language].search(words):
            yield Advice(sentence.line, MESSAGE, REMEDY)
            return


RULE = Rule(find)
