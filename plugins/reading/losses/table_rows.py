"""Rows of tables that have more cells than their head: no reader of Markdown shows what is over."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby, pairwise

from plugins.newsroom import tell
from plugins.reading.typed_lines import SHUT, is_delimiters
from plugins.reading.wrong import Wrong, warning

_PIPE = re.compile(r"(?<!\\)\|")
_FRAMED = re.compile(r" {0,3}\|.*\|[ \t]*$")
_ADDRESS = re.compile(r"(?:https?://|www\.)[^\s<>\"]*", re.IGNORECASE)
_CODE = re.compile(r"(?<!`)(`+)(?!`).*?(?<!`)\1(?!`)")
_QUOTATION = re.compile(r" {0,3}>[ >]*")
_OTHER_BLOCK = re.compile(r" {0,3}(?:>|#{1,6}[ \t])")


def table_rows(lines: list[str], without_code: Sequence[str]) -> Iterator[tuple[int, Wrong]]:
    """Write what is over into the last cell, mend lines of hyphens, and tell of both; also of tables that are none."""
    seen = [_as_cells(line, kept) for line, kept in zip(lines, without_code, strict=True)]
    yield from _tables(lines, seen)
    quoted = [_QUOTATION.match(line) if kept != SHUT else None for line, kept in zip(lines, seen, strict=True)]
    for is_quoted, group in groupby(range(len(seen)), lambda number: quoted[number] is not None):
        numbers = list(group)
        signs = [found[0] for number in numbers if (found := quoted[number])]
        if is_quoted and any("|" in seen[number] for number in numbers):
            inner = [lines[number][len(sign) :] for number, sign in zip(numbers, signs, strict=True)]
            inner_seen = [seen[number][len(sign) :] for number, sign in zip(numbers, signs, strict=True)]
            yield from ((numbers[0] + line, wrong) for line, wrong in _tables(inner, inner_seen))
            lines[numbers[0] : numbers[-1] + 1] = [f"{sign}{line}" for sign, line in zip(signs, inner, strict=True)]


def _as_cells(line: str, seen: str) -> str:
    """Return a line with its code: the pipes there part cells as all others do."""
    return seen if seen == SHUT or "<!--" in line or "-->" in line else line


def _tables(lines: list[str], seen: list[str]) -> Iterator[tuple[int, Wrong]]:
    number = 0
    while number < len(seen):
        if not _is_row(seen, number):
            number += 1
            continue
        end = number + 1
        while end < len(seen) and _is_row(seen, end):
            end += 1
        head = next((row for row in range(number, end - 1) if is_delimiters(seen[row + 1])), None)
        if head is None:
            rows = [row for row in range(number, end) if _FRAMED.match(seen[row])]
            if len(rows) > 1:
                yield rows[0], _without_hyphens()
        else:
            yield from _table(lines, seen, head, end)
        number = end


def _is_row(seen: Sequence[str], number: int) -> bool:
    line = seen[number]
    return "|" in line and line != SHUT and not _OTHER_BLOCK.match(line)


def _table(lines: list[str], seen: list[str], head: int, end: int) -> Iterator[tuple[int, Wrong]]:
    columns, divided = len(_pieces(seen[head])), len(_pieces(seen[head + 1]))
    if columns != divided:
        yield head + 1, _uneven(columns, divided)
        if divided < columns:
            lines[head + 1] = "|---" * columns + "|"
        else:
            lines[head] = f"{lines[head].rstrip().removesuffix('|')}|{' |' * (divided - columns)}"
        columns = max(columns, divided)
    for number in range(head + 2, end):
        row = _pieces(seen[number])
        if len(row) <= columns:
            continue
        for whole, wrong in ((_with_whole_addresses, _parted_address()), (_with_whole_code, _parted_code())):
            mended = whole(lines[number], seen[number], len(row) - columns)
            if mended != lines[number]:
                yield number, wrong
                lines[number] = seen[number] = mended
                row = _pieces(mended)
        if any(seen[number][start:stop].strip() for start, stop in row[columns:]):
            yield number, _too_many(lines[number][row[0][0] : row[0][1]].strip(), len(row), columns)
            lines[number] = _in_last_cell(lines[number], row, columns)


def _pieces(line: str) -> list[tuple[int, int]]:
    """Return where the cells of a row begin and end."""
    start = len(line) - len(line.lstrip())
    stop = len(line.rstrip())
    pipes = [found.start() for found in _PIPE.finditer(line, 0, stop)]
    if pipes and pipes[0] == start:
        start = pipes.pop(0) + 1
    if pipes and pipes[-1] == stop - 1:
        stop = pipes.pop()
    edges = [start - 1, *pipes, stop]
    return [(before + 1, after) for before, after in pairwise(edges)]


def _with_whole_addresses(line: str, seen: str, over: int) -> str:
    """Write the pipes within addresses as %7C, the last ones first, as long as there are cells too many."""
    places = [
        found.start() + place
        for found in _ADDRESS.finditer(seen)
        for place, sign in enumerate(found[0][:-1])
        if sign == "|" and found[0][place - 1] != "\\"
    ]
    for place in reversed(places[-over:]):
        line = f"{line[:place]}%7C{line[place + 1 :]}"
    return line


def _with_whole_code(line: str, seen: str, over: int) -> str:
    """Escape the pipes within code, the last ones first, as long as there are cells too many."""
    pipes = [found for found in _PIPE.finditer(line) if seen[found.start()] == "|"]
    code = [found.span() for found in _CODE.finditer(line)]
    places = [place.start() for place in pipes if any(start < place.start() < stop for start, stop in code)]
    for place in reversed(places[max(len(places) - over, 0) :]):
        line = f"{line[:place]}\\{line[place:]}"
    return line


def _in_last_cell(line: str, row: Sequence[tuple[int, int]], columns: int) -> str:
    """Escape the pipes behind the last column: what they part is shown in its cell, with them."""
    for start, _ in reversed(row[columns:]):
        line = f"{line[: start - 1]}\\{line[start - 1 :]}"
    return line


def _too_many(row: str, count: int, most: int) -> Wrong:
    message = tell(
        "cells in the row '{row}': {count}, columns of the table: {most}; what is over stands in the last cell",
        row=row,
        count=count,
        most=most,
    )
    return warning("table-cells", message, tell("delete a | of the row, or give the head another column"))


def _parted_address() -> Wrong:
    message = tell("a | within an address parts the cells of a table; it is published as %7C")
    return warning("table-cells", message, tell("write %7C instead of it"))


def _parted_code() -> Wrong:
    message = tell("a | within code parts the cells of a table in other places; here it belongs to the code")
    return warning("table-cells", message, tell("write \\| instead of it"))


def _uneven(columns: int, divided: int) -> Wrong:
    message = tell(
        "columns of this table: {count} by the line of hyphens, {most} by its head; the larger number is shown",
        count=divided,
        most=columns,
    )
    return warning("table-columns", message, tell("write --- once for each column, with a | between them"))


def _without_hyphens() -> Wrong:
    message = tell("lines with | are shown as text: a table has a line of hyphens below its head")
    return warning("table-columns", message, tell("put such a line below the first one: |---|---|"))
