"""A name without who that is leaves readers asking."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.people import Person
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentence_at
from plugins.newsroom import tell

REMEDY = tell("say at the first name who it is: a post, a trade, a workplace")
MOST_IN_A_ROW = 2
"""People of a sentence; of more it is a list, and a list names people."""


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find people whom a paragraph names, who do not speak, and of whom the text says nowhere who they are."""
    speakers = [found[0] for quotation in text.quotations if (found := quotation.speaker(text.people))]
    for person in text.people:
        mention = next((one for one in person.mentions if one.block.kind == "paragraph"), None)
        if mention is None or any(person is one for one in speakers) or person.is_introduced(text.language):
            continue
        if not mention.given or _in_a_row(person, text) or mention.words == post.values.get("author"):
            continue
        message = tell("nobody reads here who {name} is", name=mention.words)
        yield Advice(mention.line, message, REMEDY)


def _in_a_row(person: Person, text: EditedText) -> bool:
    """Return whether the first sentence that names a person names many."""
    mention = next(one for one in person.mentions if one.block.kind == "paragraph")
    sentence = sentence_at(mention.block, mention.start, text.language)
    named = {id(one) for one in text.people for at in one.mentions if sentence.has(at.block, at.start)}
    return len(named) > MOST_IN_A_ROW


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
