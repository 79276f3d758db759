"""Whoever comes for the words of a card looks for them in the text, and for who said them."""

from __future__ import annotations

from collections.abc import Iterator
from decimal import Decimal

from plugins.body import SourceBlock, parted_quotation
from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.facts import facts_of
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsdesk.sentences import words_of
from plugins.newsroom import tell

QUOTE = tell("the quotation on the card does not stand in the text")
FIGURE = tell("the number on the card does not stand in the text")
SAY = tell("write it in the text letter by letter, with who said it, or mend the card")
COUNT = tell("write it in the text, with what it counts, or mend the card")


def find(text: EditedText, post: EditedPost) -> Iterator[Advice]:
    """Find a quotation, or a number, that only the card has."""
    words, card = str(text.values.get("card_text", "")), post.values.get("card")
    if not words or card not in ("quote", "figure"):
        return
    told = "\n".join(block.text for block in text.shown)
    said, _ = parted_quotation(words)
    if card == "quote" and f" {_bare(said)} " not in f" {_bare(told)} ":
        yield Advice(text.line("card_text"), QUOTE, SAY, "card_text")
    elif card == "figure" and not _values(words, text.language) <= {number.value for number in text.facts.numbers}:
        yield Advice(text.line("card_text"), FIGURE, COUNT, "card_text")


def _bare(text: str) -> str:
    return " ".join(words_of(text.casefold()))


def _values(words: str, language: str) -> set[Decimal]:
    """Return the numbers of the card, which the text may have in words."""
    return {number.value for number in facts_of((SourceBlock("title", words, 1),), language).numbers}


RULE = Rule(find)
