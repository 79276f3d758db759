"""A whole sentence that is blue is no link any more but a paragraph in another colour."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

MOST = 12
"""Words; the name of a law between quotation marks is what it is."""
REMEDY = tell("keep as the link the few words that name what is behind it")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links of more words than a name has."""
    for link in text.links:
        count = len(words_of(link.words))
        if count > MOST and not any(mark in link.words for mark in '«“"'):
            yield Advice(link.line, tell("words that are one link: {count}", count=count), REMEDY)


RULE = Rule(find)
