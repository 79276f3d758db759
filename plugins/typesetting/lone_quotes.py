"""Quotation marks that stay as they were typed because they have no partner, seen in the text that rules change."""

from __future__ import annotations

from collections.abc import Iterator
from dataclasses import dataclass

from .markup import passage_of_html
from .passage import Passage, passage_of, without_commands, without_programs
from .rules import PAIRS, unbalanced_marks

NEAR = 80
"""Letters on both sides that tell a place from others: those of links and marks in between are none of them."""


@dataclass(frozen=True, slots=True)
class Spot:
    """Some words of a text, and what stands before and behind them."""

    before: str
    words: str
    after: str


def spot_in(text: str, start: int, end: int) -> Spot:
    """Return the spot of a text between two places."""
    return Spot(text[max(0, start - NEAR) : start], text[start:end], text[end : end + NEAR])


def lone_quotes(text: str, language: str) -> Iterator[Spot]:
    """Find each mark of plain text, such as a title, that typesetting leaves as it is for want of a partner."""
    return _lone(passage_of(text), language)


def lone_quotes_html(html: str, language: str) -> Iterator[Spot]:
    """Do the same with cleaned HTML; a language without rules of quotation marks has none."""
    return _lone(passage_of_html(html), language)


def _lone(passage: Passage, language: str) -> Iterator[Spot]:
    if language in PAIRS and (marks := list(unbalanced_marks(passage.text, language))):
        seen = without_programs(without_commands(passage.text))
        yield from (spot_in(passage.text, mark, mark + 1) for mark in marks if seen[mark] == passage.text[mark])
