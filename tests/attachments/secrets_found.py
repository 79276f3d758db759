"""Looks for a name in every byte of a PDF, whatever it is packed with and however letters are written."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from contextlib import suppress
from io import BytesIO

import pikepdf
from pikepdf import Array, ContentStreamInlineImage, Dictionary, Name, Object, Pdf, Stream, String

from tests.attachments.paper import SECRET

BYTES = SECRET.encode()
PICTURES = {"/DCTDecode", "/DCT", "/JPXDecode", "/CCITTFaxDecode", "/JBIG2Decode"}


def every_byte(data: bytes) -> bytes:
    """Return everything that is in a file: its bytes, all strings and names, what streams hold packed and unpacked."""
    with pikepdf.open(BytesIO(data)) as pdf:
        return b"\n".join((data, *(part for found in pdf.objects for part in _bytes_of(pdf, found))))


def _bytes_of(pdf: Pdf, found: object) -> Iterable[bytes]:
    if isinstance(found, String):
        yield bytes(found)
    elif isinstance(found, Name):
        yield str(found).encode()
    elif isinstance(found, Array):
        for one in found:
            yield from _bytes_of(pdf, one) if not _has_own_turn(one) else ()
    elif isinstance(found, (Dictionary, Stream)):
        if isinstance(found, Stream):
            yield from _packed_and_unpacked(pdf, found)
        for key, value in found.items():
            yield key.encode()
            yield from _bytes_of(pdf, value) if not _has_own_turn(value) else ()


def _has_own_turn(value: object) -> bool:
    return isinstance(value, Object) and value.is_indirect


def _packed_and_unpacked(pdf: Pdf, stream: Stream) -> Iterable[bytes]:
    raw = stream.read_raw_bytes()
    content = _unpacked(pdf, raw, stream)
    yield raw
    yield content
    with suppress(zlib.error):
        yield zlib.decompress(raw)
    if b" ID " in content and "/Subtype" not in stream:
        for found in pikepdf.parse_content_stream(pdf.make_stream(content)):
            if isinstance(found, ContentStreamInlineImage):
                yield _unpacked(pdf, found.iimage.read_raw_bytes(), found.iimage.obj)


def _unpacked(pdf: Pdf, raw: bytes, said: Object) -> bytes:
    filters = said.get("/Filter", Array([]))
    parameters = said.get("/DecodeParms", Array([]))
    names = list(filters) if isinstance(filters, Array) else [filters]
    packings = [name for name in names if str(name) not in PICTURES]
    if not packings:
        return raw
    inner = pdf.make_stream(raw)
    inner.Filter = Array(packings)
    if len(packings) == len(names) and parameters:
        inner.DecodeParms = parameters
    return inner.read_bytes()


def holds_the_secret(data: bytes) -> bool:
    """True if the secret is in a file in any of the ways in which letters are written."""
    everything = every_byte(data)
    spaceless = everything.lower().replace(b" ", b"").replace(b"\n", b"")
    escaped = "".join(f"\\{byte:03o}" for byte in BYTES).encode()
    written = (BYTES, SECRET.encode("utf-16-be"), SECRET.encode("utf-16-le"), escaped)
    hexes = (BYTES.hex().encode(), SECRET.encode("utf-16-be").hex().encode())
    return any(one in everything for one in written) or any(one in spaceless for one in hexes)
