"""The bytes of a stream, whatever it was packed with."""

from __future__ import annotations

import zlib
from collections.abc import Iterable
from decimal import Decimal

from pikepdf import Array, Dictionary, Name, Object, Pdf, Stream, String

_COMPONENTS = {
    **dict.fromkeys(("/DeviceGray", "/G", "/CalGray", "/Indexed", "/I", "/Separation"), 1),
    **dict.fromkeys(("/DeviceRGB", "/RGB", "/CalRGB", "/Lab"), 3),
    **dict.fromkeys(("/DeviceCMYK", "/CMYK"), 4),
}


def name_of(found: object, key: str) -> str:
    """Return the name, such as `/GoTo`, under a key of a dictionary; empty if any of the three is missing."""
    value = found.get(key) if isinstance(found, (Dictionary, Stream)) else None
    return str(value) if isinstance(value, Name) else ""


def number_of(found: Object | None, key: str, otherwise: int) -> int:
    """Return the whole number under a key of a dictionary, or `otherwise`."""
    value = found.get(key) if found is not None else None
    return int(value) if isinstance(value, (int, Decimal)) else otherwise


def address_of(action: Object) -> str:
    """Return the address that an action opens, in small letters; empty if it opens none."""
    address = action.get("/URI")
    return str(address).strip().lower() if isinstance(address, String) else ""


def components_of(colour: object) -> int | None:
    """Return how many numbers a pixel has in a colour space (ISO 32000-2, 8.6); None if it is not known."""
    if isinstance(colour, Name):
        return _COMPONENTS.get(str(colour))
    if not isinstance(colour, Array) or not len(colour):
        return None
    kind = str(colour[0])
    if kind == "/ICCBased" and isinstance(colour[1], Stream):
        count = colour[1].get("/N")
        return count if isinstance(count, int) else None
    return len(colour[1]) if kind == "/DeviceN" and isinstance(colour[1], Array) else _COMPONENTS.get(kind)


def written(value: object) -> bytes:
    """Return a value as it is written in a PDF."""
    if isinstance(value, Object):
        return value.unparse()
    if isinstance(value, bool):
        return str(value).lower().encode()
    return format(value, "f" if "." in str(value) else "").encode()


SHORT = {
    "/AHx": "/ASCIIHexDecode",
    "/A85": "/ASCII85Decode",
    "/LZW": "/LZWDecode",
    "/Fl": "/FlateDecode",
    "/RL": "/RunLengthDecode",
    "/CCF": "/CCITTFaxDecode",
    "/DCT": "/DCTDecode",
}
PACKINGS = {"/ASCIIHexDecode", "/ASCII85Decode", "/LZWDecode", "/FlateDecode", "/RunLengthDecode"}
PICTURES = {"/DCTDecode", "/JPXDecode", "/JBIG2Decode", "/CCITTFaxDecode"}
MOST_UNPACKED = 60_000_000
_CHUNK = 1_000_000


class UnreadableError(ValueError):
    """A stream that cannot be looked through."""


def filters_of(value: Object | None, parameters: Object | None) -> list[tuple[str, Dictionary | None]]:
    """Return the filters with the parameters of each, in the order in which they are undone."""
    names = [str(name) for name in _each(value)]
    each = [one if isinstance(one, Dictionary) else None for one in _each(parameters)]
    each += [None] * (len(names) - len(each))
    filters = [(SHORT.get(name, name), one) for name, one in zip(names, each, strict=False)]
    if not {name for name, _ in filters} <= PACKINGS | PICTURES or {name for name, _ in filters[:-1]} & PICTURES:
        message = "a filter that nobody knows, or a picture that is packed once more"
        raise UnreadableError(message)
    return filters


def _each(value: Object | None) -> Iterable[object]:
    if value is None:
        return ()
    return list(value) if isinstance(value, Array) else [value]


def undone(pdf: Pdf, raw: bytes, filters: list[tuple[str, Dictionary | None]]) -> bytes:
    """Undo packings, none of them a picture's."""
    if not filters:
        return raw
    if len(filters) == 1 and filters[0] == ("/FlateDecode", None):
        return inflated(raw)
    packed = pdf.make_stream(raw)
    packed.Filter = Array([Name(name) for name, _ in filters])
    if any(one is not None for _, one in filters):
        packed.DecodeParms = Array([one for _, one in filters])
    return packed.read_bytes()


def unpacked(pdf: Pdf, stream: Stream) -> bytes:
    """Return what is in a stream that is no picture. Raises UnreadableError."""
    filters = filters_of(stream.get("/Filter"), stream.get("/DecodeParms"))
    if filters and filters[-1][0] in PICTURES:
        message = "a picture where none can be"
        raise UnreadableError(message)
    return undone(pdf, stream.read_raw_bytes(), filters)


def inflated(raw: bytes) -> bytes:
    """Return what can be unpacked, as programs that show PDFs do."""
    unpacker, pieces = zlib.decompressobj(), []
    try:
        pieces.append(unpacker.decompress(raw, MOST_UNPACKED))
    except zlib.error:
        pieces = list(_before_the_fault(raw))
    if unpacker.unconsumed_tail:
        message = "a stream that unpacks to too much"
        raise UnreadableError(message)
    return b"".join(pieces)


def _before_the_fault(raw: bytes) -> Iterable[bytes]:
    unpacker = zlib.decompressobj()
    for start in range(0, len(raw), 256):
        try:
            yield unpacker.decompress(raw[start : start + 256])
        except zlib.error:
            return


def unpacked_length(raw: bytes) -> int | None:
    """Return how much a packed stream holds; None if it is not whole, or something stands behind it."""
    unpacker, length, rest = zlib.decompressobj(), 0, raw
    try:
        while rest and not unpacker.eof:
            length += len(unpacker.decompress(rest, _CHUNK))
            rest = unpacker.unconsumed_tail
            if not rest and not unpacker.eof:
                length += len(unpacker.flush())
                break
    except zlib.error:
        return None
    return length if unpacker.eof and not unpacker.unused_data.strip() else None
