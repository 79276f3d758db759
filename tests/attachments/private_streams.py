"""Ways in which streams of a PDF keep what is nobody's business: pictures, text, letters, colours."""

from __future__ import annotations

import zlib
from base64 import a85encode
from collections.abc import Callable, Iterable
from functools import partial
from io import BytesIO
from typing import Any

from pikepdf import Array, Dictionary, Name, Pdf, Stream, String
from PIL import Image, ImageCms

from tests.attachments.paper import SECRET, photo

Change = Callable[[Pdf], object]
BYTES = SECRET.encode()
NOTE = Dictionary(User=String(SECRET))


def page(pdf: Pdf) -> Dictionary:
    return pdf.pages[0].obj


def resources(pdf: Pdf, **kinds: Any) -> None:
    page(pdf).Resources = Dictionary(**kinds)


def shown(pdf: Pdf, data: bytes, *filters: str, **entries: object) -> Stream:
    """Show a picture on the page that is packed with filters, and return it."""
    made = pdf.make_stream(data, Type=Name.XObject, Subtype=Name.Image, Width=16, Height=16, BitsPerComponent=8)
    made.ColorSpace = Name.DeviceRGB
    for key, value in entries.items():
        made[f"/{key}"] = value
    if filters:
        made.Filter = Array([Name(f"/{name}") for name in filters])
    resources(pdf, XObject=Dictionary(Im0=made))
    page(pdf).Contents = pdf.make_stream(b"q 100 0 0 100 0 0 cm /Im0 Do Q")
    return made


def as_a85(data: bytes) -> bytes:
    return a85encode(data) + b"~>"


def segment(kind: int, content: bytes) -> bytes:
    return bytes((0xFF, kind)) + (len(content) + 2).to_bytes(2) + content


def plain_photo() -> bytes:
    buffer = BytesIO()
    Image.new("RGB", (16, 16), "red").save(buffer, "JPEG")
    return buffer.getvalue()


def between(note: bytes) -> bytes:
    """Put bytes behind the start of a photo."""
    return plain_photo()[:2] + note + plain_photo()[2:]


def photos() -> Iterable[Change]:
    behind_a_scan = plain_photo()[:-2]
    notes = (
        photo(),
        between(segment(0xE0, b"JFXX\0\x13\1\1" + BYTES)),
        between(b"\xff\xff\xff" + segment(0xE1, b"Exif\0\0" + BYTES)),
        between(segment(0xED, BYTES)),
        between(segment(0xFE, BYTES)),
        between(segment(0xEE, BYTES)),
        between(BYTES),
        plain_photo() + BYTES,
        plain_photo() + photo(),
        behind_a_scan + segment(0xE1, BYTES) + b"\xff\xd9",
        behind_a_scan + b"\xff\xd9" + BYTES + b"\xff\xd9",
        BYTES + plain_photo(),
    )
    for data in notes:
        yield lambda pdf, data=data: shown(pdf, data, "DCTDecode")  # type: ignore[misc]


def packed_photos() -> Iterable[Change]:
    data = photo()
    yield lambda pdf: shown(pdf, zlib.compress(data), "FlateDecode", "DCTDecode")
    yield lambda pdf: shown(pdf, as_a85(data), "ASCII85Decode", "DCTDecode")
    yield lambda pdf: shown(pdf, as_a85(zlib.compress(data)), "A85", "Fl", "DCT")
    yield lambda pdf: shown(pdf, data.hex().encode() + b">", "ASCIIHexDecode", "DCTDecode")
    yield lambda pdf: shown(pdf, zlib.compress(zlib.compress(data)), "FlateDecode", "FlateDecode", "DCTDecode")


def masks_and_alternates() -> Iterable[Change]:
    for key in ("SMask", "Mask", "Alternates", "OPI", "Measure", "ID", "Name"):

        def change(pdf: Pdf, key: str = key) -> None:
            picture = shown(pdf, plain_photo(), "DCTDecode")
            other = pdf.make_stream(
                photo(), Subtype=Name.Image, Width=16, Height=16, BitsPerComponent=8, ID=String(SECRET)
            )
            other.Filter = Name.DCTDecode
            values = {"Alternates": Array([Dictionary(Image=other)]), "ID": String(SECRET), "Name": String(SECRET)}
            picture[f"/{key}"] = values.get(key, other)

        yield change


def pixels() -> Iterable[Change]:
    rows = bytes(16 * 16 * 3)
    yield lambda pdf: shown(pdf, rows + BYTES)
    yield lambda pdf: shown(pdf, zlib.compress(rows + BYTES), "FlateDecode")
    yield lambda pdf: shown(pdf, zlib.compress(rows) + BYTES, "FlateDecode")
    predicted = Dictionary(Predictor=15, Columns=16, Colors=3)
    png = zlib.compress(bytes(16 * 49) + BYTES)
    yield lambda pdf: shown(pdf, png, "FlateDecode", DecodeParms=Array([predicted]))
    yield lambda pdf: shown(pdf, as_a85(rows) + BYTES, "ASCII85Decode")


def jpeg_2000() -> Iterable[Change]:
    buffer = BytesIO()
    Image.new("RGB", (16, 16), "red").save(buffer, "JPEG2000", comment=SECRET)
    whole = buffer.getvalue()
    stream = whole[whole.index(b"\xff\x4f\xff\x51") :]
    for data in (whole, stream, stream + BYTES, *(with_box(whole, kind) for kind in (b"xml ", b"uuid", b"asoc"))):
        yield lambda pdf, data=data: shown(pdf, data, "JPXDecode")  # type: ignore[misc]


def with_box(picture: bytes, kind: bytes) -> bytes:
    place = picture.index(b"jp2h") - 4
    return picture[:place] + (8 + len(BYTES)).to_bytes(4) + kind + BYTES + picture[place:]


def scans() -> Iterable[Change]:
    fax = bytes.fromhex("26a1") + b"\x00\x10\x01"
    white = Dictionary(K=-1, Columns=16, Rows=16)
    bits = {"BitsPerComponent": 1, "ColorSpace": Name.DeviceGray, "DecodeParms": Array([white])}
    for shift in (0, 3):
        data = (int.from_bytes(fax) << shift).to_bytes(6).lstrip(b"\0") + BYTES
        yield lambda pdf, data=data: shown(pdf, data, "CCITTFaxDecode", **bits)  # type: ignore[misc]
    head = b"\0\0\0\0\x30\0\1" + (19).to_bytes(4) + (16).to_bytes(4) * 2 + bytes(11)
    said = b"\0\0\0\1\x3e\0\1" + len(BYTES).to_bytes(4) + BYTES
    jbig = {"BitsPerComponent": 1, "ColorSpace": Name.DeviceGray}
    yield lambda pdf: shown(pdf, head + said, "JBIG2Decode", **jbig)
    yield lambda pdf: shown(
        pdf, head, "JBIG2Decode", DecodeParms=Array([Dictionary(JBIG2Globals=pdf.make_stream(said))]), **jbig
    )


def pictures_in_the_text() -> Iterable[Change]:
    def change(pdf: Pdf, head: bytes, data: bytes) -> None:
        page(pdf).Contents = pdf.make_stream(b"q 99 0 0 99 0 0 cm\nBI /W 16 /H 16 %b ID %b\nEI\nQ" % (head, data))

    colours = b"/CS /RGB /BPC 8"
    yield partial(change, head=colours + b" /F /DCT", data=photo())
    yield partial(change, head=colours + b" /F [/A85 /DCT]", data=as_a85(photo()))
    yield partial(change, head=colours + b" /F [/Fl /DCT]", data=zlib.compress(photo()))
    yield partial(change, head=colours + b" /F /Fl", data=zlib.compress(bytes(768) + BYTES))
    yield partial(change, head=colours + b" /Author (%b)" % BYTES, data=bytes(768))


def words_of_no_use() -> Iterable[Change]:
    for text in (
        b"%% %b\n0 0 9 9 re f",
        b"(%b) pop 0 0 9 9 re f",
        b"BX (%b) New EX",
        b"/P <</Author (%b)>> BDC EMC",
        b"/P <</MCID 0 /Note <</By (%b)>>>> BDC EMC",
        b"/P <</By (%b)>> DP",
        b"(%b) q Q",
        b"q Q (%b)",
        b"[(%b)] 0 d",
    ):
        yield lambda pdf, text=text: page(pdf).__setattr__("Contents", pdf.make_stream(text % BYTES))  # type: ignore[misc]
    yield lambda pdf: page(pdf).__setattr__(
        "Contents", Array([pdf.make_stream(b"q (%b)" % BYTES), pdf.make_stream(b" New Q")])
    )


def programs_of_letters() -> Iterable[Change]:
    def change(pdf: Pdf, **entries: bytes) -> None:
        font = Dictionary(Type=Name.Font, Subtype=Name.Type3, FontBBox=[0, 0, 9, 9], FontMatrix=[1, 0, 0, 1, 0, 0])
        for key, data in entries.items():
            font[f"/{key}"] = pdf.make_stream(data)
        font.CharProcs = Dictionary(a=pdf.make_stream(b"9 0 d0 % " + BYTES))
        font.PieceInfo = NOTE
        resources(pdf, Font=Dictionary(F0=font))

    yield change
    yield partial(change, ToUnicode=b"begincmap %%Title: " + BYTES)
    yield partial(change, Encoding=b"/By (%b) def" % BYTES)


def typeface(kind: str) -> bytes:
    if kind == "FontFile":
        return b"%%!PS-AdobeFont-1.0\n%%%%Creator: %b\neexec\x80" % BYTES
    place = 12 + 32
    tables = b"glyf\0\0\0\0" + place.to_bytes(4) + (4).to_bytes(4) + b"PfEd\0\0\0\0" + (place + 4).to_bytes(4)
    return b"\0\1\0\0\0\2\0\0\0\0\0\0" + tables + len(BYTES).to_bytes(4) + b"draw" + BYTES


def typefaces() -> Iterable[Change]:
    for kind in ("FontFile", "FontFile2"):

        def change(pdf: Pdf, kind: str = kind) -> None:
            descriptor = Dictionary(Type=Name.FontDescriptor, FontName=Name.A, Flags=4, Author=String(SECRET))
            descriptor[f"/{kind}"] = pdf.make_stream(typeface(kind), Metadata=pdf.make_stream(BYTES))
            font = Dictionary(Type=Name.Font, Subtype=Name.TrueType, BaseFont=Name.A, FontDescriptor=descriptor)
            resources(pdf, Font=Dictionary(F0=font))

        yield change


def profiles() -> Iterable[Change]:
    profile = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    noted = bytearray(profile)
    place = int.from_bytes(profile[(entry := profile.index(b"cprt") + 4) : entry + 4]) + 20
    noted[place : place + len(BYTES)] = BYTES
    for data in (bytes(noted), profile + BYTES, BYTES):
        yield lambda pdf, data=data: resources(  # type: ignore[misc]
            pdf, ColorSpace=Dictionary(C=Array([Name.ICCBased, pdf.make_stream(data, N=3, Author=String(SECRET))]))
        )
    yield lambda pdf: pdf.Root.__setattr__(
        "OutputIntents",
        Array([Dictionary(S=Name.GTS_PDFX, OutputConditionIdentifier=String(SECRET), Info=String(SECRET))]),
    )


def colours() -> Iterable[Change]:
    tint = Dictionary(FunctionType=2, Domain=[0, 1], C0=[0], C1=[1], N=1, By=String(SECRET))
    yield lambda pdf: resources(
        pdf, ColorSpace=Dictionary(C=Array([Name.Separation, Name.Spot, Name.DeviceGray, tint]))
    )
    yield lambda pdf: resources(
        pdf,
        ColorSpace=Dictionary(
            C=Array([Name.DeviceN, Array([Name.A]), Name.DeviceGray, tint, Dictionary(MixingHints=NOTE)])
        ),
    )
    yield lambda pdf: resources(pdf, ColorSpace=Dictionary(C=Array([Name.DeviceRGB, String(SECRET)])))
    table = String(bytes(6) + BYTES)
    yield lambda pdf: resources(pdf, ColorSpace=Dictionary(C=Array([Name.Indexed, Name.DeviceRGB, 1, table])))
    yield lambda pdf: resources(
        pdf,
        Shading=Dictionary(
            S=Dictionary(
                ShadingType=2,
                ColorSpace=Name.DeviceGray,
                Coords=[0, 0, 1, 1],
                Function=pdf.make_stream(
                    b"{ %% %b\n (%b) pop }" % (BYTES, BYTES), FunctionType=4, Domain=[0, 1], Range=[0, 1]
                ),
            ),
        ),
    )


WAYS_OF_STREAMS = (
    photos,
    packed_photos,
    masks_and_alternates,
    pixels,
    jpeg_2000,
    scans,
    pictures_in_the_text,
    words_of_no_use,
    programs_of_letters,
    typefaces,
    profiles,
    colours,
)
