"""Who may hand in an application any time hands in none: a last day makes people act."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.day_of_date import day_meant
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.invitations import ALWAYS, APPLICATIONS, NEEDLESS, UNTIL
from plugins.newsroom import tell

MESSAGE = tell("applications are asked for, and nothing says until when")
REMEDY = tell("write the last day; if there is none, say so")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find the first request for applications in a text without a day to come."""
    if any(one.day and (day := day_meant(one, post.day)) and day > post.day for one in text.facts.dates):
        return
    sentences = text.own_sentences
    if any(pattern[text.language].search(words) for _, words in sentences for pattern in (ALWAYS, UNTIL)):
        return
    for sentence, words in sentences:
        if APPLICATIONS[text.language].search(words) and not NEEDLESS[text.language].search(words):
            yield Advice(sentence.line, MESSAGE, REMEDY)
            return


RULE = Rule(find)
