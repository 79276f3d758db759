"""The empty Word document of all releases: A4, black letters, a face that each machine has or has the measures of."""

from __future__ import annotations

from functools import cache
from io import BytesIO

import docx
from docx.document import Document
from docx.oxml.ns import qn
from docx.shared import Length, Mm, Pt, RGBColor

FACE = "Arial"
"""Kazakh letters are in it; LibreOffice puts Liberation Sans in its place, which is as wide."""
SIZE = 11
"""Points of the text."""
MARGIN = Mm(24)
BELOW = Pt(8)
"""A paragraph."""
ROOM = Mm(210) - 2 * MARGIN
"""Between the margins."""
_HEADINGS = {f"Heading {level}": size for level, size in enumerate((14, 12, 11, 11, 11), 1)}
_SIZES = {"Title": 20, "Subtitle": 12.5, **_HEADINGS}
_BLACK = RGBColor(0, 0, 0)


def empty_document() -> Document:
    """Return a new document without a word in it."""
    return docx.Document(BytesIO(_template()))


@cache
def _template() -> bytes:
    document = docx.Document()
    _set_paper(document)
    for name in ("Normal", "Quote", *_SIZES):
        _set_face(document, name)
    for name, size in _SIZES.items():
        style = document.styles[name]
        style.font.size, style.font.bold, style.font.italic = Pt(size), name != "Subtitle", False
        style.font.color.rgb = _BLACK
        style.paragraph_format.space_before = Pt(0 if name in ("Title", "Subtitle") else 14)
        style.paragraph_format.space_after = Pt(6)
    _without_rule(document)
    quote = document.styles["Quote"]
    quote.font.italic, quote.font.color.rgb = False, _BLACK
    quote.paragraph_format.left_indent = Mm(8)
    written = BytesIO()
    document.save(written)
    return written.getvalue()


def _set_paper(document: Document) -> None:
    sheet = document.sections[0]
    sheet.page_width, sheet.page_height = Mm(210), Mm(297)
    sheet.left_margin = sheet.right_margin = Length(MARGIN)
    sheet.top_margin, sheet.bottom_margin = Mm(22), Mm(24)
    document.styles["Normal"].font.size = Pt(SIZE)
    # What all styles begin with: that of a table may say otherwise, and does.
    spacing = next(document.styles.element.iter(qn("w:spacing")))
    spacing.set(qn("w:after"), str(BELOW.twips))


def _set_face(document: Document, name: str) -> None:
    """Set the face of a style; what it says of faces of a theme would go before that."""
    faces = document.styles[name].element.get_or_add_rPr().get_or_add_rFonts()
    faces.attrib.clear()
    for letters in ("w:ascii", "w:hAnsi", "w:cs", "w:eastAsia"):
        faces.set(qn(letters), FACE)


def _without_rule(document: Document) -> None:
    """Take away the rule below titles, and the spread of their letters."""
    title = document.styles["Title"].element
    for rule in title.pPr.findall(qn("w:pBdr")):
        title.pPr.remove(rule)
    for name in ("Title", "Subtitle"):
        looks = document.styles[name].element.rPr
        for spread in looks.findall(qn("w:spacing")):
            looks.remove(spread)
