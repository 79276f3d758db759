"""Logos on cards: without a plate where none is needed, on one with even margins where it is."""

from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pixels
from PIL import ImageDraw

from plugins.share_cards.colors import LOGO, colors_of
from plugins.share_cards.drawing import draw
from plugins.share_cards.layout import LINK, SHAPES, Image
from plugins.share_cards.logos import flattened, standing, width_of
from plugins.share_cards.templates import lay_out
from plugins.share_cards.zones import head
from tests.share_cards.made_cards import BRAND, full, ordered, photo_file

GREEN = colors_of("#0b5d4e").field
RED, WHITE = (200, 30, 30), (255, 255, 255)
SIDE = (100, 100)


def saved(folder, image, name="logo") -> Image:
    path = folder / f"{name}.png"
    image.save(path)
    return Image(str(path), f"{path}", *image.size)


def cross(ground, color=RED, size=(320, 320)):
    """Draw a cross, loose on a ground that may be transparent."""
    image = Pixels.new("RGBA", size, ground)
    pen, (width, height) = ImageDraw.Draw(image), size
    pen.rectangle((width * 0.45, height * 0.1, width * 0.55, height * 0.9), fill=(*color, 255))
    pen.rectangle((width * 0.1, height * 0.45, width * 0.9, height * 0.55), fill=(*color, 255))
    return image


def shown(logo, field=GREEN, size=SIDE):
    """Return the pixels of a logo on a card's field."""
    indexes, colors = flattened(logo, size, field)
    return np.where((indexes >= LOGO)[:, :, None], np.array(colors)[np.maximum(indexes, LOGO) - LOGO], field)


def test_a_drawing_that_is_seen_stands_without_a_plate(tmp_path):
    seen = shown(saved(tmp_path, cross((0, 0, 0, 0), WHITE)))
    assert tuple(seen[20, 20]) == GREEN
    assert tuple(seen[50, 50]) == WHITE


def test_a_drawing_of_the_grounds_colour_gets_a_white_plate_with_round_corners(tmp_path):
    seen = shown(saved(tmp_path, cross((0, 0, 0, 0), GREEN)))
    assert tuple(seen[20, 20]) == WHITE
    assert tuple(seen[0, 0]) == GREEN
    assert np.abs(seen[50, 50].astype(int) - GREEN).max() < 8


def test_a_white_drawing_gets_a_dark_plate_on_a_light_ground(tmp_path):
    seen = shown(saved(tmp_path, cross((0, 0, 0, 0), WHITE)), (255, 213, 0))
    assert tuple(seen[20, 20]) == (0, 0, 0)
    assert tuple(seen[50, 50]) == WHITE


@pytest.mark.parametrize("ground", [WHITE, (250, 250, 248), (20, 60, 140)])
def test_a_logo_with_a_ground_of_its_own_has_even_margins_and_round_corners(ground, tmp_path):
    uneven = Pixels.new("RGB", (400, 320), ground)
    uneven.paste(RED, (20, 100, 120, 200))
    uneven.paste(RED, (120, 140, 220, 160))
    seen = shown(saved(tmp_path, uneven), size=(125, 100)).astype(int)
    rows, columns = np.nonzero(np.abs(seen - RED).sum(axis=2) < 60)
    plate_rows, plate_columns = np.nonzero(np.abs(seen - GREEN).sum(axis=2) > 0)
    sides = (
        rows.min() - plate_rows.min(),
        plate_rows.max() - rows.max(),
        columns.min() - plate_columns.min(),
        plate_columns.max() - columns.max(),
    )
    assert sides == pytest.approx((12, 12, 12, 12), abs=1)
    assert (plate_rows.min(), plate_columns.max()) == (0, 124)
    assert tuple(seen[0, 124]) == GREEN


def disc(color):
    image = Pixels.new("RGBA", (320, 320))
    ImageDraw.Draw(image).ellipse((0, 0, 319, 319), fill=(*color, 255))
    return image


def test_a_closed_form_stands_as_it_is(tmp_path):
    dark = disc((60, 20, 60))
    ImageDraw.Draw(dark).rectangle((100, 150, 220, 170), fill=WHITE)
    seen = shown(saved(tmp_path, dark))
    assert tuple(seen[2, 2]) == GREEN
    assert np.abs(seen[20, 50].astype(int) - (60, 20, 60)).max() <= 12


def test_a_form_of_the_grounds_colour_that_holds_nothing_has_a_plate(tmp_path):
    seen = shown(saved(tmp_path, disc(GREEN)))
    assert tuple(seen[50, 4]) == WHITE
    assert np.abs(seen[50, 50].astype(int) - GREEN).max() <= 12


def test_a_form_of_the_grounds_colour_is_shown_by_what_it_holds_as_large_as_others(tmp_path):
    shield = Pixels.new("RGBA", (320, 320), (*GREEN, 255))
    shield.paste((0, 0, 0, 0), (0, 0, 5, 5))
    shield.paste((*WHITE, 255), (120, 120, 200, 200))
    assert (shown(saved(tmp_path, shield)) == WHITE).all()


def test_on_a_photo_a_loose_drawing_always_has_a_plate(tmp_path):
    logo = standing(saved(tmp_path, cross((0, 0, 0, 0), WHITE)), SIDE, None)
    assert logo.getpixel((20, 20)) == (0, 0, 0, 255)
    assert logo.getpixel((0, 0)) == (0, 0, 0, 0)


@pytest.mark.parametrize(("size", "wide"), [((320, 320), 1), ((640, 320), 2), ((3200, 100), 3), ((100, 3200), 1)])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_wide_logos_take_more_room_and_names_still_have_theirs(size, wide, shape, tmp_path):
    logo = saved(tmp_path, cross((255, 255, 255, 255), size=size))
    assert width_of(logo, 100) == wide * 100
    band = head(ordered(brand=replace(BRAND, logo=logo), shape=shape))
    emblem = band.emblem
    assert emblem
    assert emblem.left + emblem.width == shape.width - shape.margin
    assert emblem.left >= shape.margin + 0.45 * (shape.width - 2 * shape.margin)
    assert not lay_out(ordered(brand=replace(BRAND, logo=logo), shape=shape)).cut


@pytest.mark.parametrize("mode", ["1", "L", "LA", "P", "RGB", "RGBA", "I;16"])
@pytest.mark.parametrize("template", ["news", "release", "photo"])
def test_logos_of_any_kind_of_pixels_are_drawn(mode, template, tmp_path):
    logo = saved(tmp_path, Pixels.new(mode, (160, 120)))
    order = full(template, LINK, photo_file(tmp_path))
    assert draw(replace(order, brand=replace(BRAND, logo=logo)))


def test_a_logo_that_nobody_sees_leaves_the_card(tmp_path):
    logo = saved(tmp_path, Pixels.new("RGBA", (120, 120)))
    assert draw(ordered(brand=replace(BRAND, logo=logo)))


def test_a_logo_keeps_few_colours(tmp_path):
    noise = np.random.default_rng(7).integers(0, 256, (200, 200, 3), dtype=np.uint8)
    _, colors = flattened(saved(tmp_path, Pixels.fromarray(noise)), SIDE, GREEN)
    assert len(colors) <= 64
