"""A sheet is 16 centimetres wide between its margins: twelve columns leave one for each."""

from __future__ import annotations

from collections.abc import Iterator

from plugins.newsdesk import Advice, EditedPost, EditedText, Rule
from plugins.newsroom import Severity, tell
from plugins.press_room.edited import RELEASE
from plugins.press_room.source import source_blocks

MOST = 9
REMEDY = tell("make two tables of it, or put the whole one into a PDF of its own")


def find(text: EditedText, _: EditedPost) -> Iterator[Advice]:
    """Find tables with more columns than a sheet of A4 can hold, each once."""
    told_until = 0
    for block in source_blocks(text.blocks):
        if block.kind != "row" or len(block.cells) <= MOST:
            continue
        if block.line > told_until:
            message = tell(
                "columns in the table: {count}; a printed page holds {most}", count=len(block.cells), most=MOST
            )
            yield Advice(block.line, message, REMEDY)
        told_until = block.line + 2


RULE = Rule(find, Severity.WARNING, RELEASE, instead_of=("table-wide",))
