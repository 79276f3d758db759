"""A table as office programs copy it, with tabs between the cells, becomes one of Markdown."""

from __future__ import annotations

import re
from collections.abc import Iterator, Sequence

from plugins.body.unplaced_problems import UnplacedProblem, warning
from plugins.newsroom import tell

from .lines import PIPE, SHUT
from .list_marks import mark_of

TABLE = warning(
    "table-needs-empty-line",
    tell("a table with tabs stands here right beside a paragraph, so its cells run on in it"),
    tell("put an empty line above and below the table"),
)
# What begins a block of Markdown or of ours, whatever stands behind it.
_OTHER_BLOCK = re.compile(r"[>#|]|:[ \t]|\[[^\]]*\]:|\*\[|!!! ")
_ESCAPED = r"\\|"


def tab_tables(lines: list[str], seen: list[str]) -> Iterator[tuple[int, UnplacedProblem]]:
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
    while end < len(seen) and "\t" in seen[end].strip(" ") and seen[end].strip() and not _OTHER_BLOCK.match(seen[end]):
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
