"""Tables as GitHub reads them, within what a page may hold."""

from __future__ import annotations

from collections.abc import Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as library_table
from markdown_it.token import Token

from plugins.body.page_size import CELLS, too_many_cells

from .containers import line_at
from .table_cells import full_row


def bounded_tables(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the library calls
    """Read a table; a row has as many cells as the head has columns, whatever is written in it, so they are counted."""
    if not library_table(state, start, end, True):  # noqa: FBT003 - as above
        return False
    if silent:
        return True
    rows = 1
    while start + 1 + rows < end and not state.isEmpty(start + 1 + rows):
        rows += 1
    cells = state.env.get("cells", 0) + rows * max(line_at(state, start).count("|"), 1)
    state.env["cells"] = cells
    if cells > CELLS:
        raise too_many_cells(line_at(state, start))
    before = len(state.tokens)
    is_table = library_table(state, start, end, False)  # noqa: FBT003
    _fill(state, state.tokens[before:])
    return is_table


def _fill(state: StateBlock, table: Sequence[Token]) -> None:
    """Set what rows have over into their last cells, and keep what is told of it, by the rows as they were written."""
    columns = sum(1 for token in table if token.type == "th_open")
    for place, token in enumerate(table):
        if token.type == "tr_open" and token.map:
            row = line_at(state, token.map[0]).strip()
            if row.count("|") >= columns and (filled := full_row(row, columns)):
                cells, told = filled
                for number, cell in enumerate(cells):
                    table[place + 2 + 3 * number].content = cell
                state.env.setdefault("rows", []).extend((wrong, row) for wrong in told)
