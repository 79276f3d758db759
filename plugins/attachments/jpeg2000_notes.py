"""JPEG 2000 pictures in a PDF: boxes and marks that paint are kept (ISO/IEC 15444-1, annexes A and I)."""

from __future__ import annotations

from collections.abc import Iterator

from .colour_profiles import without_words
from .unpacking import UnreadableError

_PAINTS = {b"ihdr", b"bpcc", b"colr", b"pclr", b"cmap", b"cdef"}
_CODESTREAM = b"\xff\x4f\xff\x51"
_COMMENT, _LENGTHS, _TILE, _DATA, _END = 0xFF64, 0xFF55, 0xFF90, 0xFF93, 0xFFD9
_LONGEST = 2000


def without_notes(picture: bytes) -> bytes:
    """Return the picture without XMP, maps, comments and what stands behind it. Raises UnreadableError."""
    if picture.startswith(_CODESTREAM):
        return _codestream(picture)
    boxes = list(_boxes(picture))
    if not boxes or boxes[0][0] != b"jP  " or b"jp2c" not in dict(boxes):
        message = "no JPEG 2000 picture"
        raise UnreadableError(message)
    header = b"".join(_header(content) for kind, content in boxes if kind == b"jp2h")
    painted = next(content for kind, content in boxes if kind == b"jp2c")
    return b"".join(
        (
            _box(b"jP  ", b"\r\n\x87\n"),
            _box(
                b"ftyp", b"jp2 \0\0\0\0" + next((content[8:12] for kind, content in boxes if kind == b"ftyp"), b"jp2 ")
            ),
            _box(b"jp2h", header),
            _box(b"jp2c", _codestream(painted)),
        )
    )


def _boxes(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    place = 0
    for _ in range(_LONGEST):
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
    return b"".join(_box(kind, _colour(kind, inside)) for kind, inside in _boxes(content) if kind in _PAINTS)


def _colour(kind: bytes, content: bytes) -> bytes:
    """Keep a colour's number, or its profile without words."""
    if kind != b"colr":
        return content
    return content[:7] if content[:1] == b"\1" else content[:3] + without_words(content[3:])


def _codestream(data: bytes) -> bytes:
    return b"".join(_marks(data)) + _END.to_bytes(2)


def _marks(data: bytes) -> Iterator[bytes]:
    if not data.startswith(_CODESTREAM):
        message = "no JPEG 2000 picture"
        raise UnreadableError(message)
    yield data[:2]
    place = 2
    while place + 4 <= len(data):
        mark, length = int.from_bytes(data[place : place + 2]), int.from_bytes(data[place + 2 : place + 4])
        if mark == _END:
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
    end = data.rfind(_END.to_bytes(2))
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
