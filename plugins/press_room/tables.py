"""Tables of a release: their rows, and which columns stand to the right."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Sequence
from itertools import zip_longest
from typing import Any

from .release import ReleaseBlock, Side

_SPACES = re.compile(r"[ \t\n\r]+")
_SIDES: dict[str, Side] = {"align-left": "left", "align-center": "center", "align-right": "right"}
"""Classes of cells by what their author has written: `:--`, `:-:`, `--:`."""
_FIGURES = r"(?:\d{1,3}(?:[\s,]\d{3})+|\d+)(?:[.,]\d+)?"
_MONEY = "[%‰₸₽€$]"
_NUMBER = re.compile(
    rf"[+−–-]?\s?{_MONEY}?\s?{_FIGURES}(?:\s?[–-]\s?{_FIGURES})?\s?(?:{_MONEY}|[^\W\d]{{1,4}}\.?(?:\s?{_MONEY})?)?"
)
"""A number or two with a unit, which may be short: `250 000 ₸`, `3,5 млн ₸`, `15–20 %`; no date, hour or telephone."""
_NO_NUMBER = re.compile(r"[—–−-]?")


def table_rows(table: Any) -> Iterator[ReleaseBlock]:
    """Yield the rows of a table of lxml; columns of numbers stand to the right where their author says nothing."""
    rows = [[cell for cell in row if cell.tag in ("th", "td")] for row in table.iter("tr")]
    cells = [tuple(_SPACES.sub(" ", cell.text_content()).strip() for cell in row) for row in rows]
    heads = [row.getparent().tag == "thead" for row in table.iter("tr")]
    sides = _sides(rows, [row for row, is_head in zip(cells, heads, strict=True) if not is_head])
    for words, is_head in zip(cells, heads, strict=True):
        yield ReleaseBlock("row", cells=words, sides=sides, is_head=is_head)


def _sides(rows: Sequence[Sequence[Any]], below: Sequence[Sequence[str]]) -> tuple[Side, ...]:
    """Return the side of each column, for its cells and for the words below its head; none if all are left."""
    said = (_said(column) for column in zip_longest(*rows))
    numbers = map(_are_numbers, zip_longest(*below, fillvalue=""))
    found = (side or ("right" if right else "left") for side, right in zip_longest(said, numbers, fillvalue=None))
    sides: tuple[Side, ...] = tuple(found)
    return sides if set(sides) - {"left"} else ()


def _said(cells: Iterable[Any]) -> Side | None:
    """Return what the author of a column says."""
    classes = (cell.get("class") or "" for cell in cells if cell is not None)
    return next((_SIDES[name] for name in classes if name in _SIDES), None)


def _are_numbers(cells: Sequence[str]) -> bool:
    others = [cell for cell in cells if not _NO_NUMBER.fullmatch(cell)]
    return bool(others) and all(map(_NUMBER.fullmatch, others))
