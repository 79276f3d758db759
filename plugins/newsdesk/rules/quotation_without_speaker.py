"""Nobody believes words that nobody says: beside a quotation stands its speaker."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.quotations import Quotation
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.posts import POSTS
from plugins.newsdesk.words.saying import SAYING
from plugins.newsroom import tell

MESSAGE = tell("nobody is named here who says this")
REMEDY = tell("write beside the quotation who said it, by name and post")
FEWEST_WORDS = 8
"""Of speech within a paragraph; shorter ones are often calls and mottoes."""
_OF_LAWS = re.compile(r"\d+(?:-|[.\s])|статья|пункт|бап|тармақ|article|section|§|№", re.IGNORECASE)
"""Beginnings of quoted laws, agreements and rules."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speech without a person, a post or a word of saying in its sentence and beside it."""
    for quotation in text.quotations:
        is_loose = quotation.is_block or (quotation.length >= FEWEST_WORDS and not quotation.own)
        if is_loose and not _OF_LAWS.match(quotation.words) and not _is_told(quotation, text):
            yield Advice(quotation.line, MESSAGE, REMEDY)


def _is_told(quotation: Quotation, text: EditedText) -> bool:
    beside = quotation.beside
    return bool(
        (quotation.is_block and quotation.own)
        or any(place.text.rstrip().endswith(":") for place in quotation.around)
        or SAYING[text.language].search(beside)
        or POSTS[text.language].search(beside)
        or quotation.speaker(text.people)
    )


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
