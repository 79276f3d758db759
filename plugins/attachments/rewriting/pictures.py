"""Pictures in a PDF: pixels and nothing behind, between or beside them, no place, time, words or thumbnails.

JPEG (ITU-T T.81, annex B), JPEG 2000 (ISO/IEC 15444-1, annexes A and I), fax (ITU-T T.6) and JBIG2 (ITU-T T.88).
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Callable, Iterator

from pikepdf import Dictionary, Name, Object, Pdf, Stream

from .colour_profiles import without_words
from .unpacking import UnreadableError, components_of, filters_of, inflated, number_of, undone, unpacked_length

# A JPEG is a row of segments, each FF, its kind, its length; behind the start of a scan (DA) stands the picture itself,
# in which FF is followed by 00 or by the number of a restart.
_START, _END, _SCAN, _JFIF, _ADOBE = 0xD8, 0xD9, 0xDA, 0xE0, 0xEE
_JPEG_PAINTS = {*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, _SCAN} - {0xC8}
_BEFORE_A_KIND = re.compile(rb"\xff++[^\x00\xff\xd0-\xd7]")
# JPEG 2000: boxes of a file, and marks of the picture itself.
_BOXES_THAT_PAINT = {b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef"}
_CODESTREAM = b"\xff\x4f\xff\x51"
_COMMENT, _LENGTHS, _TILE, _DATA, _LAST = 0xFF64, 0xFF55, 0xFF90, 0xFF93, 0xFFD9
_MOST_BOXES = 2000
# T.6, 2.4.1: eleven zeros and a one, twice, end a picture, at whatever bit of a byte they begin.
_FAX_END = 0x001001
_NEAR = 8
# T.88, 7.3: kinds of segments; the last three of all hold profiles and words.
_JBIG2_PAINTS = {0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 50, 53}
_UNKNOWN_LENGTH = 0xFFFFFFFF


def jpeg_without_notes(photo: bytes) -> bytes:
    """Return the JPEG without notes, thumbnails, and what stands between and behind. Raises UnreadableError."""
    start = photo.find(b"\xff\xd8")
    if start < 0:
        message = "no JPEG"
        raise UnreadableError(message)
    return b"\xff\xd8" + b"".join(_kept(photo, start + 2)) + b"\xff\xd9"


def _kept(photo: bytes, place: int) -> Iterator[bytes]:
    while found := _BEFORE_A_KIND.search(photo, place):
        kind, place = photo[found.end() - 1], found.end()
        if kind == _END:
            return
        if kind in {_START, 0x01}:
            continue
        end = place + int.from_bytes(photo[place : place + 2])
        segment, place = photo[place:end], max(end, place + 2)
        if kind == _SCAN:
            picture = _BEFORE_A_KIND.search(photo, place)
            stop = picture.start() if picture else len(photo)
            segment, place = segment + photo[place:stop], stop
        kept = _segment(kind, segment)
        if kept:
            yield bytes((0xFF, kind)) + kept


def _segment(kind: int, segment: bytes) -> bytes:
    if kind in _JPEG_PAINTS:
        return segment
    # Both say how the colours are meant; what a thumbnail would hold behind the first is left out.
    if kind == _JFIF and segment[2:7] == b"JFIF\0" and len(segment) >= 14:
        return b"\x00\x10" + segment[2:14] + b"\0\0"
    if kind == _ADOBE and segment[2:7] == b"Adobe" and len(segment) >= 14:
        return b"\x00\x0e" + segment[2:14]
    return b""


def jpeg2000_without_notes(picture: bytes) -> bytes:
    """Return the picture without XMP, maps, comments and what stands behind it. Raises UnreadableError."""
    if picture.startswith(_CODESTREAM):
        return _codestream(picture)
    boxes = list(_boxes(picture))
    first = dict(reversed(boxes))
    if not boxes or boxes[0][0] != b"jP  " or b"jp2c" not in first:
        message = "no JPEG 2000 picture"
        raise UnreadableError(message)
    brand = first.get(b"ftyp", b"12345678jp2 ")[8:12]
    header = b"".join(_header(content) for kind, content in boxes if kind == b"jp2h")
    kept = (b"jP  ", b"\r\n\x87\n"), (b"ftyp", b"jp2 \0\0\0\0" + brand), (b"jp2h", header)
    return b"".join(_box(*one) for one in (*kept, (b"jp2c", _codestream(first[b"jp2c"]))))


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    for _ in range(_MOST_BOXES):
        if place + 8 > len(data):
            return
        length, start = int.from_bytes(data[place : place + 4]), place + 8
        if length == 1:
            length, start = int.from_bytes(data[start : start + 8]), start + 8
        end = len(data) if length == 0 else place + length
        if end < start:
            return
        yield data[place + 4 : place + 8], data[start:end]
        place = end


def _box(kind: bytes, content: bytes) -> bytes:
    return (len(content) + 8).to_bytes(4) + kind + content


def _header(content: bytes) -> bytes:
    return b"".join(_box(kind, _colour(kind, inside)) for kind, inside in _boxes(content) if kind in _BOXES_THAT_PAINT)


def _colour(kind: bytes, content: bytes) -> bytes:
    """Keep a colour's number, or its profile without words."""
    if kind != b"colr":
        return content
    return content[:7] if content[:1] == b"\1" else content[:3] + without_words(content[3:])


def _codestream(data: bytes) -> bytes:
    return b"".join(_marks(data)) + _LAST.to_bytes(2)


def _marks(data: bytes) -> Iterator[bytes]:
    if not data.startswith(_CODESTREAM):
        message = "no JPEG 2000 picture"
        raise UnreadableError(message)
    yield data[:2]
    place = 2
    while place + 4 <= len(data):
        mark, length = int.from_bytes(data[place : place + 2]), int.from_bytes(data[place + 2 : place + 4])
        if mark == _LAST:
            return
        if mark == _TILE:
            size = int.from_bytes(data[place + 6 : place + 10]) or _to_the_end(data, place)
            yield _tile(data[place : place + size])
            place += max(size, 12)
        else:
            # How long tiles are is said once more by each of them, and may have changed.
            if mark not in {_COMMENT, _LENGTHS}:
                yield data[place : place + 2 + length]
            place += 2 + max(length, 2)


def _to_the_end(data: bytes, place: int) -> int:
    end = data.rfind(_LAST.to_bytes(2))
    return (end if end > place else len(data)) - place


def _tile(data: bytes) -> bytes:
    """Leave comments out of the head of a tile, and say its new length."""
    head, place = [data[10:12]], 12
    while place + 4 <= len(data):
        mark, length = int.from_bytes(data[place : place + 2]), int.from_bytes(data[place + 2 : place + 4])
        if mark == _DATA:
            break
        if mark != _COMMENT:
            head.append(data[place : place + 2 + length])
        place += 2 + max(length, 2)
    rest = b"".join(head) + data[place:]
    return data[:6] + (len(rest) + 10).to_bytes(4) + rest


def _any_of(values: Iterator[int]) -> bytes:
    return b"[" + b"".join(b"\\x%02x" % value for value in values) + b"]"


def _from_bit(shift: int) -> bytes:
    """Return an expression for the end that begins `shift` bits behind the start of a byte."""
    first, second, third, last = (_FAX_END << (8 - shift)).to_bytes(4)
    before = _any_of(value for value in range(256) if value & (0xFF >> shift) == first)
    after = _any_of(value for value in range(256) if value & (0xFF << (8 - shift)) & 0xFF == last)
    return before + re.escape(bytes((second, third))) + (after if shift else b"")


_FAX_ENDS = re.compile(b"|".join(map(_from_bit, range(8))), re.DOTALL)


def fax_up_to_its_end(picture: bytes) -> bytes:
    """Return a picture of ITU-T T.6 up to the mark of its end; one without the mark stays."""
    if _FAX_ENDS.search(picture, max(0, len(picture) - _NEAR)):
        return picture
    end = _FAX_ENDS.search(picture)
    return picture[: end.end()] if end else picture


def jbig2_without_notes(picture: bytes) -> bytes:
    """Return the segments of a JBIG2 picture that paint."""
    return b"".join(_jbig2_segments(picture))


def _jbig2_segments(data: bytes) -> Iterator[bytes]:
    place = 0
    while place + 11 <= len(data):
        number, flags, refers = int.from_bytes(data[place : place + 4]), data[place + 4], data[place + 5] >> 5
        at = place + 6
        if refers == 7:
            refers = int.from_bytes(data[place + 5 : place + 9]) & 0x1FFFFFFF
            at = place + 9 + (refers + 8) // 8
        at += refers * (1 if number <= 256 else 2 if number <= 65536 else 4) + (4 if flags & 0x40 else 1)
        length = int.from_bytes(data[at : at + 4])
        end = len(data) if length == _UNKNOWN_LENGTH else at + 4 + length
        if end > len(data):
            return  # what stands behind the picture
        if flags & 0x3F in _JBIG2_PAINTS:
            yield data[place:end]
        place = end


Parameters = Dictionary | None
CLEANERS: dict[str, Callable[[bytes], bytes]] = {
    "/DCTDecode": jpeg_without_notes,
    "/JPXDecode": jpeg2000_without_notes,
    "/JBIG2Decode": jbig2_without_notes,
}


def clean_picture(pdf: Pdf, stream: Stream) -> None:
    """Clean a picture with a number of its own. Raises UnreadableError."""
    raw = stream.read_raw_bytes()
    filters = filters_of(stream.get("/Filter"), stream.get("/DecodeParms"))
    data, last, parameters = cleaned(pdf, raw, filters, stream)
    if data != raw or [name for name, _ in filters] != ([last] if last else []):
        stream.write(data, filter=Name(last) if last else None, decode_parms=parameters)


def cleaned(
    pdf: Pdf, raw: bytes, filters: list[tuple[str, Parameters]], picture: Object
) -> tuple[bytes, str, Parameters]:
    """Return the bytes without notes, what they are packed with, and the parameters of that. Raises UnreadableError."""
    last, parameters = filters[-1] if filters else ("", None)
    if last in CLEANERS:
        return CLEANERS[last](undone(pdf, raw, filters[:-1])), last, parameters
    if last == "/CCITTFaxDecode":
        fax = undone(pdf, raw, filters[:-1])
        return fax_up_to_its_end(fax) if number_of(parameters, "/K", 0) < 0 else fax, last, parameters
    if last == "/FlateDecode" and len(filters) == 1:
        return _pixels_kept(raw, length_of(picture, parameters)), last, parameters
    return undone(pdf, raw, filters)[: length_of(picture, None)], "", None


def _pixels_kept(raw: bytes, length: int | None) -> bytes:
    """Return packed pixels as they are if nothing stands behind them; that is quickly seen."""
    found = unpacked_length(raw)
    if found is not None and (length is None or found <= length):
        return raw
    return zlib.compress(inflated(raw)[:length])


def length_of(picture: Object, parameters: Parameters) -> int | None:
    """Return how many bytes the pixels take; None if it is not known."""
    width, height, bits = (number_of(picture, f"/{key}", 0) for key in ("Width", "Height", "BitsPerComponent"))
    components = components_of(picture.get("/ColorSpace"))
    if isinstance(mask := picture.get("/ImageMask"), bool) and mask:
        components = bits = 1
    if not (components and bits and width > 0 and height > 0):
        return None
    # PNG's predictors say before each row which of them is meant.
    return height * ((width * components * bits + 7) // 8 + (number_of(parameters, "/Predictor", 1) >= 10))
