"""Photos in a PDF are JPEG files as the camera wrote them, with place and time: only what paints them is kept."""

from __future__ import annotations

import re
from collections.abc import Iterator

from .unpacking import UnreadableError

# A JPEG is a row of segments, each FF, its kind, its length (ITU-T T.81, annex B); behind the start of a scan (DA)
# stands the picture itself, in which FF is followed by 00 or by the number of a restart.
_START, _END, _SCAN, _JFIF, _ADOBE = 0xD8, 0xD9, 0xDA, 0xE0, 0xEE
_PAINTS = {*range(0xC0, 0xD0), 0xDB, 0xDC, 0xDD, _SCAN} - {0xC8}
_BEFORE_A_KIND = re.compile(rb"\xff++[^\x00\xff\xd0-\xd7]")


def without_notes(photo: bytes) -> bytes:
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
    if kind in _PAINTS:
        return segment
    # Both say how the colours are meant; what a thumbnail would hold behind the first is left out.
    if kind == _JFIF and segment[2:7] == b"JFIF\0" and len(segment) >= 14:
        return b"\x00\x10" + segment[2:14] + b"\0\0"
    if kind == _ADOBE and segment[2:7] == b"Adobe" and len(segment) >= 14:
        return b"\x00\x0e" + segment[2:14]
    return b""
