"""A palette PNG put together of bands: each compressed by itself, those that cards share only once."""

from __future__ import annotations

import struct
from collections.abc import Iterable
from dataclasses import dataclass
from functools import lru_cache

from zlib_ng import zlib_ng

from .bands import LEVELS, Band, Layout
from .colors import Color, Colors, blend
from .marks import logo_palette
from .painting import painted

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


def png(layout: Layout) -> bytes:
    """Give a layout as a file; the same layout gives the same bytes."""
    shape, field = layout.shape, layout.colors.field
    segments = [segment_of(band, shape.width, field) for band in layout.bands if band.bottom > band.top]
    mark = next((band.mark for band in layout.bands if band.mark), None)
    palette = (*palette_of(layout.colors), *logo_palette(mark, field))
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


@lru_cache(maxsize=512)
def palette_of(colors: Colors) -> tuple[Color, ...]:
    """Give the colours of the four ramps."""
    ends = (
        *((colors.field, ink) for ink in (colors.ink, colors.quiet, colors.rule)),
        (colors.rule, colors.on_rule),
    )
    return tuple(blend(ground, ink, level / (LEVELS - 1)) for ground, ink in ends for level in range(LEVELS))


def segment_of(band: Band, width: int, field: Color) -> Segment:
    """Paint and compress a band, or remember it where it is shared."""
    return _shared_segment(band, width, field) if band.shared else _segment(band, width, field)


@lru_cache(maxsize=400)
def _shared_segment(band: Band, width: int, field: Color) -> Segment:
    return _segment(band, width, field)


def _segment(band: Band, width: int, field: Color) -> Segment:
    rows = painted(band, width, field).data.cast("B")
    packer = zlib_ng.compressobj(LEVEL, zlib_ng.DEFLATED, -15, MEMORY_LEVEL)
    # A full flush ends at a whole byte and forgets what was before it, so segments stand beside any others.
    packed = packer.compress(rows) + packer.flush(zlib_ng.Z_FULL_FLUSH)
    return Segment(_chunk(b"IDAT", packed), zlib_ng.adler32(rows), len(rows))


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
