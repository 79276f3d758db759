"""Tables of a Word document: in columns as wide as their words, in letters as small as the sheet needs."""

from __future__ import annotations

import re
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt
from docx.text.parfmt import ParagraphFormat

from plugins.press_room.release import ReleaseBlock

from .word_look import BELOW, ROOM, SIZE

_SIDES = {"center": WD_ALIGN_PARAGRAPH.CENTER, "right": WD_ALIGN_PARAGRAPH.RIGHT}
_LEAST_SIZE = 6.5
"""Points: smaller letters nobody reads; there, words are broken."""
_NARROW, _FIGURE, _LETTER, _WIDE = 0.3, 0.56, 0.62, 0.95
"""Of the size: how wide they are, in most words."""
_NARROW_SIGNS, _WIDE_SIGNS = re.compile(r"[\s.,:;()|'’-]"), re.compile(r"[%‰№₸₽—ЖМФШЩЮMW]")
_BOLD = 1.1
_PAD = Mm(1.2)
"""On both sides of a cell."""
_WORDS = re.compile(r"[ \n]")
"""Not what binds: it does not give way."""


@dataclass(frozen=True, slots=True)
class _Fitted:
    size: float
    """Points."""
    widths: tuple[int, ...]


def add_table(document: Document, rows: Sequence[ReleaseBlock]) -> None:
    """Add a table; no row of it is parted by the end of a page."""
    columns = max(len(row.cells) for row in rows)
    fitted = _fitted(rows, columns)
    table = document.add_table(rows=len(rows), cols=columns, style="Table Grid")
    table.autofit = False
    _set_padding(table)
    for column, width in zip(table.columns, fitted.widths, strict=True):
        column.width = Length(width)
    for row, drawn in zip(rows, table.rows, strict=True):
        _mark(drawn, "w:cantSplit")
        for column, cell in enumerate(drawn.cells):
            cell.width = Length(fitted.widths[column])
            if column < len(row.cells):
                _fill(cell.paragraphs[0], row, column, fitted.size)
    if rows[0].is_head:
        # What a screen reader takes for the names of columns.
        _mark(table.rows[0], "w:tblHeader")


def set_tables_apart(document: Document) -> None:
    """Begin what follows a table with room, for none is below it; two that touched would be one."""
    for table in document.element.body.findall(qn("w:tbl")):
        if table.getnext().tag == qn("w:tbl"):
            table.addnext(OxmlElement("w:p"))
        if not (table.getnext().style or "").startswith("Heading"):  # which has more room above it
            ParagraphFormat(table.getnext()).space_before = BELOW


def _fill(paragraph: Any, row: ReleaseBlock, column: int, size: float) -> None:
    words = paragraph.add_run(row.cells[column])
    words.bold = row.is_head or None
    if size != SIZE:
        words.font.size = Pt(size)
    if row.side(column) in _SIDES:
        paragraph.alignment = _SIDES[row.side(column)]


def _fitted(rows: Sequence[ReleaseBlock], columns: int) -> _Fitted:
    """Return the size of the letters, and how wide the columns are that fill the sheet at the most."""
    most = _widest(rows, columns, lambda cell: cell.split("\n"))
    least = _widest(rows, columns, _WORDS.split)
    room = ROOM - 2 * _PAD * columns
    if sum(most) <= room:
        return _Fitted(SIZE, tuple(round(width) + 2 * _PAD for width in most))
    size = max(_LEAST_SIZE, min(1, room / sum(least)) * SIZE)
    scale = size / SIZE
    needed = [width * scale for width in least]
    if sum(needed) > room:
        shares = [width * room / sum(needed) for width in needed]
    else:
        wanted = [all_words * scale - word for all_words, word in zip(most, needed, strict=True)]
        spare = min(1.0, (room - sum(needed)) / (sum(wanted) or 1))
        shares = [word + more * spare for word, more in zip(needed, wanted, strict=True)]
    return _Fitted(size, tuple(int(width) + 2 * _PAD for width in shares))


def _widest(rows: Sequence[ReleaseBlock], columns: int, parts: Callable[[str], Sequence[str]]) -> list[float]:
    """Return how wide the longest part of each column's cells is, in the size of the text."""
    widths = [1.0] * columns
    for row in rows:
        for column, cell in enumerate(row.cells):
            longest = max(map(_width, parts(cell))) * (_BOLD if row.is_head else 1)
            widths[column] = max(widths[column], longest)
    return widths


def _width(words: str) -> float:
    """Return how wide words are in the size of the text, and a little more."""
    narrow, wide = len(_NARROW_SIGNS.findall(words)), len(_WIDE_SIGNS.findall(words))
    figures = sum(map(str.isdigit, words))
    letters = len(words) - narrow - wide - figures + 0.5
    return Pt(SIZE) * (_NARROW * narrow + _FIGURE * figures + _LETTER * letters + _WIDE * wide)


def _set_padding(table: Any) -> None:
    padding = OxmlElement("w:tblCellMar")
    for side in ("w:left", "w:right"):
        element = OxmlElement(side)
        element.set(qn("w:w"), str(round(_PAD.twips)))
        element.set(qn("w:type"), "dxa")
        padding.append(element)
    table._tbl.tblPr.append(padding)  # noqa: SLF001 - the library has no other way


def _mark(row: Any, name: str) -> None:
    mark = OxmlElement(name)
    mark.set(qn("w:val"), "true")
    row._tr.get_or_add_trPr().append(mark)  # noqa: SLF001 - as above
