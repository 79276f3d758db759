"""A figure has no capital letter: behind a full stop the eye does not see that a sentence begins."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import pairwise

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import Sentence
from plugins.newsroom import tell

REMEDY = tell("begin with a word: who, where, or the number in letters")
_ENDS_IN_FIGURE = re.compile(r"\d\s?%?[.!?…»\"]+\Z")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences of paragraphs, but for their first ones, that begin with digits; of Kazakh ones those unseen."""
    counts = [one for one in text.facts.numbers if one.kind in ("count", "percent", "sum")]
    for before, sentence in pairwise(text.sentences):
        if sentence.block.kind != "paragraph" or not sentence.start or not sentence.text[0].isdigit():
            continue
        if text.language == "kk" and not _hides_what_follows(before):
            continue
        number = next((one for one in counts if one.block is sentence.block and one.start == sentence.start), None)
        if number and number.block.text[number.end : number.end + 1] not in (")", "."):
            yield Advice(sentence.line, tell("a sentence begins with the figure {number}", number=number.words), REMEDY)


def _hides_what_follows(sentence: Sentence) -> bool:
    """Return whether a Kazakh sentence that follows must not begin with a figure: this one ends or begins with one.

    Elsewhere it may: what counts comes first and the verb last, «84 мейірбике …» is the usual order of words.
    """
    return sentence.text[0].isdigit() or bool(_ENDS_IN_FIGURE.search(sentence.text))


RULE = Rule(find)
