"""Tables as GitHub reads them, within what a page may hold; cells that have no column stand in the last one."""

from __future__ import annotations

import re
from collections.abc import Sequence

from markdown_it.rules_block import StateBlock
from markdown_it.rules_block import table as library_table
from markdown_it.token import Token

from plugins.body.page_size import CELLS, too_many_cells
from plugins.body.preprocessing.lines import PIPE, cells_of
from plugins.newsroom import Mistake, tell, warning

from .blocks import line_at

_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]*", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")


def bounded_tables(state: StateBlock, start: int, end: int, silent: bool) -> bool:  # noqa: FBT001 - as the library calls
    """Read a table; a row has as many cells as the head has columns, whatever is written in it, so they are counted."""
    if not library_table(state, start, end, True):  # noqa: FBT003 - as above
        return False
    if silent:
        return True
    rows = 1
    while start + 1 + rows < end and not state.isEmpty(start + 1 + rows):
        rows += 1
    cells = state.env["cells"] + rows * max(line_at(state, start).count("|"), 1)
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
            if row.count("|") >= columns and (filled := _full_row(row, columns)):
                cells, told = filled
                for number, cell in enumerate(cells):
                    table[place + 2 + 3 * number].content = cell
                state.env["rows"].extend((wrong, row) for wrong in told)


def _full_row(row: str, columns: int) -> tuple[list[str], list[Mistake]] | None:
    """Return the cells of a row that has too many, with what is over in the last one, and what is told; else None."""
    if len(cells_of(row)) <= columns:
        return None
    found: list[Mistake] = []
    for whole, wrong in ((_with_whole_addresses, _parted_address()), (_with_whole_code, _parted_code())):
        mended = whole(row, len(cells_of(row)) - columns)
        if mended != row:
            found.append(wrong)
            row = mended
    *cells, last = cells_of(row, columns)
    if any(cell.strip() for cell in PIPE.split(last)[1:]):
        found.append(_too_many(cells[0].strip() if cells else PIPE.split(last)[0].strip(), len(cells_of(row)), columns))
    else:
        last = PIPE.split(last)[0]
    return [cell.strip().replace("\\|", "|") for cell in (*cells, last)], found


def _with_whole_addresses(line: str, over: int) -> str:
    """Write the pipes within addresses as %7C, the last ones first, as long as there are cells too many."""
    places = [
        found.start() + place
        for found in _ADDRESS.finditer(line)
        for place, sign in enumerate(found[0][:-1])
        if sign == "|" and found[0][place - 1] != "\\"
    ]
    for place in reversed(places[-over:]):
        line = f"{line[:place]}%7C{line[place + 1 :]}"
    return line


def _with_whole_code(line: str, over: int) -> str:
    """Escape the pipes within code, the last ones first, as long as there are cells too many."""
    code = [found.span() for found in _CODE.finditer(line)]
    pipes = [found.start() for found in PIPE.finditer(line)]
    places = [place for place in pipes if any(start < place < stop for start, stop in code)]
    for place in reversed(places[max(len(places) - over, 0) :]):
        line = f"{line[:place]}\\{line[place:]}"
    return line


def _too_many(row: str, count: int, most: int) -> Mistake:
    message = tell(
        "cells in the row '{row}': {count}, columns of the table: {most}; what is over stands in the last cell",
        row=row,
        count=count,
        most=most,
    )
    return warning("table-cells", message, tell("delete a | of the row, or give the head another column"))


def _parted_address() -> Mistake:
    message = tell("a | within an address parts the cells of a table; it is published as %7C")
    return warning("table-cells", message, tell("write %7C instead of it"))


def _parted_code() -> Mistake:
    message = tell("a | within code parts the cells of a table in other places; here it belongs to the code")
    return warning("table-cells", message, tell("write \\| instead of it"))
