"""A JPEG by its segments, as decoders go through it (ITU-T T.81, annex B)."""

from __future__ import annotations

import re
from struct import error, unpack_from

from .camera_notes import are_tangled
from .surveying import Survey

MOST_SEGMENTS = 1_000
# Not the zeros that follow FF within a scan, nor fill bytes, nor markers that stand alone.
_MARKER = re.compile(rb"\xff([^\x00\x01\xff\xd0-\xd8])")
_END, _SCAN, _EXIF, _INDEX = 0xD9, 0xDA, 0xE1, 0xE2
_FRAMES = {*range(0xC0, 0xD0)} - {0xC4, 0xC8, 0xCC}
_SEQUENTIAL = {0xC0, 0xC1}
_ARITHMETIC = 0xC9
"""And what is above it."""
_CMYK = 4
_NOTES, _PICTURES = b"Exif\0\0", b"MPF\0"


def survey_jpeg(data: bytes) -> Survey:
    """Count the segments and scans up to the end of the picture, or up to more than any program writes."""
    place, parts, scans = 2, 0, 0
    frames: list[tuple[int, int, int, int]] = []
    exif, indexes = bytearray(), []
    while (marker := _MARKER.search(data, place)) and marker[1][0] != _END and parts <= MOST_SEGMENTS:
        kind, place = marker[1][0], marker.end()
        segment = data[place + 2 : place + max(2, int.from_bytes(data[place : place + 2]))]
        parts += 1
        scans += kind == _SCAN
        if kind in _FRAMES:
            frames += _frame(kind, segment)
        elif kind == _EXIF and segment.startswith(_NOTES):
            exif += segment.removeprefix(_NOTES)
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
    )


def _frame(kind: int, segment: bytes) -> list[tuple[int, int, int, int]]:
    try:
        _, height, width, colors = unpack_from(">BHHB", segment)
    except error:
        return []
    return [(kind, width, height, colors)]
