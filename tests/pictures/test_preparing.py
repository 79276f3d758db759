from __future__ import annotations

from hashlib import sha256
from io import BytesIO
from typing import Any

import numpy as np
import pytest
from PIL import Image, ImageChops, ImageCms, ImageDraw

from plugins.pictures.decoding import decode
from tests.pictures.sample_pictures import encoded, painted


def test_photo_is_scaled_to_the_width_of_the_page(scratch_folder, photo):
    picture = scratch_folder.picture(photo)
    assert (picture.width, picture.height, picture.media_type) == (1200, 675, "image/jpeg")
    assert scratch_folder.shown(picture).size == (1200, 675)
    assert picture.length == len(scratch_folder.bytes_of(picture))


def test_small_photo_keeps_its_size(scratch_folder):
    picture = scratch_folder.picture(encoded(painted(300, 200), "JPEG"))
    assert (picture.width, picture.height) == (300, 200)


def test_very_large_photo_is_decoded_small_and_scaled(scratch_folder):
    picture = scratch_folder.picture(encoded(painted(6000, 4000), "JPEG", quality=60))
    assert (picture.width, picture.height) == (1200, 800)


def test_address_carries_twelve_letters_of_the_digest(scratch_folder, photo):
    picture = scratch_folder.picture(photo)
    stem, _, name = picture.address.rpartition("-")
    assert stem == "/almaty/pictures/hall-1200"
    assert name == f"{picture.stored[:12]}.jpg"
    assert sha256(photo).hexdigest()[:12] not in picture.address


def test_same_source_gives_same_bytes_in_another_cache(scratch_folder, photo, tmp_path):
    first = scratch_folder.bytes_of(scratch_folder.picture(photo))
    scratch_folder.cache = tmp_path / "other"
    assert scratch_folder.bytes_of(scratch_folder.picture(photo)) == first


def test_other_source_gives_another_address(scratch_folder, photo):
    other = encoded(painted(1600, 901), "JPEG", quality=90)
    assert scratch_folder.picture(photo).address != scratch_folder.picture(other).address


def test_photo_is_quick_to_decode_with_half_the_colour(scratch_folder, photo):
    shown = scratch_folder.shown(scratch_folder.picture(photo))
    assert "progressive" not in shown.info
    assert [component[1:3] for component in shown.layer] == [(2, 2), (1, 1), (1, 1)]


SECRETS = ("43.238949", "Iphone of Aigul", "private note", "<x:xmpmeta")


def with_secrets(file_format: str) -> bytes:
    exif = Image.Exif()
    exif[0x010F] = "Iphone of Aigul"
    exif.get_ifd(0x8825)[29] = "43.238949"
    xmp = b"<x:xmpmeta xmlns:x='adobe:ns:meta/'>43.238949</x:xmpmeta>"
    options = {"comment": b"private note"} if file_format == "JPEG" else {}
    return encoded(painted(64, 48), file_format, exif=exif, xmp=xmp, **options)


@pytest.mark.parametrize("file_format", ["JPEG", "WEBP", "PNG"])
def test_nothing_private_is_published(scratch_folder, file_format):
    source = with_secrets(file_format) + b"private note after the end"
    published = b"".join(scratch_folder.files_of(scratch_folder.picture(source)).values())
    assert b"43.238949" in source
    assert not [secret for secret in SECRETS if secret.encode() in published]
    assert b"Exif" not in published
    assert b"ICC_PROFILE" not in published


def test_picture_of_few_colours_has_no_notes_either(scratch_folder):
    chart = Image.new("RGB", (400, 300), "white")
    exif = Image.Exif()
    exif[0x010F] = "Iphone of Aigul"
    published = scratch_folder.bytes_of(scratch_folder.picture(encoded(chart, "PNG", exif=exif, dpi=(300, 300))))
    assert b"Aigul" not in published
    assert b"pHYs" not in published


@pytest.mark.parametrize(
    ("orientation", "corner"),
    [(1, (0, 0)), (2, (1, 0)), (3, (1, 1)), (4, (0, 1)), (5, (0, 0)), (6, (1, 0)), (7, (1, 1)), (8, (0, 1))],
)
def test_photo_stands_upright(scratch_folder, orientation, corner):
    image = painted(80, 40)
    ImageDraw.Draw(image).rectangle((0, 0, 19, 19), fill="white")
    exif = Image.Exif()
    exif[0x0112] = orientation
    shown = scratch_folder.shown(scratch_folder.picture(encoded(image, "JPEG", exif=exif, quality=95)))
    assert shown.size == ((80, 40) if orientation < 5 else (40, 80))
    place = (8 + corner[0] * (shown.width - 16), 8 + corner[1] * (shown.height - 16))
    assert min(shown.convert("RGB").getpixel(place)) > 200


def test_unreadable_exif_is_no_reason_to_refuse_a_photo(scratch_folder):
    source = encoded(painted(80, 40), "JPEG", exif=b"Exif\0\0MM\0*\0\0\0\x08\xff\xff" + b"\x01\x12\0\x03" * 9)
    assert scratch_folder.picture(source).width == 80


def test_colours_are_brought_to_srgb(scratch_folder):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"-XYZ").replace(b"gXYZ", b"rXYZ").replace(b"-XYZ", b"gXYZ")
    red = Image.new("RGB", (40, 40), (220, 0, 0))
    shown = scratch_folder.shown(scratch_folder.picture(encoded(red, "JPEG", icc_profile=swapped)))
    red_part, green_part, _ = shown.getpixel((20, 20))
    assert red_part < 60
    assert green_part > 180
    assert "icc_profile" not in shown.info


def test_profile_of_other_pixels_is_passed_over(scratch_folder):
    lab = ImageCms.ImageCmsProfile(ImageCms.createProfile("LAB")).tobytes()
    assert scratch_folder.shown(scratch_folder.picture(encoded(painted(80, 40), "JPEG", icc_profile=lab))).mode == "RGB"


@pytest.mark.parametrize("profile", [b"nonsense", b"\0" * 200])
def test_unreadable_profile_is_passed_over(scratch_folder, profile):
    assert scratch_folder.picture(encoded(painted(80, 40), "JPEG", icc_profile=profile)).width == 80


@pytest.mark.parametrize("mode", ["L", "CMYK", "1"])
def test_other_kinds_of_pixels_become_rgb(scratch_folder, mode):
    source = encoded(painted(80, 40).convert(mode), "JPEG" if mode != "1" else "PNG")
    assert scratch_folder.shown(scratch_folder.picture(source)).convert("RGB").size == (80, 40)


def test_sixteen_bit_scan_is_not_blown_out(scratch_folder):
    scan = Image.frombytes("I;16", (2, 1), bytes([0x00, 0x40, 0x00, 0xC0]))
    shown = scratch_folder.shown(scratch_folder.picture(encoded(scan, "PNG"))).convert("RGB")
    assert [shown.getpixel((x, 0)) for x in (0, 1)] == [(64, 64, 64), (192, 192, 192)]


def test_drawn_chart_stays_lossless(scratch_folder):
    chart = Image.new("RGB", (800, 600), "white")
    ImageDraw.Draw(chart).rectangle((100, 100, 300, 500), fill="#0b5d4e")
    picture = scratch_folder.picture(encoded(chart, "PNG"))
    assert picture.address.endswith(".png")
    assert scratch_folder.shown(picture).convert("RGB").getpixel((200, 300)) == (0x0B, 0x5D, 0x4E)


def test_wide_drawn_chart_is_scaled_and_stays_png(scratch_folder):
    chart = Image.new("RGB", (2400, 600), "white")
    ImageDraw.Draw(chart).ellipse((100, 100, 500, 500), fill="#0b5d4e")
    picture = scratch_folder.picture(encoded(chart, "PNG"))
    assert (picture.width, picture.media_type) == (1200, "image/png")


@pytest.mark.parametrize("file_format", ["PNG", "WEBP"])
def test_what_shows_through_stays_so(scratch_folder, file_format):
    image = painted(60, 40, "RGBA")
    image.paste((0, 0, 0, 0), (0, 0, 20, 20))
    picture = scratch_folder.picture(
        encoded(image, file_format, **({"lossless": True} if file_format == "WEBP" else {}))
    )
    assert picture.media_type == "image/png"
    assert scratch_folder.shown(picture).getpixel((5, 5))[3] == 0


def test_transparent_palette_stays_so(scratch_folder):
    image = Image.new("P", (60, 40), 0)
    image.putpalette([255, 255, 255, 11, 93, 78])
    image.paste(1, (20, 10, 40, 30))
    shown = scratch_folder.shown(scratch_folder.picture(encoded(image, "PNG", transparency=0)))
    assert [shown.getpixel(place)[3] for place in ((5, 5), (30, 20))] == [0, 255]


HIDDEN_RED = Image.new("RGBA", (900, 600), (255, 0, 0, 0))
HIDDEN_RED.paste((11, 93, 78, 255), (300, 200, 600, 400))
RED_IN_A_PALETTE = Image.new("P", (900, 600), 0)
RED_IN_A_PALETTE.putpalette([255, 0, 0, 11, 93, 78, 250, 0, 0])
RED_IN_A_PALETTE.paste(1, (300, 200, 600, 400))
RED_IN_A_PALETTE.paste(2, (0, 0, 300, 200))


def erased(file_format: str, size: tuple[int, int]) -> bytes:
    """Encode a green field in a red one that was erased, in the ways in which formats keep it."""
    if file_format == "palette":
        return encoded(RED_IN_A_PALETTE.resize(size), "PNG", transparency=bytes((0, 255, 0)))
    if file_format == "grey":
        grey = Image.new("LA", size, (77, 0))
        grey.paste((10, 255), (50, 50, 90, 90))
        return encoded(grey, "PNG")
    options = {"WEBP": {"lossless": True, "exact": True}}.get(file_format, {})
    return encoded(HIDDEN_RED.resize(size, Image.Resampling.NEAREST), file_format, **options)


@pytest.mark.parametrize("file_format", ["PNG", "WEBP", "palette", "grey"])
@pytest.mark.parametrize("size", [(300, 200), (900, 600), (1800, 1200)])
def test_what_was_erased_has_no_colour_in_any_size(scratch_folder, file_format, size):
    files = scratch_folder.files_of(scratch_folder.picture(erased(file_format, size)))
    for name, data in files.items():
        pixels = np.asarray(Image.open(BytesIO(data)).convert("RGBA")).reshape(-1, 4)
        unseen, seen = pixels[pixels[:, 3] == 0], pixels[pixels[:, 3] > 0]
        assert name.endswith("png")
        assert (unseen[:, :3] == 255).all()
        # Nor has it bled into the edge of what is seen.
        assert len(seen)
        assert (seen[:, 0] <= seen[:, 1]).all()


def test_photo_with_an_unused_transparency_becomes_a_jpeg(scratch_folder):
    picture = scratch_folder.picture(encoded(painted(400, 300, "RGBA"), "PNG"))
    assert picture.media_type == "image/jpeg"


def test_photo_saved_as_png_or_webp_becomes_a_jpeg(scratch_folder):
    for file_format in ("PNG", "WEBP"):
        assert scratch_folder.picture(encoded(painted(400, 300), file_format)).address.endswith(".jpg")


def test_very_tall_picture_is_bounded_in_height(scratch_folder):
    picture = scratch_folder.picture(encoded(painted(600, 9600), "JPEG"))
    assert (picture.width, picture.height) == (300, 4800)


def test_line_one_pixel_high_is_a_picture_too(scratch_folder):
    picture = scratch_folder.picture(encoded(painted(5000, 1), "PNG"))
    assert (picture.width, picture.height) == (1200, 1)


def test_photo_comes_in_three_sizes_and_two_formats(scratch_folder, photo):
    picture = scratch_folder.picture(photo)
    assert [(size.width, size.avif > 0) for size in picture.sizes] == [(360, True), (720, True), (1200, True)]
    shown = {name: Image.open(BytesIO(data)) for name, data in scratch_folder.files_of(picture).items()}
    assert {name: image.size for name, image in shown.items()} == {
        f"{width}.{ending}": (width, height)
        for ending in ("jpg", "avif")
        for width, height in ((360, 202), (720, 405), (1200, 675))
    }


def test_lengths_are_those_of_the_files(scratch_folder, photo):
    picture = scratch_folder.picture(photo)
    files = scratch_folder.files_of(picture)
    for size in picture.sizes:
        assert (len(files[f"{size.width}.jpg"]), len(files[f"{size.width}.avif"])) == (size.length, size.avif)
        assert size.avif < size.length


@pytest.mark.parametrize(("width", "sizes"), [(1, [1]), (360, [360]), (449, [449]), (450, [360, 450]), (1199, None)])
def test_no_size_is_larger_than_the_source_or_hardly_smaller_than_the_next(scratch_folder, width, sizes):
    picture = scratch_folder.picture(encoded(painted(width, 300), "JPEG"))
    assert [size.width for size in picture.sizes] == (sizes or [360, 720, width])


def test_all_sizes_show_the_same_colours(scratch_folder, photo):
    for data in scratch_folder.files_of(scratch_folder.picture(photo)).values():
        shown = Image.open(BytesIO(data)).convert("RGB").resize((8, 6), Image.Resampling.BOX)
        wanted = painted(1600, 900).resize((8, 6), Image.Resampling.BOX)
        assert max(ImageChops.difference(shown, wanted).tobytes()) < 8


@pytest.mark.parametrize("ending", ["jpg", "avif"])
def test_every_size_keeps_the_detail_that_it_has_room_for(scratch_folder, ending):
    stripes = np.asarray(painted(1200, 800)) // 2 + (np.arange(1200) // 20 % 2 * 100).astype("uint8")[:, None]
    picture = scratch_folder.picture(encoded(Image.fromarray(stripes), "JPEG", quality=95, subsampling="4:4:4"))
    files = scratch_folder.files_of(picture)
    for width in (360, 720, 1200):
        shown = Image.open(BytesIO(files[f"{width}.{ending}"])).convert("RGB")
        wanted = Image.fromarray(stripes).resize(shown.size, Image.Resampling.LANCZOS)
        off = np.asarray(shown).astype(float) - np.asarray(wanted)
        assert np.sqrt((off**2).mean()) < 3, width


def test_drawing_has_no_other_format(scratch_folder):
    picture = scratch_folder.picture(encoded(Image.new("RGB", (1400, 700), "teal"), "PNG"))
    assert set(scratch_folder.files_of(picture)) == {"360.png", "720.png", "1200.png"}


def test_drawing_that_is_smaller_as_a_jpeg_becomes_one(scratch_folder):
    noise = Image.effect_noise((1200, 800), 12).quantize(64).convert("RGB")
    assert scratch_folder.picture(encoded(noise, "PNG")).media_type == "image/jpeg"


def test_photo_that_shows_through_does_so_in_both_formats(scratch_folder):
    image = painted(800, 600, "RGBA")
    image.putalpha(Image.linear_gradient("L").resize(image.size))
    files = scratch_folder.files_of(scratch_folder.picture(encoded(image, "PNG")))
    assert set(files) == {f"{width}.{ending}" for width in (360, 800) for ending in ("png", "avif")}
    assert all(Image.open(BytesIO(data)).mode == "RGBA" for data in files.values())


def test_lying_photo_is_decoded_as_small_as_an_upright_one():
    exif = Image.Exif()
    exif[0x0112] = 6
    source = encoded(painted(4000, 3000), "JPEG", exif=exif)
    image = decode(source, (600, 4800))
    assert isinstance(image, Image.Image)
    assert image.size == (2000, 1500)


def test_profile_is_brought_to_srgb_after_scaling_too(scratch_folder):
    srgb = ImageCms.ImageCmsProfile(ImageCms.createProfile("sRGB")).tobytes()
    swapped = srgb.replace(b"rXYZ", b"-XYZ").replace(b"gXYZ", b"rXYZ").replace(b"-XYZ", b"gXYZ")
    source = encoded(Image.new("RGB", (1600, 400), (220, 0, 0)), "JPEG", icc_profile=swapped)
    for data in scratch_folder.files_of(scratch_folder.picture(source)).values():
        red_part, green_part, _ = Image.open(BytesIO(data)).convert("RGB").crop((90, 40, 91, 41)).tobytes()
        assert (red_part < 60, green_part > 180) == (True, True)


HOSTILE: dict[str, tuple[Image.Image, str, dict[str, Any]]] = {
    "of sixteen bits": (Image.frombytes("I;16", (900, 2), bytes(range(200)) * 18), "PNG", {}),
    "of print colours": (painted(900, 600, "CMYK"), "JPEG", {}),
    "a point": (Image.new("RGB", (1, 1), "red"), "PNG", {}),
    "a photo of a point": (Image.new("RGB", (1, 1), "red"), "JPEG", {}),
    "a line": (painted(20_000, 10), "PNG", {}),
    "a long line": (painted(20_000, 10), "JPEG", {}),
    "a pole": (painted(10, 20_000), "JPEG", {}),
    "a palette that shows through": (painted(900, 600).quantize(250), "PNG", {"transparency": bytes(range(250))}),
    "moving": (painted(900, 600), "PNG", {"save_all": True, "append_images": [painted(900, 600).rotate(180)]}),
    "moving in WebP": (painted(900, 600), "WEBP", {"save_all": True, "append_images": [painted(900, 600).rotate(90)]}),
    "grey with alpha": (painted(900, 600).convert("LA"), "PNG", {}),
}


@pytest.mark.parametrize("kind", HOSTILE)
def test_odd_picture_becomes_a_fine_one(scratch_folder, kind):
    image, file_format, options = HOSTILE[kind]
    picture = scratch_folder.picture(encoded(image, file_format, **options))
    files = scratch_folder.files_of(picture)
    assert len(files) == len(picture.sizes) * (2 if picture.sizes[0].avif else 1)
    for name, data in files.items():
        shown = Image.open(BytesIO(data))
        shown.load()
        assert shown.width == int(name.partition(".")[0])
        assert not getattr(shown, "is_animated", False)
