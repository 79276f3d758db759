"""PNG and WebP by their chunks (PNG 3rd edition, 5; RFC 9649, 2)."""

from __future__ import annotations

from collections.abc import Iterator
from struct import error, unpack_from

from .camera_notes import are_tangled
from .surveying import Survey

MOST_CHUNKS = 20_000
_EXIF_PREFIX = b"Exif\0\0"


def survey_png(data: bytes) -> Survey:
    """Read the frame and count the chunks."""
    width = height = parts = 0
    tangled = False
    for name, start, length in _png_chunks(data):
        parts += 1
        if name == b"IHDR" and parts == 1:
            width, height = (int.from_bytes(data[place : place + 4]) for place in (start, start + 4))
        elif name == b"eXIf":
            tangled = tangled or are_tangled(data[start : start + length])
    return Survey("PNG", width, height, parts, tangled=tangled)


def survey_webp(data: bytes) -> Survey:
    """Read the canvas and count the chunks."""
    width = height = parts = 0
    tangled = False
    for name, start, length in _webp_chunks(data):
        parts += 1
        if parts == 1:
            width, height = _canvas(name, data[start : start + 10])
        elif name == b"EXIF":
            tangled = tangled or are_tangled(data[start : start + length].removeprefix(_EXIF_PREFIX))
    return Survey("WEBP", width, height, parts, tangled=tangled)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    place = 8
    for _ in range(MOST_CHUNKS + 1):
        if place + 8 > len(data) or data[place + 4 : place + 8] == b"IEND":
            return
        length = int.from_bytes(data[place : place + 4])
        yield data[place + 4 : place + 8], place + 8, length
        place += length + 12


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, int, int]]:
    place = 12
    for _ in range(MOST_CHUNKS + 1):
        if place + 8 > len(data):
            return
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        yield data[place : place + 4], place + 8, length
        place += 8 + length + length % 2


def _canvas(name: bytes, head: bytes) -> tuple[int, int]:
    """Read width and height from the beginning of a file's first chunk."""
    try:
        if name == b"VP8X":
            return 1 + int.from_bytes(head[4:7], "little"), 1 + int.from_bytes(head[7:10], "little")
        if name == b"VP8L":
            (bits,) = unpack_from("<I", head, 1)
            return 1 + (bits & 0x3FFF), 1 + (bits >> 14 & 0x3FFF)
        width, height = unpack_from("<HH", head, 6)
    except error:
        return 0, 0
    return width & 0x3FFF, height & 0x3FFF
