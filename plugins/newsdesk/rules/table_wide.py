"""A phone shows three or four columns; of a wider table readers see the beginning."""

from __future__ import annotations

from collections.abc import Iterator
from itertools import groupby

from plugins.newsdesk.edited_post import EditedPost, EditedText
from plugins.newsdesk.rule import Advice, Rule
from plugins.newsroom import tell

MOST = 6
REMEDY = tell("keep the columns that readers compare, or make two tables of it; put the whole one into a PDF")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find tables of many columns: the cells of one row stand on one line."""
    told_until = 0
    for line, cells in groupby(text.of_kind("cell"), lambda cell: cell.line):
        columns = sum(1 for _ in cells)
        if columns > MOST and line > told_until:
            yield Advice(
                line, tell("columns in the table: {count}; a phone shows three or four", count=columns), REMEDY
            )
        # The next row of the same table stands right below, or behind the line of hyphens.
        told_until = line + 2 if columns > MOST else told_until


RULE = Rule(find)
