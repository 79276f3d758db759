from __future__ import annotations

import random
from dataclasses import replace
from io import BytesIO

import numpy as np
import pytest
from PIL import Image as Pixels

from plugins.share_cards.colors import contrast
from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import LINK, PORTRAIT, SHAPES, STORY, Image
from plugins.share_cards.photos import QUIET_ON_PHOTO, cropped, frame
from plugins.share_cards.templates import lay_out
from tests.share_cards.made_cards import full, photo_file
from tests.soak import SOAK, trials


def drawn(order):
    return Pixels.open(BytesIO(draw(order)))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_photo_card_is_a_jpeg_with_half_the_colour_and_no_notes(shape, tmp_path):
    image = drawn(full("photo", shape, photo_file(tmp_path)))
    assert (image.format, image.size) == ("JPEG", (shape.width, shape.height))
    assert [layer[1:3] for layer in image.layer] == [(2, 2), (1, 1), (1, 1)]
    assert set(image.info) <= {"jfif", "jfif_version", "jfif_unit", "jfif_density"}


@pytest.mark.parametrize("light", [20, 128, 255])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_words_are_readable_on_any_photo(light, shape, tmp_path):
    order = full("photo", shape, photo_file(tmp_path, light=light))
    image = np.asarray(drawn(order).convert("RGB"))
    for line in lay_out(order).lines:
        ground = image[line.y - line.size : line.y, shape.margin // 3 : shape.margin // 2].reshape(-1, 3)
        for red, green, blue in np.unique(ground, axis=0).tolist():
            assert contrast(QUIET_ON_PHOTO, (red, green, blue)) >= 4.4


def test_cards_of_one_photo_leave_it_as_it_was(tmp_path):
    first = full("photo", LINK, photo_file(tmp_path))
    second = replace(first, content=replace(first.content, title="Біз бірге күштіміз"))
    alone = draw(second)
    draw(first)
    assert draw(second) == alone != draw(first)


def test_above_the_words_the_photo_is_as_it_was(tmp_path):
    photo = photo_file(tmp_path)
    seen = np.asarray(drawn(full("photo", LINK, photo)).convert("RGB"))[:60, 300:900].astype(int)
    was = np.asarray(cropped(photo, LINK))[:60, 300:900].astype(int)
    assert np.abs(seen - was).max() < 12


def has_red(image):
    pixels = np.asarray(image).astype(int)
    return bool(((pixels[:, :, 0] > 150) & (pixels[:, :, 1] < 80)).any())


@pytest.mark.parametrize(("focus", "red"), [((10, 90), True), ((100, 0), False)])
def test_focus_is_kept(focus, red, tmp_path):
    photo = replace(photo_file(tmp_path), focus=focus)
    assert [has_red(cropped(photo, shape)) for shape in (PORTRAIT, STORY)] == [red, red]


ORDINARY = ((640, 425), (700, 500), (1200, 732), (1200, 794), (1200, 850), (2400, 1602))
ODD = ((300, 2000), (2000, 300), (40, 40), (1200, 630), (1, 4000), (4000, 1), (1, 1), (2, 3), (199, 200))


@pytest.mark.parametrize("size", [*ORDINARY, *ODD], ids="{0[0]}×{0[1]}".format)
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_any_proportion_fills_the_shape(size, shape, tmp_path):
    assert cropped(photo_file(tmp_path, size), shape).size == (shape.width, shape.height)


def sizes(count, chance):
    """Give all widths from 200 to 2,400 in a soak, each with some height; else so many of them, always the same."""
    widths = range(200, 2401) if SOAK else chance.sample(range(200, 2401), count)
    return [(width, chance.randint(200, 2400)) for width in widths]


def test_photos_of_any_size_have_a_card_in_every_shape(tmp_path):
    chance = random.Random(640)
    for size in sizes(25, chance):
        Pixels.new("1", size).save(tmp_path / "photo.png")
        focus = (chance.randint(0, 100), chance.randint(0, 100))
        # Its digest is what cards know a photo by.
        photo = Image(str(tmp_path / "photo.png"), f"{size}", size[0], size[1], focus)
        assert [cropped(photo, one).size for one in SHAPES] == [(one.width, one.height) for one in SHAPES], photo


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_what_a_card_shows_lies_within_its_photo(shape):
    chance = random.Random(425)
    for size in (*ORDINARY, *ODD, *(size for _ in range(trials(200)) for size in sizes(200, chance))):
        for focus in ((50, 50), (0, 100), (chance.randint(0, 100), chance.randint(0, 100))):
            _, (left, top, right, bottom) = frame(size, shape, focus)
            assert 0 <= left < right <= size[0], (size, focus)
            assert 0 <= top < bottom <= size[1], (size, focus)


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_photo_full_of_detail_is_still_light_enough(shape, tmp_path):
    noise = np.random.default_rng(7).integers(0, 256, (800, 1200, 3), dtype=np.uint8)
    path = tmp_path / "noise.png"
    Pixels.fromarray(noise).save(path)
    card = draw(full("photo", shape, Image(str(path), "noise", 1200, 800)))
    assert len(card) <= (290 if shape.tall else 150) * 1024


@pytest.mark.parametrize("mode", ["L", "P", "RGBA", "CMYK"])
def test_pictures_of_other_kinds_become_photos_too(mode, tmp_path):
    path = tmp_path / "picture"
    Pixels.new(mode, (1200, 800)).save(path, "JPEG" if mode == "CMYK" else "PNG")
    assert drawn(full("photo", LINK, Image(str(path), mode, 1200, 800))).mode == "RGB"


def test_same_photo_gives_same_bytes(tmp_path):
    order = full("photo", LINK, photo_file(tmp_path))
    assert draw(order) == draw(order)
