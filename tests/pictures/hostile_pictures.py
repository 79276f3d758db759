"""Small files that ask for minutes or gigabytes, each in its own way."""

from __future__ import annotations

import struct
import zlib

from PIL import Image

from tests.pictures.sample_pictures import encoded


def flat(kind: str, side: int = 64, **options) -> bytes:
    return encoded(Image.new("L", (side, side), 128), kind, **options)


def segment(kind: int, data: bytes) -> bytes:
    return bytes((0xFF, kind)) + struct.pack(">H", len(data) + 2) + data


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def after_start(data: bytes, more: bytes) -> bytes:
    """Put segments or chunks behind the first thing of a JPEG or PNG."""
    place = 2 if data.startswith(b"\xff\xd8") else 33
    return data[:place] + more + data[place:]


def scan_of(photo: bytes) -> int:
    """Find where the last scan of a progressive JPEG begins."""
    return photo.rindex(b"\xff\xda")


def many_scans(scans: int, between: bytes = b"", **options) -> bytes:
    """A progressive JPEG whose last scan is repeated, with something between the repetitions."""
    photo = flat("JPEG", progressive=True, **options)
    start = scan_of(photo)
    return photo[:-2] + (between + photo[start:-2]) * scans + photo[-2:]


def notes(entries: int, size: int, order: str = "<") -> bytes:
    """A camera's notes of which each points at all the bytes of all."""
    head = (b"II*\0" if order == "<" else b"MM\0*") + struct.pack(f"{order}IH", 8, entries)
    rows = (struct.pack(f"{order}HHII", 0x9000 + number % 4000, 7, size - 20, 10) for number in range(entries))
    return (head + b"".join(rows)).ljust(size, b"\0")


def webp(*chunks: tuple[bytes, bytes]) -> bytes:
    body = b"".join(name + struct.pack("<I", len(data)) + data + b"\0" * (len(data) % 2) for name, data in chunks)
    return b"RIFF" + struct.pack("<I", len(body) + 4) + b"WEBP" + body


def webp_parts(data: bytes) -> list[tuple[bytes, bytes]]:
    place, parts = 12, []
    while place < len(data):
        length = int.from_bytes(data[place + 4 : place + 8], "little")
        parts.append((data[place : place + 4], data[place + 8 : place + 8 + length]))
        place += 8 + length + length % 2
    return parts


EXTENDED = (b"VP8X", bytes((8, 0, 0, 0, 63, 0, 0, 63, 0, 0)))
EXIF = b"Exif\0\0"

HOSTILE = {
    "scans": (many_scans(101), "picture-scans"),
    "scans with fill bytes between": (many_scans(2_000, between=b"\xff\xff\xff"), "picture-scans"),
    "scans behind a comment that says the end": (
        many_scans(300, between=segment(0xFE, b"\xff\xd9\xff\xd9")),
        "picture-scans",
    ),
    "scans behind lone restarts": (many_scans(300, between=b"\xff\xd0\xff\xd7\xff\x01"), "picture-scans"),
    "scans in a photo with a second one": (
        after_start(many_scans(300), segment(0xE2, b"MPF\0" + notes(1, 100))),
        "picture-scans",
    ),
    "scans times pixels": (many_scans(60, side=3_000), "picture-scans"),
    "segments": (after_start(flat("JPEG"), b"\xff\xe5\0\2" * 1_001), "picture-tangled"),
    "segments of no length": (after_start(flat("JPEG"), b"\xff\xe5\0\0" * 1_001), "picture-tangled"),
    "notes in a JPEG": (after_start(flat("JPEG"), segment(0xE1, EXIF + notes(5_000, 65_000))), "picture-tangled"),
    "notes the other way round": (
        after_start(flat("JPEG"), segment(0xE1, EXIF + notes(5_000, 65_000, ">"))),
        "picture-tangled",
    ),
    "notes in two parts": (
        after_start(
            flat("JPEG"),
            segment(0xE1, EXIF + notes(5_000, 100_000)[:60_000]) + segment(0xE1, EXIF + bytes(40_000)),
        ),
        "picture-tangled",
    ),
    "notes of a second picture": (
        after_start(flat("JPEG"), segment(0xE2, b"MPF\0" + notes(5_000, 65_000))),
        "picture-tangled",
    ),
    "notes for gigabytes": (
        after_start(flat("JPEG"), segment(0xE1, EXIF + b"II+\0" + struct.pack("<HHQ", 8, 0, 16))),
        "picture-tangled",
    ),
    "notes in a PNG": (after_start(flat("PNG"), chunk(b"eXIf", notes(60_000, 900_000))), "picture-tangled"),
    "notes in a WebP": (
        webp(EXTENDED, *webp_parts(flat("WEBP")), (b"EXIF", notes(60_000, 900_000))),
        "picture-tangled",
    ),
    "chunks of a PNG": (after_start(flat("PNG"), chunk(b"abCd", b"") * 20_001), "picture-tangled"),
    "empty parts of a PNG's pixels": (after_start(flat("PNG"), chunk(b"IDAT", b"") * 20_001), "picture-tangled"),
    "frames of a WebP": (webp(EXTENDED, *((b"ANMF", bytes(24)),) * 20_001), "picture-tangled"),
    "a profile that unpacks": (
        after_start(flat("PNG"), chunk(b"iCCP", b"k\0\0" + zlib.compress(bytes(90_000_000)))),
        "picture-damaged",
    ),
    "a text that unpacks": (
        after_start(flat("PNG"), chunk(b"zTXt", b"k\0\0" + zlib.compress(bytes(1_000_000))) * 100),
        "picture-damaged",
    ),
    "a baseline JPEG in several scans, as large as one in one scan": (
        b"\xff\xd8"
        + segment(0xC0, struct.pack(">BHHB", 8, 6_000, 6_000, 3) + b"\1\x11\0\2\x11\0\3\x11\0")
        + segment(0xDA, b"\1\1\0\0\x3f\0") * 3
        + b"\xff\xd9",
        "picture-too-large",
    ),
}
