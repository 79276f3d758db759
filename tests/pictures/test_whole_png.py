"""A damaged PNG is told, and never shown in part."""

from __future__ import annotations

import zlib

import pytest

from plugins.kept_files import FileFlaw
from plugins.pictures.flaws import DAMAGED
from plugins.pictures.surveying import is_whole_png
from tests.pictures.sample_pictures import encoded, painted

PNG = encoded(painted(60, 40), "PNG")


def chunk(kind: bytes, body: bytes) -> bytes:
    return len(body).to_bytes(4, "big") + kind + body + zlib.crc32(kind + body).to_bytes(4, "big")


def with_pixels(change) -> bytes:
    """Change what is in IDAT, and write right checksums around it."""
    start = PNG.index(b"IDAT") - 4
    length = int.from_bytes(PNG[start : start + 4], "big")
    body = PNG[start + 8 : start + 8 + length]
    return PNG[:start] + chunk(b"IDAT", change(body)) + PNG[start + 12 + length :]


def flipped(place: int) -> bytes:
    return PNG[:place] + bytes([PNG[place] ^ 0x55]) + PNG[place + 1 :]


@pytest.mark.parametrize(
    "data",
    [
        flipped(PNG.index(b"IDAT") + 40),
        flipped(PNG.index(b"IEND") - 6),
        flipped(PNG.index(b"IHDR") + 18),
        flipped(PNG.index(b"IEND") + 5),
        PNG[: len(PNG) // 2],
        PNG[:-12],
        PNG[:-3],
        with_pixels(lambda body: body[: len(body) // 2]),
        with_pixels(lambda body: body[:-4] + b"\0\0\0\0"),
        with_pixels(lambda body: body[:-4]),
    ],
)
def test_damage_is_told(scratch_folder, data):
    assert scratch_folder.prepare_picture(data, "hall.png") == DAMAGED


@pytest.mark.parametrize("mode", ["RGB", "RGBA", "L", "1", "P", "I;16"])
def test_a_whole_one_goes_through(scratch_folder, mode):
    image = painted(60, 40).convert("L").convert(mode) if mode in ("1", "L", "P", "I;16") else painted(60, 40, mode)
    made = scratch_folder.prepare_picture(encoded(image, "PNG"), "hall.png")

    assert not isinstance(made, FileFlaw)


def test_what_comes_after_the_end_does_not_count(scratch_folder):
    assert not isinstance(scratch_folder.prepare_picture(PNG + b"rest", "hall.png"), FileFlaw)


def test_no_more_is_unpacked_than_a_picture_can_have():
    bomb = with_pixels(lambda _: zlib.compress(b"\0" * 5_000_000))

    assert is_whole_png(bomb, 2_000_000)
