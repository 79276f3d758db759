"""Tables as GitHub reads them, within what a page may hold."""

from __future__ import annotations

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as library_table

from plugins.reading.growth import too_many_cells
from plugins.reading.limits import CELLS

from .containers import line_at


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
    return library_table(state, start, end, False)  # noqa: FBT003
