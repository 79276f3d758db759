"""A card drawn: a photo as JPEG, anything else as a palette PNG put together of bands.

Each band is painted and compressed by itself, those that cards share only once.
"""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

import numpy as np
from zlib_ng import zlib_ng

from .colors import KNOCKOUT, Color, palette_of
from .emblems import logo_palette, painted_emblem
from .layout import Band, Layout
from .lettering.glyphs import Indexes, merge, paint_line
from .orders import CardOrder
from .photos import jpeg
from .templates import lay_out

SIGNATURE = b"\x89PNG\r\n\x1a\n"
# zlib's header: deflate, a window of 32 KiB, no dictionary. At the end an empty last block.
HEADER = b"\x78\x5e"
LAST_BLOCK = b"\x03\x00"
# Against 2, a sixth more time saves an eighth of the bytes; 5 takes more than half as long again and saves a sixth.
LEVEL = 3
# Less memory to set up for each segment; the bytes are the same but for a few.
MEMORY_LEVEL = 7
ADLER = 65_521


@dataclass(frozen=True, slots=True)
class Segment:
    """Some rows as a chunk of the file, with their checksum and how many bytes they were."""

    chunk: bytes
    adler: int
    length: int


def draw(order: CardOrder) -> bytes:
    """Return the card's file; the same order gives the same bytes. Raises OSError where a picture cannot be read."""
    layout = lay_out(order)
    return jpeg(layout, layout.photo) if layout.photo else png(layout)


def png(layout: Layout) -> bytes:
    """Return a layout as a file; the same layout gives the same bytes."""
    shape, field = layout.shape, layout.colors.field
    segments = [
        (_shared_segment if band.shared else _segment)(band, shape.width, field)
        for band in layout.bands
        if band.bottom > band.top
    ]
    emblem = next((band.emblem for band in layout.bands if band.emblem), None)
    palette = (*palette_of(layout.colors), *logo_palette(emblem, field))
    header = struct.pack(">IIBBBBB", shape.width, shape.height, 8, 3, 0, 0, 0)
    return b"".join(
        (
            SIGNATURE,
            _chunk(b"IHDR", header),
            _chunk(b"PLTE", bytes(part for color in palette for part in color)),
            _chunk(b"IDAT", HEADER),
            *(segment.chunk for segment in segments),
            _chunk(b"IDAT", LAST_BLOCK + struct.pack(">I", _adler(segments))),
            _chunk(b"IEND", b""),
        )
    )


def painted(band: Band, width: int, field: Color) -> Indexes:
    """Return the rows of a band as palette indexes, each row with a 0 before it: PNG's filter of none."""
    rows = np.zeros((band.bottom - band.top, width + 1), dtype=np.uint8)
    plane = rows[:, 1:]
    for bar in band.bars:
        plane[bar.top - band.top : bar.bottom - band.top, bar.left : bar.right] = KNOCKOUT
    if band.emblem:
        merge(plane, painted_emblem(band.emblem, field), band.emblem.left, band.emblem.top - band.top)
    for line in band.lines:
        paint_line(plane, line, band.top)
    return rows


def _segment(band: Band, width: int, field: Color) -> Segment:
    rows = painted(band, width, field).data.cast("B")
    packer = zlib_ng.compressobj(LEVEL, zlib_ng.DEFLATED, -15, MEMORY_LEVEL)
    # A full flush ends at a whole byte and forgets what was before it, so segments stand beside any others.
    packed = packer.compress(rows) + packer.flush(zlib_ng.Z_FULL_FLUSH)
    return Segment(_chunk(b"IDAT", packed), zlib_ng.adler32(rows), len(rows))


_shared_segment = lru_cache(maxsize=800)(_segment)


def _adler(segments: Iterable[Segment]) -> int:
    """Combine the checksums of the parts into that of the whole (RFC 1950, §8)."""
    low, high = 1, 0
    for segment in segments:
        part_low, part_high = segment.adler & 0xFFFF, segment.adler >> 16
        high = (high + part_high + (low - 1) * segment.length) % ADLER
        low = (low + part_low - 1) % ADLER
    return high << 16 | low


def _chunk(kind: bytes, data: bytes) -> bytes:
    body = kind + data
    return struct.pack(">I", len(data)) + body + struct.pack(">I", zlib_ng.crc32(body))
