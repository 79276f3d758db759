"""A figure has no capital letter: behind a full stop the eye does not see that a sentence begins."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

REMEDY = tell("begin with a word: who, where, or the number in letters")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find sentences of paragraphs, but for their first ones, that begin with digits."""
    counts = [one for one in text.facts.numbers if one.kind in ("count", "percent", "sum")]
    for sentence in text.sentences:
        if sentence.block.kind != "paragraph" or not sentence.start or not sentence.text[0].isdigit():
            continue
        number = next((one for one in counts if one.block is sentence.block and one.start == sentence.start), None)
        if number and number.block.text[number.end : number.end + 1] not in (")", "."):
            yield Advice(sentence.line, tell("a sentence begins with the figure {number}", number=number.words), REMEDY)


# In Kazakh what counts comes first and the verb last: «84 мейірбике …» is the usual order of words.
RULE = Rule(find, languages=("ru", "en"))
