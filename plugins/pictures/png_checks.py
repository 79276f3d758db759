"""Whether a PNG is as it was written: decoders show the rest of a damaged one as if nothing were wrong."""

from __future__ import annotations

import zlib
from collections.abc import Iterator

SIGNATURE = b"\x89PNG\r\n\x1a\n"
_PIECE = 1_000_000


def is_whole_png(data: bytes, most: int) -> bool:
    """Return whether every part that a decoder needs has its right checksum, up to the end of the pixels.

    `most` bounds the bytes of pixels that are unpacked for it; what has more is for the decoder to refuse.
    """
    pixels: list[bytes] = []
    for kind, body, checksum in _chunks(data):
        # A small first letter marks what a picture can be shown without (PNG, 5.4).
        if kind[:1].isupper() and zlib.crc32(kind + body) != checksum:
            return False
        if kind == b"IDAT":
            pixels.append(body)
        elif kind == b"IEND":
            return _is_whole_stream(b"".join(pixels), most)
    return False


def _chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    place = len(SIGNATURE)
    while place + 12 <= len(data):
        end = place + 8 + int.from_bytes(data[place : place + 4], "big")
        yield data[place + 4 : place + 8], data[place + 8 : end], int.from_bytes(data[end : end + 4], "big")
        place = end + 4


def _is_whole_stream(packed: bytes, most: int) -> bool:
    """Unpack piece by piece: the end of the stream has a checksum of its own (RFC 1950)."""
    unpacking = zlib.decompressobj()
    try:
        while packed and not unpacking.eof and most > 0:
            most -= len(unpacking.decompress(packed, _PIECE))
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof or most <= 0
