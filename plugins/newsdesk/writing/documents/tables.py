"""The cells of a table, row by row, each in its column: cells that reach over several leave gaps."""

from __future__ import annotations

from lxml.html import HtmlElement

MOST_COLUMNS = 60
"""What a cell says of itself may be anything."""


def table_cells(table: HtmlElement) -> list[list[HtmlElement | None]]:
    """Return the rows of a table, all of one length; None where a cell of the left or from above reaches."""
    rows = [row for row in table.iter("tr") if next(row.iterancestors("table")) is table]
    filled: dict[tuple[int, int], HtmlElement | None] = {}
    for line, row in enumerate(rows):
        column = 0
        for cell in row.iterchildren("td", "th"):
            while (line, column) in filled:
                column += 1
            width, height = _span(cell, "colspan"), _span(cell, "rowspan")
            places = ((line + down, column + right) for down in range(height) for right in range(width))
            filled |= {place: cell if place == (line, column) else None for place in places if place[0] < len(rows)}
            column += width
    columns = 1 + max((column for _, column in filled), default=-1)
    return [[filled.get((line, column)) for column in range(columns)] for line in range(len(rows))]


def _span(cell: HtmlElement, name: str) -> int:
    written = cell.get(name, "1")
    return max(1, min(int(written), MOST_COLUMNS)) if written.isascii() and written.isdigit() else 1
