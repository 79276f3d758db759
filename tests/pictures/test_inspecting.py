"""What a picture's parts say is told before anything is decoded."""

from __future__ import annotations

import struct
from time import process_time

import pytest
from PIL import Image

from plugins.kept_files import FileFlaw
from plugins.newsroom import Picture
from plugins.pictures.flaws import SCANS
from plugins.pictures.preparing import inspect_file
from plugins.pictures.surveying import Survey, work_of
from tests.pictures.hostile_pictures import EXIF, HOSTILE, after_start, flat, many_scans, notes, segment
from tests.pictures.sample_pictures import encoded, painted

BOX = (1200, 4800)


@pytest.mark.parametrize("name", HOSTILE)
def test_a_file_that_asks_for_too_much_is_refused_at_once(scratch_folder, name):
    data, code = HOSTILE[name]
    started = process_time()

    found = scratch_folder.prepare_picture(data)

    assert isinstance(found, FileFlaw)
    assert found.code == code
    assert process_time() - started < 0.5


@pytest.mark.parametrize("name", [name for name, (_, code) in HOSTILE.items() if code != "picture-damaged"])
def test_what_its_parts_tell_needs_no_decoder_and_no_memory_of_it(scratch_folder, name):
    assert isinstance(inspect_file(HOSTILE[name][0]), FileFlaw)
    scratch_folder.prepare_picture(HOSTILE[name][0])
    assert not scratch_folder.cache.exists()


@pytest.mark.parametrize(
    "data",
    [
        many_scans(20),
        encoded(painted(900, 600), "JPEG", progressive=True),
        encoded(painted(900, 600, "CMYK"), "JPEG", progressive=True),
        encoded(painted(900, 600), "JPEG", restart_marker_blocks=1),
        after_start(flat("JPEG"), segment(0xE1, EXIF + notes(1, 60_000)) + segment(0xE2, b"ICC") * 200),
        encoded(painted(90, 60), "PNG", save_all=True, append_images=[painted(90, 60)] * 20),
        encoded(painted(90, 60), "WEBP", save_all=True, append_images=[painted(90, 60)] * 20),
    ],
)
def test_odd_but_honest_pictures_are_developed(scratch_folder, data):
    assert isinstance(scratch_folder.prepare_picture(data), Picture)


def test_the_end_of_the_picture_ends_the_count(scratch_folder):
    """Telephones put films and other pictures behind it."""
    assert isinstance(scratch_folder.prepare_picture(flat("JPEG") + many_scans(300)), Picture)


@pytest.mark.parametrize("mode", ["RGB", "RGBA"])
@pytest.mark.parametrize(
    ("kind", "options"),
    [("JPEG", {}), ("PNG", {}), ("WEBP", {}), ("WEBP", {"lossless": True}), ("WEBP", {"exif": EXIF + notes(1, 99)})],
)
def test_the_frame_is_read_as_decoders_read_it(kind, mode, options):
    image = Image.new(mode if kind != "JPEG" else "RGB", (417, 93))

    found = inspect_file(encoded(image, kind, **options))

    assert isinstance(found, Survey)
    assert (found.kind, found.width, found.height) == (kind, 417, 93)


@pytest.mark.parametrize("length", range(2, 40))
def test_a_file_cut_anywhere_is_no_accident(length):
    for kind in ("JPEG", "PNG", "WEBP"):
        inspect_file(flat(kind)[:length])


def test_an_arithmetic_scan_counts_ten_times():
    frame = struct.pack(">BHHB", 8, 4_000, 5_000, 1) + b"\1\x11\0"
    scans = segment(0xDA, b"\1\1\0\0\x3f\0") * 3
    coded = {kind: b"\xff\xd8" + segment(kind, frame) + scans + b"\xff\xd9" for kind in (0xC2, 0xCA)}

    assert isinstance(inspect_file(coded[0xC2]), Survey)
    assert inspect_file(coded[0xCA]) is SCANS


@pytest.mark.parametrize(
    ("survey", "points"),
    [
        (Survey("JPEG", 4000, 3000), 5 + 269 + 120),
        (Survey("JPEG", 4000, 3000, scans=10, whole=True), 5 + 269 + 240 + 24),
        (Survey("WEBP", 1580, 6320), 5 + 806 + 399),
        (Survey("PNG", 300, 200), 5 + 8 + 2),
        (Survey("JPEG"), 1),
    ],
)
def test_work_follows_from_kind_and_size(survey, points):
    assert abs(work_of(survey, 1_000, BOX).points - points) <= 1
