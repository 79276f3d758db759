"""Word files made by hand: the parts that a document needs, and nothing of a word processor."""

from __future__ import annotations

from io import BytesIO
from xml.sax.saxutils import escape
from zipfile import ZIP_DEFLATED, ZipFile

W = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"'
R = 'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"'
TYPES = """\
<?xml version="1.0" encoding="UTF-8"?>
<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types">
<Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/>
<Default Extension="xml" ContentType="application/xml"/>
<Default Extension="jpg" ContentType="image/jpeg"/><Default Extension="png" ContentType="image/png"/>
<Default Extension="emf" ContentType="image/x-emf"/><Default Extension="gif" ContentType="image/gif"/>
<Override PartName="/word/document.xml"
 ContentType="application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml"/>
</Types>"""
PACKAGE = "http://schemas.openxmlformats.org/package/2006/relationships"
OFFICE = "http://schemas.openxmlformats.org/officeDocument/2006/relationships"
LEVELS = {
    form: "".join(f'<w:lvl w:ilvl="{n}"><w:numFmt w:val="{form}"/></w:lvl>' for n in range(3))
    for form in ("bullet", "decimal")
}
NUMBERING = f"""\
<w:numbering {W}>
<w:abstractNum w:abstractNumId="0">{LEVELS["bullet"]}</w:abstractNum>
<w:abstractNum w:abstractNumId="1">{LEVELS["decimal"]}</w:abstractNum>
<w:num w:numId="1"><w:abstractNumId w:val="0"/></w:num><w:num w:numId="2"><w:abstractNumId w:val="1"/></w:num>
</w:numbering>"""
STYLES = ("Title", "heading 1", "heading 2", "Quote", "Цитата", "footnote text")


def run(text: str, *marks: str) -> str:
    """A run of words, with marks such as `b`, `i`, `vanish`."""
    properties = "".join(f"<w:{mark}/>" for mark in marks)
    return f'<w:r><w:rPr>{properties}</w:rPr><w:t xml:space="preserve">{escape(text)}</w:t></w:r>'


def paragraph(*inside: str, style: str = "", level: int = -1, numbers: int = 1) -> str:
    """A paragraph of runs or of words; `level` makes it an item of a list of bullets (1) or of numbers (2)."""
    properties = f'<w:pStyle w:val="{style.replace(" ", "")}"/>' if style else ""
    if level >= 0:
        properties += f'<w:numPr><w:ilvl w:val="{level}"/><w:numId w:val="{numbers}"/></w:numPr>'
    runs = "".join(one if one.startswith("<") else run(one) for one in inside)
    return f"<w:p><w:pPr>{properties}</w:pPr>{runs}</w:p>"


def table(*rows: list[str]) -> str:
    """A table; a cell is words or paragraphs."""
    cells = (["".join(f"<w:tc>{one if one.startswith('<') else paragraph(one)}</w:tc>" for one in row)] for row in rows)
    return f"<w:tbl>{''.join(f'<w:tr>{row[0]}</w:tr>' for row in cells)}</w:tbl>"


def picture(number: int, alt: str = "") -> str:
    """A picture of the file's media."""
    return (
        '<w:r><w:drawing><wp:inline xmlns:wp="http://schemas.openxmlformats.org/drawingml/2006/wordprocessingDrawing">'
        f'<wp:docPr id="{number}" name="p" descr="{escape(alt)}"/>'
        '<a:graphic xmlns:a="http://schemas.openxmlformats.org/drawingml/2006/main"><a:graphicData>'
        '<pic:pic xmlns:pic="http://schemas.openxmlformats.org/drawingml/2006/picture"><pic:blipFill>'
        f'<a:blip r:embed="picture{number}" {R}/></pic:blipFill></pic:pic></a:graphicData></a:graphic>'
        "</wp:inline></w:drawing></w:r>"
    )


def link(address: int, words: str) -> str:
    """A link to one of the file's addresses."""
    return f'<w:hyperlink r:id="link{address}" {R}>{run(words)}</w:hyperlink>'


def word_file(
    *body: str,
    pictures: tuple[tuple[str, bytes], ...] = (),
    links: tuple[str, ...] = (),
    parts: dict[str, str] | None = None,
) -> bytes:
    """Return the bytes of a .docx; pictures are endings and bytes, counted from 1, as links are."""
    relations = [
        f'<Relationship Id="picture{number}" Type="{OFFICE}/image" Target="media/image{number}.{ending}"/>'
        for number, (ending, _) in enumerate(pictures, start=1)
    ]
    relations += [
        f'<Relationship Id="link{number}" Type="{OFFICE}/hyperlink" Target="{escape(address)}" TargetMode="External"/>'
        for number, address in enumerate(links, start=1)
    ]
    relations += [
        f'<Relationship Id="{name}" Type="{OFFICE}/{name}" Target="{name}.xml"/>'
        for name in ("numbering", "styles", *(parts or {}))
    ]
    styles = "".join(
        f'<w:style w:type="paragraph" w:styleId="{name.replace(" ", "")}"><w:name w:val="{name}"/></w:style>'
        for name in STYLES
    )
    packed = BytesIO()
    with ZipFile(packed, "w", ZIP_DEFLATED) as file:
        file.writestr("[Content_Types].xml", TYPES)
        main = f'<Relationship Id="main" Type="{OFFICE}/officeDocument" Target="word/document.xml"/>'
        file.writestr("_rels/.rels", f'<Relationships xmlns="{PACKAGE}">{main}</Relationships>')
        file.writestr("word/document.xml", f"<w:document {W} {R}><w:body>{''.join(body)}</w:body></w:document>")
        file.writestr(
            "word/_rels/document.xml.rels", f'<Relationships xmlns="{PACKAGE}">{"".join(relations)}</Relationships>'
        )
        file.writestr("word/numbering.xml", NUMBERING)
        file.writestr("word/styles.xml", f"<w:styles {W}>{styles}</w:styles>")
        for name, text in (parts or {}).items():
            file.writestr(f"word/{name}.xml", text)
        for number, (ending, data) in enumerate(pictures, start=1):
            file.writestr(f"word/media/image{number}.{ending}", data)
    return packed.getvalue()
