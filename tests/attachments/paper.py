from __future__ import annotations

from collections.abc import Callable
from io import BytesIO
from pathlib import Path

import pikepdf
from pikepdf import Array, Dictionary, Name, Pdf, Stream
from PIL import Image

from plugins.attachments import attach
from plugins.kept_files import FileFlaw
from plugins.newsroom import Attachment

SECRET = "Aigul of the second shift"


def paper(change: Callable[[Pdf], object] | None = None, **options) -> bytes:
    """A PDF of one page that somebody's program has signed with a name, changed further."""

    def sign(pdf: Pdf) -> None:
        pdf.docinfo["/Author"] = SECRET
        with pdf.open_metadata(set_pikepdf_as_editor=False) as notes:
            notes["dc:creator"] = [SECRET]
        if change:
            change(pdf)

    return bare(sign, **options)


def bare(change: Callable[[Pdf], object], **options) -> bytes:
    """A PDF of one page that nobody has signed, changed further."""
    pdf = pikepdf.new()
    pdf.add_blank_page(page_size=(300, 200))
    pdf.pages[0].Contents = pdf.make_stream(b"0 0 100 100 re f")
    change(pdf)
    buffer = BytesIO()
    pdf.save(buffer, **{"deterministic_id": True, **options})
    return buffer.getvalue()


def remark(pdf: Pdf, **entries) -> Dictionary:
    """Put an annotation on the page."""
    made = pdf.make_indirect(Dictionary(Type=Name.Annot, Rect=Array([0, 0, 9, 9]), **entries))
    pdf.pages[0].Annots = pdf.make_indirect(Array([*pdf.pages[0].get("/Annots", ()), made]))
    return made


def link(pdf: Pdf, **action) -> Dictionary:
    """Put a link on the page."""
    return remark(pdf, Subtype=Name.Link, A=Dictionary(**action))


class PdfFolder:
    """A folder with a source PDF, and the cache in which it is made ready."""

    def __init__(self, folder: Path) -> None:
        self.folder = folder
        self.cache = folder / "cache"

    def attach(self, data: bytes) -> Attachment | FileFlaw:
        path = self.folder / "source.pdf"
        path.write_bytes(data)
        return attach(path, "/almaty/files/agreement", self.cache)

    def attachment(self, data: bytes) -> Attachment:
        made = self.attach(data)
        assert isinstance(made, Attachment), made
        return made

    def flaw(self, data: bytes) -> str:
        found = self.attach(data)
        assert isinstance(found, FileFlaw), found
        assert found.message
        assert found.remedy
        return found.code

    def bytes_of(self, attachment: Attachment) -> bytes:
        return (self.cache / "files" / attachment.stored).read_bytes()

    def published(self, data: bytes) -> bytes:
        return self.bytes_of(self.attachment(data))


def opened(data: bytes) -> Pdf:
    return pikepdf.open(BytesIO(data))


def everything(data: bytes) -> bytes:
    """Give all objects in plain letters, those of compressed streams too."""
    buffer = BytesIO()
    with opened(data) as pdf:
        pdf.save(
            buffer,
            object_stream_mode=pikepdf.ObjectStreamMode.disable,
            stream_decode_level=pikepdf.StreamDecodeLevel.generalized,
            compress_streams=False,
        )
    return buffer.getvalue()


def photo() -> bytes:
    """A photo as a camera writes it, with a name in its notes."""
    exif = Image.Exif()
    exif[0x010F] = SECRET
    buffer = BytesIO()
    Image.new("RGB", (16, 16), "red").save(buffer, "JPEG", exif=exif, comment=SECRET.encode())
    return buffer.getvalue()


def embedded(pdf: Pdf) -> Stream:
    return pdf.make_stream(b"MZ", Type=Name.EmbeddedFile)
