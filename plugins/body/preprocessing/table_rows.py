"""Tables whose head and line of hyphens differ, or that have no such line: no reader of Markdown shows them as such."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.body.unplaced_problems import UnplacedProblem, warning
from plugins.newsroom import tell

from .lines import SHUT, cells_of, is_delimiters

_FRAMED = re.compile(r" {0,3}\|.*\|[ \t]*$")
_WITHIN = re.compile(r"[ \t]*(?:[-+*:]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t]")
"""An item, a definition or a note begins here with its head: its mark is no cell."""
_QUOTATION = re.compile(r" {0,3}>[ >]*")
_OTHER_BLOCK = re.compile(r" {0,3}(?:>|#{1,6}[ \t])")


def table_rows(lines: list[str], without_code: Sequence[str]) -> Iterator[tuple[int, UnplacedProblem]]:
    """Mend lines of hyphens, and tell of it; also of tables that are none."""
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


def _tables(lines: list[str], seen: list[str]) -> Iterator[tuple[int, UnplacedProblem]]:
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
        elif not _WITHIN.match(seen[head]):
            yield from _table(lines, seen, head)
        number = end


def _is_row(seen: Sequence[str], number: int) -> bool:
    line = seen[number]
    return "|" in line and line != SHUT and not _OTHER_BLOCK.match(line)


def _table(lines: list[str], seen: Sequence[str], head: int) -> Iterator[tuple[int, UnplacedProblem]]:
    columns, divided = len(cells_of(seen[head])), len(cells_of(seen[head + 1]))
    if columns != divided:
        yield head + 1, _uneven(columns, divided)
        if divided < columns:
            lines[head + 1] = "|---" * columns + "|"
        else:
            lines[head] = f"{lines[head].rstrip().removesuffix('|')}|{' |' * (divided - columns)}"


def _uneven(columns: int, divided: int) -> UnplacedProblem:
    message = tell(
        "columns of this table: {count} by the line of hyphens, {most} by its head; the larger number is shown",
        count=divided,
        most=columns,
    )
    return warning("table-columns", message, tell("write --- once for each column, with a | between them"))


def _without_hyphens() -> UnplacedProblem:
    message = tell("lines with | are shown as text: a table has a line of hyphens below its head")
    return warning("table-columns", message, tell("put such a line below the first one: |---|---|"))
