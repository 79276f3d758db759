"""Tables whose head and line of hyphens differ, or that have no such line: no reader of Markdown shows them as such.

A table as office programs copy it, with tabs between the cells, becomes one of Markdown.
"""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence
from itertools import groupby

from plugins.newsroom import Mistake, tell, warning

from .lines import PIPE, SHUT, cells_of, is_delimiters
from .list_marks import mark_of

_FRAMED = re.compile(r" {0,3}\|.*\|[ \t]*$")
_WITHIN = re.compile(r"[ \t]*(?:[-+*:]|\d{1,9}[.)]|\[\^[^\]]*\]:)[ \t]")
"""An item, a definition or a note begins here with its head: its mark is no cell."""
_QUOTATION = re.compile(r" {0,3}>[ >]*")
_OTHER_BLOCK = re.compile(r" {0,3}(?:>|#{1,6}[ \t])")


def table_rows(lines: list[str], without_code: Sequence[str]) -> Iterator[tuple[int, Mistake]]:
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


def _tables(lines: list[str], seen: list[str]) -> Iterator[tuple[int, Mistake]]:
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


def _table(lines: list[str], seen: Sequence[str], head: int) -> Iterator[tuple[int, Mistake]]:
    columns, divided = len(cells_of(seen[head])), len(cells_of(seen[head + 1]))
    if columns != divided:
        yield head + 1, _uneven(columns, divided)
        if divided < columns:
            lines[head + 1] = "|---" * columns + "|"
        else:
            lines[head] = f"{lines[head].rstrip().removesuffix('|')}|{' |' * (divided - columns)}"


def _uneven(columns: int, divided: int) -> Mistake:
    message = tell(
        "columns of this table: {count} by the line of hyphens, {most} by its head; the larger number is shown",
        count=divided,
        most=columns,
    )
    return warning("table-columns", message, tell("write --- once for each column, with a | between them"))


def _without_hyphens() -> Mistake:
    message = tell("lines with | are shown as text: a table has a line of hyphens below its head")
    return warning("table-columns", message, tell("put such a line below the first one: |---|---|"))


TABLE = warning(
    "table-needs-empty-line",
    tell("a table with tabs stands here right beside a paragraph, so its cells run on in it"),
    tell("put an empty line above and below the table"),
)
# What begins a block of Markdown or of ours, whatever stands behind it.
_BEGINS_BLOCK = re.compile(r"[>#|]|:[ \t]|\[[^\]]*\]:|\*\[|!!! ")
_ESCAPED = r"\\|"


def tab_tables(lines: list[str], seen: list[str]) -> Iterator[tuple[int, Mistake]]:
    """Write such tables anew and shut their lines; those that touch a paragraph are told, by line."""
    number = 0
    while number < len(seen):
        end = _end_of_rows(seen, number)
        number -= _has_head_of_tabs(lines, seen, number, end)
        rows = [_cells(line) for line in lines[number:end]]
        if end - number < 2 or not _is_table(rows):
            number = max(end, number + 1)
            continue
        if (number and seen[number - 1].strip()) or (end < len(seen) and seen[end].strip()):
            yield number, TABLE
        else:
            _write(lines, seen, number, _without_empty_columns(rows))
        number = end


def _end_of_rows(seen: Sequence[str], start: int) -> int:
    end = start
    while end < len(seen) and "\t" in seen[end].strip(" ") and seen[end].strip() and not _BEGINS_BLOCK.match(seen[end]):
        end += 1
    return end


def _has_head_of_tabs(lines: Sequence[str], seen: Sequence[str], start: int, end: int) -> bool:
    """True if the line above is a head whose corner is empty, which looks like program text."""
    if start == end or not start or seen[start - 1] != SHUT or (start > 1 and seen[start - 2].strip()):
        return False
    above = lines[start - 1]
    return above.startswith("\t") and above.count("\t") == lines[start].count("\t") > 1


def _cells(line: str) -> list[str]:
    return [" ".join(cell.split()) for cell in line.split("\t")]


def _is_table(rows: Sequence[Sequence[str]]) -> bool:
    """A line of one indent, or of a list whose mark has a tab behind it, has two cells as well."""
    if min(len([cell for cell in row if cell]) for row in rows) < 1 or max(map(len, rows)) < 2:
        return False
    if all(not row[0] for row in rows) or len({len(row) for row in rows}) > 2:
        return False
    are_lists = all(len(row) == 2 and mark_of(f"{row[0]}\t{row[1]}") for row in rows)
    return not are_lists and sum(1 for row in rows if len([cell for cell in row if cell]) > 1) > len(rows) // 2


def _without_empty_columns(rows: Sequence[Sequence[str]]) -> list[list[str]]:
    width = max(map(len, rows))
    full = [[*row, *[""] * (width - len(row))] for row in rows]
    kept = [column for column in range(width) if any(row[column] for row in full)]
    return [[row[column] for column in kept] for row in full]


def _write(lines: list[str], seen: list[str], start: int, rows: Sequence[Sequence[str]]) -> None:
    head, *others = [f"| {' | '.join(PIPE.sub(_ESCAPED, cell) for cell in row)} |" for row in rows]
    lines[start : start + len(rows)] = [f"{head}\n{'|---' * len(rows[0])}|", *others]
    seen[start : start + len(rows)] = [SHUT] * len(rows)
