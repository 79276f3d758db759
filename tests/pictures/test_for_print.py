"""A picture as newspapers print it: as large as its file has it, up to a bound, upright, in sRGB, without notes."""

from __future__ import annotations

import subprocess
import sys
from io import BytesIO

import pytest
from PIL import Image, ImageCms

from plugins.kept_files import FileFlaw
from plugins.newsroom import Picture
from plugins.pictures import prepare_for_print
from tests.pictures.sample_pictures import encoded, painted
from tests.tools import ROOT

MOST = 3000


@pytest.fixture
def printed(scratch_folder):
    def make(data, name="hall.jpg"):
        made = prepare_for_print(scratch_folder.source(data, name), "/almaty/pictures/hall", scratch_folder.cache)
        return (made, scratch_folder.bytes_of(made)) if isinstance(made, Picture) else (made, b"")

    return make


def seen(data):
    image = Image.open(BytesIO(data))
    image.load()
    return image


@pytest.mark.parametrize(
    ("size", "expected"), [((4000, 3000), (3000, 2250)), ((1000, 6000), (500, 3000)), ((1800, 1200), (1800, 1200))]
)
def test_the_long_side_has_a_bound_and_nothing_is_enlarged(printed, size, expected):
    made, data = printed(encoded(painted(*size), "JPEG", quality=90))

    assert (made.width, made.height) == seen(data).size == expected
    assert max(expected) <= MOST


def test_it_is_finer_than_the_one_of_the_page_and_apart_from_it(printed, scratch_folder, photo):
    made, data = printed(photo)
    page = scratch_folder.picture(photo)

    assert (made.width, page.width) == (1600, 1200)
    assert made.stored != page.stored
    assert seen(data).info["dpi"] == (300, 300)


def test_it_is_upright_and_has_no_note_of_its_camera(printed):
    exif = Image.Exif()
    exif[0x0112], exif[0x010F] = 6, "Secret Camera"
    made, data = printed(encoded(painted(2000, 1000), "JPEG", exif=exif, comment=b"Secret words"))

    assert (made.width, made.height) == (1000, 2000)
    assert b"Secret" not in data
    assert not seen(data).getexif()


def test_its_colours_are_srgb_and_it_says_so(printed):
    data = printed(encoded(painted(1600, 900, "CMYK"), "JPEG"))[1]
    profile = ImageCms.ImageCmsProfile(BytesIO(seen(data).info["icc_profile"]))

    assert seen(data).mode == "RGB"
    assert "sRGB" in ImageCms.getProfileDescription(profile)


def test_what_shows_through_lies_on_white(printed):
    image = painted(1600, 900, "RGBA")
    image.paste((200, 0, 0, 0), (0, 0, 800, 900))
    made, data = printed(encoded(image, "PNG"), "hall.png")

    assert made.media_type == "image/jpeg"
    assert min(seen(data).getpixel((100, 100))) > 250


def test_of_what_moves_the_first_picture_is_printed(printed):
    frames = [Image.new("RGB", (600, 400), color) for color in ("teal", "red")]
    made, data = printed(encoded(frames[0], "WEBP", save_all=True, append_images=frames[1:]), "hall.webp")

    assert getattr(seen(data), "n_frames", 1) == 1
    assert (made.width, made.height) == (600, 400)


def test_a_drawing_keeps_its_edges(printed):
    image = Image.new("RGB", (2000, 1500), "white")
    image.paste("teal", (500, 500, 1500, 1000))
    made, data = printed(encoded(image, "PNG"), "chart.png")

    assert made.media_type == "image/png"
    assert seen(data).convert("RGB").getpixel((600, 600)) == (0, 128, 128)


@pytest.mark.parametrize("data", [b"", b"no picture", encoded(painted(1600, 900), "JPEG")[:9000]])
def test_what_is_no_picture_or_half_of_one_is_told(printed, data):
    assert isinstance(printed(data)[0], FileFlaw)


def test_what_is_huge_is_not_decoded(printed):
    assert printed(encoded(Image.new("1", (9000, 9000)), "PNG"), "hall.png")[0].code == "picture-too-large"


def test_as_large_as_it_may_be_it_has_room_enough(printed):
    """One that no process has room to decode whole: four colours, in several passes."""
    large = Image.merge("CMYK", (Image.linear_gradient("L").resize((6000, 3990)),) * 4)

    made, _ = printed(encoded(large, "JPEG", quality=40, progressive=True))

    assert (made.width, made.height) == (3000, 1995)


def test_another_process_makes_the_same_bytes(printed, scratch_folder, photo):
    data = printed(photo)[1]
    program = (
        "import sys; from pathlib import Path; from plugins.pictures import prepare_for_print\n"
        "made = prepare_for_print(Path(sys.argv[1]), '/almaty/pictures/hall', Path(sys.argv[2]))\n"
        "print(made.stored, end='')"
    )
    other = scratch_folder.folder / "other"
    command = [sys.executable, "-c", program, str(scratch_folder.folder / "hall.jpg"), str(other)]
    stored = subprocess.run(command, cwd=ROOT, capture_output=True, text=True, check=True).stdout

    assert (other / "pictures" / stored).read_bytes() == data
