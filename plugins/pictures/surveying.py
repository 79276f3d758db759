"""The frame and the parts of a picture's file, read before anything is decoded, and how much work it asks for.

JPEG is read by segments, PNG and WebP by chunks. Sources: ITU-T T.81, annex B; PNG 3rd edition, 5; RFC 9649, 2.
"""

from __future__ import annotations

import re
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from itertools import takewhile
from struct import error, unpack_from
from typing import Literal

from plugins.newsroom import Work

Box = tuple[int, int]
"""Width and height in pixels."""
Kind = Literal["", "JPEG", "PNG", "WEBP"]


@dataclass(frozen=True, slots=True)
class Survey:
    """The frame of a picture and of how many parts it is made; all zero where that cannot be read."""

    kind: Kind = ""
    width: int = 0
    height: int = 0
    parts: int = 0
    """Segments of a JPEG, chunks of the others."""
    scans: int = 0
    whole: bool = False
    """A JPEG that cannot be decoded at a smaller size: its decoder keeps the whole picture."""
    arithmetic: bool = False
    """Coded as no program does that people have, and ten times as slow to decode."""
    tangled: bool = False
    """Notes of the camera lie in each other, so that reading them takes more memory than they have bytes."""
    ends: bool = True
    """False if the file breaks off before the end of the picture, as far as its parts tell."""
    lying: bool = False
    """True if the camera noted that the height is to be the width."""

    @property
    def pixels(self) -> int:
        """Width times height."""
        return self.width * self.height

    @property
    def scanned(self) -> int:
        """The pixels that are gone through, scan by scan."""
        return self.pixels * self.scans * (10 if self.arithmetic else 1)


# Points for a million pixels, measured; of what is written, in all sizes and formats, and of what is read.
_WRITTEN = 140
_READ = {"": 0, "JPEG": 10, "PNG": 40, "WEBP": 40}
_READ_WHOLE = 20
_FIVE_SCANS = 1


def work_of(survey: Survey, length: int, box: Box) -> Work:
    """Return what a picture of `length` bytes costs that will fit a box of pixels when it stands upright."""
    if not survey.pixels:
        return Work(1, length)
    # Lying or standing: whichever gives more to write.
    written = max(_scaled(survey, box), _scaled(survey, (box[1], box[0])))
    rate = _READ_WHOLE if survey.whole else _READ[survey.kind]
    points = _WRITTEN * written + rate * survey.pixels + _FIVE_SCANS * survey.scanned // 5
    return Work(5 + points // 1_000_000, length)


def _scaled(survey: Survey, box: Box) -> int:
    """Return the pixels of a picture that was scaled down to fit a box."""
    scale = min(1.0, box[0] / survey.width, box[1] / survey.height)
    return round(survey.width * scale) * round(survey.height * scale)


# Bytes of the types of TIFF 6.0 and its supplements, by their number.
_SIZES = {1: 1, 2: 1, 3: 2, 4: 4, 5: 8, 6: 1, 7: 1, 8: 2, 9: 4, 10: 8, 11: 4, 12: 8, 13: 4, 16: 8}
_ORIENTATION = 0x0112
_LYING = range(5, 9)
"""Of the values of Exif's orientation (CIPA DC-008, 4.6.4) those that make the height the width."""
_MOST_COPIES = 4
"""Times that all entries together may be longer than the notes; honest ones are shorter."""
_LONG_TIFF = 43


def are_tangled(notes: bytes) -> bool:
    """True if the first folder of a camera's notes (TIFF 6.0, 2) has far more to copy than the notes are long.

    Entries may all point at the same bytes, and whoever reads them copies these for each: 5,000 entries that point at
    the 60,000 bytes of all of them take 300 MB.
    """
    order = ">" if notes.startswith(b"MM") else "<"
    try:
        version, start = unpack_from(f"{order}HI", notes, 2)
        if version == _LONG_TIFF:
            return True  # for files of gigabytes
        (entries,) = unpack_from(f"{order}H", notes, start)
    except error:
        return False  # cut off: nobody gets further than here
    copied = 0
    for place in range(start + 2, min(start + 2 + 12 * entries, len(notes) - 11), 12):
        _, kind, count = unpack_from(f"{order}HHI", notes, place)
        size = _SIZES.get(kind, 0) * count
        copied += min(size, len(notes)) if size > 4 else 0
    return copied > _MOST_COPIES * len(notes)


def are_lying(notes: bytes) -> bool:
    """True if a camera's notes say that the picture is to be turned by a quarter."""
    order = ">" if notes.startswith(b"MM") else "<"
    try:
        (start,) = unpack_from(f"{order}I", notes, 4)
        (entries,) = unpack_from(f"{order}H", notes, start)
        for place in range(start + 2, start + 2 + 12 * entries, 12):
            if unpack_from(f"{order}H", notes, place)[0] == _ORIENTATION:
                return unpack_from(f"{order}H", notes, place + 8)[0] in _LYING
    except error:
        pass  # cut off, or none
    return False


MOST_SEGMENTS = 1_000
MOST_CHUNKS = 20_000
_EXIF = b"Exif\0\0"
_CHUNK = 1_000_000

# Not the zeros that follow FF within a scan, nor fill bytes, nor markers that stand alone.
_MARKER = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd8])")
_END, _SCAN, _NOTES, _INDEX = 0xD9, 0xDA, 0xE1, 0xE2
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = {0xC0, 0xC1}
_ARITHMETIC = 0xC9
"""And what is above it."""
_CMYK = 4
_PICTURES = b"MPF\0"


def survey_file(data: bytes) -> Survey:
    """Read the frame and count the parts of a JPEG, PNG or WebP file, known by its first bytes."""
    if data.startswith(b"\xff\xd8\xff"):
        return _survey_jpeg(data)
    if data.startswith(b"\x89PNG\r\n\x1a\n"):
        return _survey_png(data)
    return _survey_webp(data) if data[:4] + data[8:12] == b"RIFFWEBP" else Survey()


def _survey_jpeg(data: bytes) -> Survey:
    """Count the segments and scans up to the end of the picture, or up to more than any program writes."""
    place, parts, scans = 2, 0, 0
    frames: list[tuple[int, int, int, int]] = []
    exif, indexes = bytearray(), []
    while (marker := _MARKER.search(data, place)) and marker[1][0] != _END and parts <= MOST_SEGMENTS:
        kind, place = marker[1][0], marker.end()
        segment = data[place + 2 : place + max(2, int.from_bytes(data[place : place + 2]))]
        parts += 1
        scans += kind == _SCAN
        if kind in _FRAMES and len(segment) >= 6:
            _, height, width, colors = unpack_from(">BHHB", segment)
            frames.append((kind, width, height, colors))
        elif kind == _NOTES and segment.startswith(_EXIF):
            exif += segment.removeprefix(_EXIF)
        elif kind == _INDEX and segment.startswith(_PICTURES):
            indexes.append(segment.removeprefix(_PICTURES))
        place += 2 + len(segment)
    return Survey(
        "JPEG",
        width=max((width for _, width, _, _ in frames), default=0),
        height=max((height for _, _, height, _ in frames), default=0),
        parts=parts,
        scans=scans,
        whole=scans > 1 or any(kind not in _SEQUENTIAL or colors >= _CMYK for kind, _, _, colors in frames),
        arithmetic=any(kind >= _ARITHMETIC for kind, _, _, _ in frames),
        tangled=any(map(are_tangled, (bytes(exif), *indexes))),
        ends=marker is not None and scans > 0,
        lying=are_lying(bytes(exif)),
    )


def _survey_png(data: bytes) -> Survey:
    chunks = list(takewhile(lambda chunk: chunk[0] != b"IEND", _png_chunks(data)))
    has_frame = chunks and chunks[0][0] == b"IHDR"
    width, height = (int.from_bytes(data[place : place + 4]) if has_frame else 0 for place in (16, 20))
    tangled = any(are_tangled(content) for name, content, _ in chunks if name == b"eXIf")
    return Survey("PNG", width, height, len(chunks), tangled=tangled)


def _png_chunks(data: bytes) -> Iterator[tuple[bytes, bytes, int]]:
    """Yield the name, the content and the place of the checksum of each chunk, up to one above the limit."""
    place = 8
    for _ in range(MOST_CHUNKS + 1):
        if place + 8 > len(data):
            return
        start = place + 8
        end = start + int.from_bytes(data[place : place + 4])
        yield data[place + 4 : start], data[start:end], end
        place = end + 4


def is_whole_png(data: bytes, most: int) -> bool:
    """True if every part that a decoder needs has its right checksum, up to the end of the pixels.

    Decoders show the rest of a damaged one as if nothing were wrong. `most` bounds the bytes of pixels that are
    unpacked for it; what has more is for the decoder to refuse.
    """
    pixels: list[bytes] = []
    for name, content, end in _png_chunks(data):
        # A small first letter marks what a picture can be shown without (PNG, 5.4).
        if name[:1].isupper() and zlib.crc32(name + content) != int.from_bytes(data[end : end + 4]):
            return False
        if name == b"IDAT":
            pixels.append(content)
        elif name == b"IEND":
            return len(data) >= end + 4 and _is_whole_stream(b"".join(pixels), most)
    return False


def _is_whole_stream(packed: bytes, most: int) -> bool:
    """Unpack chunk by chunk: the end of the stream has a checksum of its own (RFC 1950)."""
    unpacking = zlib.decompressobj()
    try:
        while packed and not unpacking.eof and most > 0:
            most -= len(unpacking.decompress(packed, _CHUNK))
            packed = unpacking.unconsumed_tail
    except zlib.error:
        return False
    return unpacking.eof or most <= 0


def _survey_webp(data: bytes) -> Survey:
    chunks = list(_webp_chunks(data))
    width, height = _canvas(chunks[0][0], data[20:30]) if chunks else (0, 0)
    tangled = any(are_tangled(content.removeprefix(_EXIF)) for name, content in chunks if name == b"EXIF")
    ends = len(data) >= 8 + int.from_bytes(data[4:8], "little")
    return Survey("WEBP", width, height, len(chunks), tangled=tangled, ends=ends)


def _webp_chunks(data: bytes) -> Iterator[tuple[bytes, bytes]]:
    """Yield the name and the content of each chunk, up to one above the limit."""
    place = 12
    for _ in range(MOST_CHUNKS + 1):
        if place + 8 > len(data):
            return
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        yield data[place : place + 4], data[place + 8 : place + 8 + length]
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
