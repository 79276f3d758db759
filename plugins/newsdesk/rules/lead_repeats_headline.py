"""A lead that says the headline again has used up the reader's second look."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import sentences_of, words_of
from plugins.newsroom import tell

MESSAGE = tell("the lead says the headline again and little else")
REMEDY = tell("go on from the headline: who exactly, when, where, how much")
_STEM = 4
"""Letters by which forms of a word are the same: endings change, in Kazakh most of all."""
_FEWEST, _MOST_NEW = 3, 1


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a lead whose first sentence has the headline's words, and hardly any of its own."""
    first = next(sentences_of(text.lead, text.language), None)
    if first is None:
        return
    title, lead = _stems(text.title.text), _stems(first.text)
    said_again = title & lead
    if len(said_again) >= max(_FEWEST, 0.8 * len(title)) and len(lead - title) <= _MOST_NEW:
        yield Advice(first.line, MESSAGE, REMEDY, "summary" if text.lead.kind == "summary" else None)


def _stems(words: str) -> set[str]:
    """Return the beginnings of words and numbers; of words with three letters there is little to know."""
    numbers = {word for word in words.split() if word.isdigit()}
    return numbers | {word[:_STEM].lower() for word in words_of(words) if len(word) > 3}


RULE = Rule(find)
