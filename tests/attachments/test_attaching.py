"""A right PDF is published without what it tells of its makers."""

from __future__ import annotations

import re
import subprocess
from hashlib import sha256
from io import BytesIO

import pikepdf
import pytest
from pikepdf import Array, Dictionary, Name, String
from PIL import Image

from tests.attachments.paper import SECRET, everything, link, opened, paper, photo, remark
from tests.tools import require_tool


def test_the_pages_stay(scratch_folder):
    published = opened(scratch_folder.published(paper()))
    assert [(int(page.mediabox[2]), page.Contents.read_bytes()) for page in published.pages] == [
        (300, b"0 0 100 100 re f")
    ]


def test_the_address_carries_twelve_letters_of_the_digest(scratch_folder):
    source = paper()
    made = scratch_folder.attachment(source)
    assert made.address == f"/almaty/files/agreement-{made.stored[:12]}.pdf"
    assert sha256(source).hexdigest()[:12] not in made.address
    assert made.length == len(scratch_folder.bytes_of(made))


def test_the_same_source_gives_the_same_bytes_in_another_cache(scratch_folder, tmp_path):
    first = scratch_folder.published(paper())
    scratch_folder.cache = tmp_path / "other"
    assert scratch_folder.published(paper()) == first


def test_two_saves_of_one_document_give_the_same_bytes(scratch_folder):
    def with_id(pdf):
        pdf.trailer.ID = Array([String("a" * 16), String("b" * 16)])

    assert scratch_folder.published(paper()) == scratch_folder.published(paper(with_id))


def private_notes(pdf):
    page, note = pdf.pages[0], pdf.make_stream(SECRET.encode(), Type=Name.Metadata, Subtype=Name.XML)
    page.Metadata = note
    page.PieceInfo = Dictionary(Word=Dictionary(Private=String(SECRET)))
    page.Elsewhere = note
    page.Resources = Dictionary(XObject=Dictionary(Im0=pdf.make_stream(b"", Subtype=Name.Image, Metadata=note)))
    pdf.Root.PieceInfo = Dictionary(Private=String(SECRET))
    pdf.Root.DSS = Dictionary(Certs=Array([pdf.make_stream(SECRET.encode())]))
    pdf.trailer.Maker = String(SECRET)
    remark(pdf, Subtype=Name.Text, T=String(SECRET), NM=String(SECRET), Contents=String("Page 3"))


def test_nobodys_name_is_left_in_any_object(scratch_folder):
    source = paper(private_notes)
    assert everything(source).count(SECRET.encode()) > 5
    published = everything(scratch_folder.published(source))
    assert SECRET.encode() not in published
    assert b"Page 3" in published


def signed(pdf):
    signature = Dictionary(Type=Name.Sig, ByteRange=Array([0, 1, 2, 3]), Contents=String(SECRET))
    field = Dictionary(Subtype=Name.Widget, FT=Name.Sig, T=String("director"), V=pdf.make_indirect(signature))
    remark(pdf).update(field)
    pdf.Root.AcroForm = Dictionary(Fields=pdf.pages[0].Annots, SigFlags=3)
    pdf.Root.Perms = Dictionary(DocMDP=field.V)


def test_a_signature_goes_with_its_certificate_and_the_field_stays(scratch_folder):
    source = paper(signed)
    published = everything(scratch_folder.published(source))
    assert SECRET.encode() in everything(source)
    assert SECRET.encode() not in published
    assert b"(director)" in published


def with_photo(pdf):
    made = pdf.make_stream(
        photo(), Subtype=Name.Image, Width=16, Height=16, ColorSpace=Name.DeviceRGB, BitsPerComponent=8
    )
    made.Filter = Name.DCTDecode
    pdf.pages[0].Resources = Dictionary(XObject=Dictionary(Im0=made))


def test_a_photo_on_a_page_forgets_where_it_was_taken(scratch_folder):
    published = scratch_folder.published(paper(with_photo))
    pdf = opened(published)
    image = pdf.pages[0].Resources.XObject.Im0
    assert SECRET.encode() in photo()
    assert SECRET.encode() not in published
    shown = Image.open(BytesIO(image.read_raw_bytes()))
    assert shown.getpixel((5, 5)) == Image.open(BytesIO(photo())).getpixel((5, 5))


@pytest.mark.parametrize(
    ("address", "stays"),
    [("https://example.org/", True), ("mailto:press@example.org", True), ("file:///C:/Users/Aigul/a.doc", False)],
)
def test_links_to_somebodys_computer_are_dead(scratch_folder, address, stays):
    source = paper(lambda pdf: link(pdf, S=Name.URI, URI=String(address)))
    assert (address.encode() in everything(scratch_folder.published(source))) is stays


def test_bookmarks_tags_and_plain_destinations_stay(scratch_folder):
    def furnish(pdf):
        with pdf.open_outline() as outline:
            outline.root.append(pikepdf.OutlineItem("Chapter", 0))
        pdf.Root.Lang = String("kk")
        pdf.Root.MarkInfo = Dictionary(Marked=True)
        pdf.Root.OpenAction = Array([pdf.pages[0].obj, Name.Fit])
        link(pdf, S=Name.GoTo, D=Array([pdf.pages[0].obj, Name.Fit]))

    published = opened(scratch_folder.published(paper(furnish)))
    assert {"/Lang", "/MarkInfo", "/Outlines", "/OpenAction"} <= set(published.Root.keys())


def test_a_reader_of_notes_finds_none(scratch_folder, tmp_path):
    exiftool = require_tool("exiftool")
    (tmp_path / "before.pdf").write_bytes(paper(with_photo))
    (tmp_path / "after.pdf").write_bytes(scratch_folder.published(paper(with_photo)))
    command = [str(exiftool), "-a", "-s", "-ee3", "-PDF:all", "-XMP:all", "-EXIF:all"]
    before, after = (
        subprocess.run([*command, name], cwd=tmp_path, capture_output=True, text=True, check=True).stdout
        for name in ("before.pdf", "after.pdf")
    )
    assert SECRET in before
    of_the_format = re.compile("PDFVersion|Linearized|PageCount|EmbeddedImage.*")
    assert [line for line in after.splitlines() if not of_the_format.match(line)] == []
