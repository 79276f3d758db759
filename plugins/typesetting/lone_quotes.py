"""Quotation marks that stay as they were typed because they have no partner, seen in the text that rules change."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .commands import without_commands, without_programs
from .markup import passage_of_html
from .passage import Passage, passage_of
from .rules import PAIRS, unbalanced_marks
from .spots import Spot, spot_in

_MAY_BE_MARK = re.compile('["«»„“”]')


def lone_quotes(text: str, language: str) -> Iterator[Spot]:
    """Find each mark of plain text, such as a title, that typesetting leaves as it is for want of a partner."""
    return _lone(passage_of(text), language)


def lone_quotes_html(html: str, language: str) -> Iterator[Spot]:
    """Do the same with cleaned HTML; a language without rules of quotation marks has none."""
    return _lone(passage_of_html(html), language) if _MAY_BE_MARK.search(html) else iter(())


def _lone(passage: Passage, language: str) -> Iterator[Spot]:
    if language in PAIRS:
        seen = ""
        for place in unbalanced_marks(passage.text, language):
            seen = seen or without_programs(without_commands(passage.text))
            if seen[place] == passage.text[place]:
                yield spot_in(passage.text, place, place + 1)
