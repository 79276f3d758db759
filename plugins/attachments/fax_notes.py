"""Scanned black and white pictures: nothing behind the picture, and of JBIG2 only what paints."""

from __future__ import annotations

import re
from collections.abc import Iterator

_END, _BITS = 0x001001, 24
"""ITU-T T.6, 2.4.1: eleven zeros and a one, twice, end a picture, at whatever bit of a byte they begin."""
_NEAR = 8


def _any_of(values: Iterator[int]) -> bytes:
    return b"[" + b"".join(b"\\x%02x" % value for value in values) + b"]"


def _from_bit(shift: int) -> bytes:
    """Return an expression for the end that begins `shift` bits behind the start of a byte."""
    first, second, third, last = (_END << (8 - shift)).to_bytes(4)
    before = _any_of(value for value in range(256) if value & (0xFF >> shift) == first)
    after = _any_of(value for value in range(256) if value & (0xFF << (8 - shift)) & 0xFF == last)
    return before + re.escape(bytes((second, third))) + (after if shift else b"")


_ENDS = re.compile(b"|".join(map(_from_bit, range(8))), re.DOTALL)


def cut_fax(picture: bytes) -> bytes:
    """Return a picture of ITU-T T.6 up to the mark of its end; one without the mark stays."""
    if _ENDS.search(picture, max(0, len(picture) - _NEAR)):
        return picture
    end = _ENDS.search(picture)
    return picture[: end.end()] if end else picture


# ITU-T T.88, 7.3: what a segment may be; the last three kinds hold profiles and words.
_PAINTS = {0, 4, 6, 7, 16, 20, 22, 23, 36, 38, 39, 40, 42, 43, 48, 50, 53}
_UNKNOWN_LENGTH = 0xFFFFFFFF


def jbig2_without_notes(picture: bytes) -> bytes:
    """Return the segments that paint."""
    return b"".join(_segments(picture))


def _segments(data: bytes) -> Iterator[bytes]:
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
        if flags & 0x3F in _PAINTS:
            yield data[place:end]
        place = end
