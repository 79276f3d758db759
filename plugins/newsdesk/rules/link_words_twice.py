"""Two links of the same words are one for whoever reads them in a list."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.words.link_words import says_nothing
from plugins.newsroom import tell

REMEDY = tell("let the words say in what the two differ: a year, a language, a place")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find a link that has the words of an earlier one and leads elsewhere."""
    seen: dict[str, str] = {}
    for link in text.links:
        words = " ".join(link.words.casefold().split())
        earlier = seen.setdefault(words, link.address)
        if words and earlier.rstrip("/") != link.address.rstrip("/") and not says_nothing(words, text.language):
            message = tell("'{words}' leads to two different places", words=" ".join(link.words.split()))
            yield Advice(link.line, message, REMEDY)


RULE = Rule(find)
