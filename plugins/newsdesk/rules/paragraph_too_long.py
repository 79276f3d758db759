"""On a telephone a long paragraph is a grey wall."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.bounds import BOUNDS
from plugins.newsroom import tell

REMEDY = tell("leave an empty line where the next thought begins")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find paragraphs of several sentences with more words than a telephone shows at once."""
    most = BOUNDS[text.language].paragraph_words
    for block in text.of_kind("paragraph"):
        sentences = [one for one in text.sentences if one.block is block]
        count = sum(len(sentence.words) for sentence in sentences)
        if count > most and len(sentences) > 1:
            message = tell("the paragraph has {count} words; up to {most} read well", count=count, most=most)
            yield Advice(block.line, message, REMEDY)


RULE = Rule(find)
