"""A quotation that says again what stands above it makes readers read one thing twice."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence, words_of
from plugins.newsroom import tell

MESSAGE = tell("the quotation says again what the text has just told")
REMEDY = tell("leave the facts to your text, and quote what the person thinks, feels or promises")
FEWEST_WORDS = 5
"""Long words of a quotation that can repeat a sentence."""
SHARE = 0.7
_LONG = 5
"""Letters of words that carry a fact, and by which forms of one word are known."""


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find speech most of whose long words stand in one earlier sentence of the text."""
    own = [one for one in text.sentences if one.block.kind != "quotation"]
    for quotation in text.quotations:
        said = _beginnings(quotation.words)
        earlier = [one for one in own if one.line < quotation.line]
        if len(said) >= FEWEST_WORDS and any(_shared(said, one) >= SHARE for one in earlier):
            yield Advice(quotation.line, MESSAGE, REMEDY)


def _shared(said: frozenset[str], sentence: Sentence) -> float:
    return len(said & _beginnings(sentence.text)) / len(said)


def _beginnings(words: str) -> frozenset[str]:
    return frozenset(word[:_LONG].lower() for word in words_of(words) if len(word) >= _LONG)


RULE = Rule(find, kinds=("news", "release", "announcement", "event", "report"))
