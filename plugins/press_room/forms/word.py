"""A release as a Word document (ECMA-376), the same bytes from the same release."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import UTC
from io import BytesIO
from zipfile import ZIP_DEFLATED, ZipFile, ZipInfo

from docx.document import Document
from docx.enum.text import WD_ALIGN_PARAGRAPH
from docx.opc.constants import RELATIONSHIP_TYPE
from docx.oxml import OxmlElement
from docx.oxml.ns import qn
from docx.shared import Cm, Pt
from docx.text.paragraph import Paragraph

from plugins.press_room.release import END_MARK, GOES_ON, PressRelease, ReleaseBlock, ReleaseContact, Run

from .word_look import empty_document
from .word_tables import add_table, set_tables_apart

LOCALES = {"kk": "kk-KZ", "ru": "ru-KZ", "en": "en-GB"}
"""In which language Word proofs the text."""
_FIRST_DAY = (1980, 1, 1, 0, 0, 0)
"""The earliest day that a ZIP can say."""


def word_document(release: PressRelease) -> bytes:
    """Return the release as DOCX."""
    document = empty_document()
    _set_properties(document, release)
    document.add_paragraph(release.status).runs[0].bold = True
    document.add_heading(release.title, 0)
    if release.subhead:
        document.add_paragraph(release.subhead, style="Subtitle")
    _add_runs(document.add_paragraph(), release.lead)
    for group in release.groups():
        if group[0].kind == "row":
            add_table(document, group)
        else:
            _add_blocks(document, group)
    if release.about:
        document.add_heading(release.about_heading, 1)
        document.add_paragraph(release.about)
    if release.contacts:
        document.add_heading(release.contacts_heading, 1)
    for contact in release.contacts:
        _add_contact(document, contact)
    document.add_paragraph(END_MARK).alignment = WD_ALIGN_PARAGRAPH.CENTER
    set_tables_apart(document)
    written = BytesIO()
    document.save(written)
    return with_fixed_days(written.getvalue())


def _add_contact(document: Document, contact: ReleaseContact) -> None:
    paragraph = document.add_paragraph()
    # The end mark never stands alone on a page.
    paragraph.paragraph_format.keep_together = paragraph.paragraph_format.keep_with_next = True
    paragraph.add_run(contact.name).bold = True
    for words in contact.lines[1:]:
        paragraph.add_run(f"\n{words}")


def with_fixed_days(archive: bytes) -> bytes:
    """Write a ZIP anew: its files sorted, without the hour at which they were made."""
    written = BytesIO()
    with ZipFile(BytesIO(archive)) as made, ZipFile(written, "w") as fixed:
        # Readers look at the first file to know what the whole is.
        for name in sorted(made.namelist(), key=lambda name: (name != "[Content_Types].xml", name)):
            fixed.writestr(zip_entry(name), made.read(name))
    return written.getvalue()


def zip_entry(name: str, compression: int = ZIP_DEFLATED) -> ZipInfo:
    """Return the entry of a file in a ZIP that is the same on each machine."""
    entry = ZipInfo(name, _FIRST_DAY)
    entry.compress_type, entry.create_system, entry.external_attr = compression, 3, 0o644 << 16
    return entry


def _set_properties(document: Document, release: PressRelease) -> None:
    properties, locale = document.core_properties, LOCALES.get(release.language, release.language)
    properties.title, properties.author, properties.language = release.title, release.organization, locale
    properties.created = release.published.astimezone(UTC).replace(tzinfo=None)
    properties.modified = release.changed.astimezone(UTC).replace(tzinfo=None)
    properties.revision, properties.comments, properties.last_modified_by = 1, "", ""
    properties.identifier = release.id
    language = OxmlElement("w:lang")
    language.set(qn("w:val"), locale)
    document.styles["Normal"].element.get_or_add_rPr().append(language)


def _add_blocks(document: Document, blocks: Iterable[ReleaseBlock]) -> None:
    for block in blocks:
        match block.kind:
            case "heading":
                document.add_heading(block.text, max(1, block.level - 1))
            case "item":
                _add_item(document, block)
            case "quotation":
                _add_runs(document.add_paragraph(style="Quote"), block.runs)
            case _:
                _add_runs(document.add_paragraph(), block.runs)


def _add_item(document: Document, block: ReleaseBlock) -> None:
    """Add an item with its mark as words: numbers of Word's own lists go on through the whole document."""
    paragraph = document.add_paragraph()
    look = paragraph.paragraph_format
    look.left_indent, look.space_after = Cm(0.7 * block.level), Pt(4)
    if block.number != GOES_ON:
        look.first_line_indent = -Cm(0.7)
        paragraph.add_run(f"{block.number}.\t" if block.number else "•\t")
    _add_runs(paragraph, block.runs)


def _add_runs(paragraph: Paragraph, runs: Iterable[Run]) -> None:
    for run in runs:
        if run.address:
            _add_link(paragraph, run)
        else:
            added = paragraph.add_run(run.text)
            added.bold, added.italic = run.bold or None, run.italic or None


def _add_link(paragraph: Paragraph, run: Run) -> None:
    relation = paragraph.part.relate_to(run.address, RELATIONSHIP_TYPE.HYPERLINK, is_external=True)
    link = OxmlElement("w:hyperlink")
    link.set(qn("r:id"), relation)
    words = paragraph.add_run(run.text)
    words.underline, words.bold, words.italic = True, run.bold or None, run.italic or None
    link.append(words._r)  # noqa: SLF001 - as above
    paragraph._p.append(link)  # noqa: SLF001
