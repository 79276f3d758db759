"""PDFs as programs write them, of sample organizations; those in `papers/` were written by the programs themselves."""

from __future__ import annotations

from collections.abc import Callable
from functools import partial
from io import BytesIO
from pathlib import Path

import numpy as np
from pikepdf import Array, Dictionary, Name, OutlineItem, Pdf, String
from PIL import Image

from tests.attachments.paper import bare, remark

PAPERS = Path(__file__).parent / "papers"


def field(mode: str = "RGB") -> Image.Image:
    across, down = np.meshgrid(np.linspace(0, 255, 64), np.linspace(0, 255, 48))
    return Image.fromarray(np.dstack([across, down, (across + down) / 2]).astype("uint8")).convert(mode)


def picture(pdf: Pdf, data: bytes, packing: str, colour: str = "DeviceRGB", bits: int = 8, **entries) -> Dictionary:
    made = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=64, Height=48, BitsPerComponent=bits)
    made.ColorSpace = Name(f"/{colour}")
    made.Filter = Name(f"/{packing}")
    for key, value in entries.items():
        made[f"/{key}"] = value
    return Dictionary(Im0=made)


def letters(pdf: Pdf) -> Dictionary:
    font = Dictionary(Type=Name.Font, Subtype=Name.Type1, BaseFont=Name.Helvetica, Encoding=Name.WinAnsiEncoding)
    return Dictionary(F1=pdf.make_indirect(font))


def scanned(pdf: Pdf) -> None:
    """A scanner's page: a picture of ITU-T T.6, and what was recognized on it, unseen."""
    buffer = BytesIO()
    field("1").save(buffer, "TIFF", compression="group4")
    tiff = Image.open(buffer)
    place, length = (tiff.tag_v2[tag][0] for tag in (273, 279))  # type: ignore[attr-defined]  # where its bytes stand
    shown = picture(pdf, buffer.getvalue()[place : place + length], "CCITTFaxDecode", "DeviceGray", 1)
    shown.Im0.DecodeParms = Dictionary(K=-1, Columns=64, Rows=48, BlackIs1=tiff.tag_v2[262] == 1)  # type: ignore[attr-defined]
    pdf.pages[0].Resources = Dictionary(XObject=shown, Font=letters(pdf))
    pdf.pages[0].Contents = Array(
        [pdf.make_stream(b"q 300 0 0 200 0 0 cm /Im0 Do"), pdf.make_stream(b"Q BT 3 Tr /F1 9 Tf 9 9 Td (seen) Tj ET")]
    )


def photographed(pdf: Pdf, file_format: str, packing: str, mode: str = "RGB", colour: str = "DeviceRGB") -> None:
    buffer = BytesIO()
    field(mode).save(buffer, file_format)
    pdf.pages[0].Resources = Dictionary(XObject=picture(pdf, buffer.getvalue(), packing, colour))
    pdf.pages[0].Contents = pdf.make_stream(b"q 300 0 0 200 0 0 cm /Im0 Do Q")


def of_an_office(pdf: Pdf) -> None:
    """A tagged page in the manner of an office suite: a running head, a paragraph, a linked word, a bookmark."""
    page = pdf.pages[0]
    page.Resources = Dictionary(Font=letters(pdf), ProcSet=Array([Name.PDF, Name.Text]))
    page.Contents = pdf.make_stream(
        b"/Artifact <</Attached [/Top]/Type/Pagination/BBox [0 190 300 200]/Subtype/Header>> BDC q BT /F1 8 Tf 1 0 0 1 "
        b"20 185 Tm 0 g 0 G [(Sam)-3(ple union)] TJ ET Q EMC\n/P <</MCID 0/Lang (en-US)>> BDC q 0.000008871 0 300 200 "
        b"re W* n BT /F1 12 Tf 1 0 0 1 20 100 Tm 0.2 0.4 0.1 rg [(A)4(greement \\(draft\\))] TJ ET Q EMC "
        b"20 90 99 .48 re f*"
    )
    page.StructParents, page.Tabs, page.Group = (
        0,
        Name.S,
        Dictionary(Type=Name.Group, S=Name.Transparency, CS=Name.DeviceRGB),
    )
    root = pdf.make_indirect(Dictionary(Type=Name.StructTreeRoot))
    words = pdf.make_indirect(
        Dictionary(Type=Name.StructElem, S=Name.P, P=root, Pg=page.obj, K=0, Alt=String("spoken"))
    )
    root.K = Array([words])
    root.ParentTree = Dictionary(Nums=Array([0, Array([words])]))
    pdf.Root.update(Dictionary(StructTreeRoot=root, MarkInfo=Dictionary(Marked=True), Lang=String("en-US")))
    remark(pdf, Subtype=Name.Link, A=Dictionary(S=Name.URI, URI=String("https://example.org/")), BS=Dictionary(W=0))
    with pdf.open_outline() as outline:
        outline.root.append(OutlineItem("Agreement", 0))


def gradients(pdf: Pdf) -> None:
    """A drawing program's page: gradients, a tint of its own, a pattern, see-through, a small picture in the text."""
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[1, 1, 1], C1=[0.1, 0.4, 0.3], N=1)
    program = pdf.make_stream(b"{ dup 0.5 mul exch 1 exch sub 0.2 }", FunctionType=4, Domain=[0, 1], Range=[0, 1] * 3)
    axial = Dictionary(
        ShadingType=2, ColorSpace=Name.DeviceRGB, Coords=[0, 0, 300, 0], Function=tint, Extend=[True, True]
    )
    tiling = pdf.make_stream(b"1 0 0 rg 0 0 4 4 re f", PatternType=1, PaintType=1, TilingType=1, BBox=[0, 0, 9, 9])
    for key, value in (("/XStep", 9), ("/YStep", 9), ("/Resources", Dictionary())):
        tiling[key] = value
    pdf.pages[0].Resources = Dictionary(
        Shading=Dictionary(S0=axial),
        Pattern=Dictionary(P0=tiling),
        ColorSpace=Dictionary(C0=Array([Name.Separation, Name.Spot, Name.DeviceRGB, program])),
        ExtGState=Dictionary(G0=Dictionary(Type=Name.ExtGState, ca=0.5, BM=Name.Multiply)),
    )
    pdf.pages[0].Contents = pdf.make_stream(
        b"q /S0 sh Q q /Pattern cs /P0 scn 20 20 90 90 re f Q q /G0 gs /C0 cs 0.7 scn 90 60 99 99 re f Q\n"
        b"q 80 0 0 80 200 20 cm BI /W 2 /H 2 /CS /RGB /BPC 8 ID \xff\0\0\0\xff\0\0\0\xff\xff\xff\0 EI Q"
    )


HONEST: dict[str, Callable[[], bytes]] = {
    **{name: (PAPERS / f"{name}.pdf").read_bytes for name in ("reportlab", "img2pdf", "libreoffice")},
    "a scanner": partial(bare, scanned),
    "an office suite": partial(bare, of_an_office),
    "a drawing program": partial(bare, gradients),
    "a photo": partial(bare, partial(photographed, file_format="JPEG", packing="DCTDecode")),
    "a photo for print": partial(
        bare, partial(photographed, file_format="JPEG", packing="DCTDecode", mode="CMYK", colour="DeviceCMYK")
    ),
    "a grey photo": partial(
        bare, partial(photographed, file_format="JPEG", packing="DCTDecode", mode="L", colour="DeviceGray")
    ),
    "a photo of JPEG 2000": partial(bare, partial(photographed, file_format="JPEG2000", packing="JPXDecode")),
}
