"""The verb is what happened: «проверили» is shorter than «провели проверку», and somebody does it."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.phrases import phrases
from plugins.newsroom import tell


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find each action that is said by a noun and an empty verb, once."""
    told: set[str] = set()
    for found in phrases("nouns-for-verbs", text.language).found_in(text):
        if found.meaning not in told:
            told.add(found.meaning)
            message = tell("'{words}' needs several words for what one verb says", words=found.words)
            yield Advice(found.line, message, tell("write: {plain}", plain=found.meaning))


RULE = Rule(find)
