"""Lists of a body, as their items follow each other."""

from __future__ import annotations

import re
from collections.abc import Iterator
from itertools import groupby

from plugins.body import SourceBlock

from .edited_post import EditedText

_MARK = re.compile(r"[\s>]*(?:([-*+•●○■–—])|(?:\d{1,3}|\w)[.)])\s")


def lists_of(text: EditedText) -> Iterator[tuple[SourceBlock, ...]]:
    """Yield the items of each list; those of a list within a list are among them."""
    for is_item, blocks in groupby(text.blocks, lambda block: block.kind == "item"):
        if is_item:
            yield tuple(blocks)


def marks_of(text: EditedText, items: tuple[SourceBlock, ...]) -> tuple[str, ...]:
    """Return the bullet before each item; empty for a number. A second paragraph of an item has no mark at all."""
    found = (_MARK.match(text.source_lines[item.line - 1]) for item in items)
    return tuple(one[1] or "" for one in found if one)
