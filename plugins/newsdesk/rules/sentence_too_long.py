"""Who has to breathe in the middle of a sentence has lost its beginning."""

from __future__ import annotations

import re
from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence
from plugins.newsdesk.words.bounds import BOUNDS
from plugins.newsroom import tell

REMEDY = tell("make two of it: end it where the first thought ends")
_QUOTED = re.compile(r"[«“\"]\w[^»”\"]{60,}")
_BEGINNING = 40
"""Letters by which an author finds the sentence."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences with too many words; those that enumerate or are somebody's speech may have half as many more."""
    bounds = BOUNDS[text.language]
    for sentence in text.sentences:
        count = len(sentence.words)
        if count <= bounds.sentence_words:
            continue
        most = bounds.listing_words if _flows(sentence) else bounds.sentence_words
        if count > most:
            begin = sentence.text[:_BEGINNING].rsplit(" ", 1)[0]
            message = tell(
                "the sentence '{begin}…' has {count} words; up to {most} read well", begin=begin, count=count, most=most
            )
            yield Advice(sentence.line, message, REMEDY)


def _flows(sentence: Sentence) -> bool:
    """Return whether a long sentence is easily followed: a list behind a colon, an item of one, or speech."""
    separators = sentence.text.count(",") + 2 * sentence.text.count(";")
    listing = sentence.block.kind == "item" or separators > (1 if ":" in sentence.text else 3)
    return listing or sentence.block.kind == "quotation" or _QUOTED.search(sentence.text) is not None


RULE = Rule(find)
