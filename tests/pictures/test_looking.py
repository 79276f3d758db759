"""A picture that is only looked at gets the verdict of the one that is made ready, and nothing of it is kept."""

from __future__ import annotations

import pytest
from PIL import Image

from plugins.kept_files import FileFlaw
from plugins.newsroom import Bill, Budget, Picture
from plugins.newsroom.budget import Account
from plugins.pictures import look_at_picture
from tests.pictures.hostile_pictures import HOSTILE
from tests.pictures.sample_pictures import encoded, painted

FORMATS = {"JPEG": {"quality": 80}, "PNG": {}, "WEBP": {"quality": 80}}


@pytest.fixture
def look(scratch_folder):
    def looked_at(data, bill=None):
        return look_at_picture(scratch_folder.source(data), "/a/pictures/hall", scratch_folder.cache, bill)

    return looked_at


@pytest.mark.parametrize("kind", FORMATS)
def test_a_whole_picture_is_as_large_as_its_file_and_leaves_nothing(look, scratch_folder, kind):
    seen = look(encoded(painted(640, 360), kind, **FORMATS[kind]))
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == (640, 360)
    assert not scratch_folder.cache.exists()


@pytest.mark.parametrize("order", ["<", ">"])
@pytest.mark.parametrize(("orientation", "size"), [(1, (64, 36)), (3, (64, 36)), (6, (36, 64)), (8, (36, 64))])
def test_a_picture_that_its_camera_turned_is_measured_upright(look, orientation, size, order):
    exif = Image.Exif()
    exif.endian = order
    exif[0x0112] = orientation
    seen = look(encoded(painted(64, 36), "JPEG", exif=exif))
    assert isinstance(seen, Picture)
    assert (seen.width, seen.height) == size


@pytest.mark.parametrize("kind", FORMATS)
@pytest.mark.parametrize("share", [0.1, 0.5, 0.9, 0.999])
def test_a_picture_that_was_copied_in_part_is_damaged(look, scratch_folder, kind, share):
    data = encoded(painted(640, 360), kind, **FORMATS[kind])
    data = data[: int(len(data) * share)]
    seen, made = look(data), scratch_folder.prepare_picture(data)
    assert isinstance(seen, FileFlaw)
    assert isinstance(made, FileFlaw)
    assert (seen.code, made.code) == ("picture-damaged", "picture-damaged")


@pytest.mark.parametrize("data", [b"", b"hello", b"\xff\xd8\xff", b"\x89PNG\r\n\x1a\n", b"RIFF\0\0\0\0WEBP"])
def test_what_is_no_picture_is_refused(look, data):
    assert isinstance(look(data), FileFlaw)


@pytest.mark.parametrize("name", [name for name, (_, code) in HOSTILE.items() if code != "picture-damaged"])
def test_what_is_refused_by_its_parts_is_refused_here_too(look, name):
    data, code = HOSTILE[name]
    seen = look(data)
    assert isinstance(seen, FileFlaw)
    assert seen.code == code


def test_a_missing_picture_is_told(scratch_folder):
    seen = look_at_picture(scratch_folder.folder / "no.jpg", "/a/pictures/no", scratch_folder.cache)
    assert isinstance(seen, FileFlaw)
    assert seen.code == "picture-missing"


def test_it_is_paid_like_one_that_is_made_ready(look, photo):
    poor = Budget(post=Account(1, 1, 1))
    seen = look(photo, Bill(poor, "hall.jpg"))
    assert isinstance(seen, FileFlaw)
    assert seen.code == "picture-budget"
    rich = Budget()
    look(photo, Bill(rich, "hall.jpg"))
    assert rich.post.points > 100
