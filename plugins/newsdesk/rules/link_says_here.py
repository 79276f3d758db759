"""Whoever jumps from link to link, by eye or by ear, meets the words of each alone."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.link_words import says_nothing
from plugins.newsroom import tell

REMEDY = tell("make the words of the sentence the link that say what is there: [the collective agreement](…)")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find links whose words would fit any other."""
    for link in text.links:
        if says_nothing(link.words, text.language):
            words = " ".join(link.words.split())
            yield Advice(link.line, tell("the link says '{words}', and not what is behind it", words=words), REMEDY)


RULE = Rule(find)
