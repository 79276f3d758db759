from __future__ import annotations

import struct
import zlib
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from PIL import Image

from plugins.kept_files import FileFlaw
from plugins.newsroom import Picture
from plugins.pictures import prepare_picture
from tests.pictures.sample_pictures import encoded, painted
from tests.soak import trials


def chunk(kind: bytes, data: bytes) -> bytes:
    return struct.pack(">I", len(data)) + kind + data + struct.pack(">I", zlib.crc32(kind + data))


def png_that_claims(width: int, height: int) -> bytes:
    header = struct.pack(">IIBBBBB", width, height, 8, 2, 0, 0, 0)
    return (
        b"\x89PNG\r\n\x1a\n" + chunk(b"IHDR", header) + chunk(b"IDAT", zlib.compress(b"\0" * 64)) + chunk(b"IEND", b"")
    )


def flaw(scratch_folder, data: bytes) -> str:
    found = scratch_folder.prepare_picture(data)
    assert isinstance(found, FileFlaw)
    assert found.message
    assert found.remedy
    return found.code


def test_missing_file(tmp_path):
    found = prepare_picture(tmp_path / "no.jpg", "/a/pictures/no", tmp_path / "cache")
    assert isinstance(found, FileFlaw)
    assert found.code == "picture-missing"


def test_folder_is_no_picture(tmp_path):
    assert isinstance(prepare_picture(tmp_path, "/a/pictures/no", tmp_path / "cache"), FileFlaw)


def test_heavy_file_is_not_even_read(scratch_folder):
    source = scratch_folder.folder / "heavy.jpg"
    with source.open("wb") as file:
        file.truncate(10_000_001)
    found = prepare_picture(source, "/a/pictures/heavy", scratch_folder.cache)
    assert isinstance(found, FileFlaw)
    assert found.code == "picture-too-heavy"


@pytest.mark.parametrize("size", [(8000, 5001), (10_000, 10_000), (50_000, 50_000), (2**31 - 1, 2**31 - 1)])
def test_too_many_pixels_are_refused_by_the_header(scratch_folder, size):
    assert flaw(scratch_folder, png_that_claims(*size)) in {"picture-too-large", "picture-damaged"}
    assert not scratch_folder.cache.exists()


@pytest.mark.parametrize("brand", [b"heic", b"heix", b"mif1", b"msf1", b"hevc"])
def test_heic_is_known_by_its_bytes(scratch_folder, brand):
    data = b"\0\0\0\x18ftyp" + brand + b"\0" * 200
    assert flaw(scratch_folder, data) == "picture-heic"
    assert "JPEG" in str(scratch_folder.prepare_picture(data).remedy)


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"hello",
        b"%!PS-Adobe-3.0 EPSF-3.0\n",
        b"SIMPLE  =                    T",
        b"<svg xmlns='http://www.w3.org/2000/svg'/>",
    ],
)
def test_what_is_no_picture_is_refused(scratch_folder, data):
    assert flaw(scratch_folder, data) == "picture-format"


@pytest.mark.parametrize("file_format", ["GIF", "TIFF", "BMP", "ICO", "AVIF"])
def test_formats_off_the_list_are_refused(scratch_folder, file_format):
    assert flaw(scratch_folder, encoded(painted(32, 32), file_format)) == "picture-format"


@pytest.mark.parametrize("file_format", ["JPEG", "PNG", "WEBP"])
@pytest.mark.parametrize("part", [0.02, 0.3, 0.9])
def test_half_copied_picture_is_damaged(scratch_folder, file_format, part):
    whole = encoded(painted(200, 150), file_format)
    assert flaw(scratch_folder, whole[: max(24, int(len(whole) * part))]) == "picture-damaged"


def test_flipped_bytes_never_end_the_build(tmp_path):
    wholes = [
        encoded(painted(40, 30), "JPEG"),
        encoded(painted(40, 30), "PNG"),
        encoded(painted(40, 30, "RGBA"), "WEBP"),
    ]

    @settings(max_examples=trials(1_000), deadline=None, database=None, suppress_health_check=list(HealthCheck))
    @given(st.sampled_from(wholes), st.integers(0, 10_000), st.binary(min_size=1, max_size=12))
    def check(whole: bytes, place: int, noise: bytes) -> None:
        start = place % len(whole)
        source = tmp_path / "noisy.jpg"
        source.write_bytes(whole[:start] + noise + whole[start + len(noise) :])
        assert isinstance(prepare_picture(source, "/a/pictures/noisy", tmp_path / "cache"), Picture | FileFlaw)

    check()


def test_cache_that_cannot_be_written_is_named(scratch_folder, photo):
    scratch_folder.cache.write_text("a file stands where the folder should")
    assert flaw(scratch_folder, photo) == "picture-cache"
    assert str(Path(scratch_folder.folder)) not in str(scratch_folder.prepare_picture(photo).message)


def test_animation_gives_its_first_picture(scratch_folder):
    frames = [Image.new("RGB", (40, 30), color) for color in ("red", "blue")]
    moving = encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:], lossless=True)
    assert scratch_folder.shown(scratch_folder.picture(moving)).convert("RGB").getpixel((5, 5)) == (255, 0, 0)
