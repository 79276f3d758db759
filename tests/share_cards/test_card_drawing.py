from __future__ import annotations

import subprocess
import sys
from dataclasses import replace
from io import BytesIO
from pathlib import Path

import numpy as np
import pytest
from PIL import Image

from plugins.share_cards.colors import QUIET
from plugins.share_cards.drawing import draw, painted, png
from plugins.share_cards.layout import SHAPES, Band, Line
from plugins.share_cards.templates import TEMPLATES, lay_out
from tests.share_cards.made_cards import BRAND, edges, full, laid, ordered


def opened(order) -> Image.Image:
    image = Image.open(BytesIO(draw(order)))
    image.load()
    return image


def pixels(order) -> np.ndarray:
    return np.asarray(opened(order).convert("RGB"))


@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
@pytest.mark.parametrize("template", sorted(set(TEMPLATES) - {"photo"}))
def test_card_is_a_palette_png_of_its_shape(template, shape):
    image = opened(full(template, shape))
    assert (image.format, image.mode, image.size) == ("PNG", "P", (shape.width, shape.height))
    assert image.info == {}


def test_card_is_painted_in_the_colours_of_its_organization():
    order = ordered(brand=replace(BRAND, color="#ffd500"))
    layout, seen = lay_out(order), pixels(order)
    bar = layout.bands[1].bars[0]
    assert tuple(seen[0, 0]) == layout.colors.field
    assert tuple(seen[bar.top + 1, bar.left + 1]) == layout.colors.rule
    assert seen.max() == 255
    assert seen.min() == 0


def test_quiet_words_are_quieter():
    order = ordered()
    layout = lay_out(order)
    line = next(line for line in layout.lines if line.tone == QUIET)
    words = pixels(order)[line.y - line.size : line.y + 8]
    assert tuple(words.reshape(-1, 3).max(axis=0)) == layout.colors.quiet


def test_words_stand_where_they_are_planned():
    order = ordered("Нет")
    layout = lay_out(order)
    line = layout.bands[2].lines[0]
    rows = pixels(order)[line.y - round(0.8 * line.size) : line.y + 4]
    inked = np.argwhere((rows != layout.colors.field).any(axis=2))
    assert inked[:, 1].min() == pytest.approx(72, abs=1)
    assert inked[:, 1].max() == pytest.approx(edges(line)[1], abs=12)
    # Capitals stand on the baseline and are 0.7 of the size high.
    assert inked[:, 0].max() == pytest.approx(0.8 * line.size, abs=3)
    assert inked[:, 0].min() == pytest.approx(0.1 * line.size, abs=2)


def test_bands_joined_are_the_picture_painted_whole():
    layout = laid()
    height, width = layout.shape.height, layout.shape.width
    joined = np.asarray(Image.open(BytesIO(png(layout))))
    separate = [painted(band, width, layout.colors.field)[:, 1:] for band in layout.bands]
    assert joined.shape == (height, width)
    assert (joined == np.concatenate(separate)).all()


def test_same_order_gives_same_bytes():
    assert draw(ordered()) == draw(ordered())


def test_bytes_do_not_depend_on_the_process(tmp_path):
    script = tmp_path / "draw.py"
    script.write_text(
        "import sys\nfrom plugins.share_cards.drawing import draw\nfrom tests.share_cards.made_cards import ordered\n"
        "sys.stdout.buffer.write(draw(ordered('Еңбек ақы 15 % өсті', 'kk')))\n",
        encoding="utf-8",
    )
    root = Path(__file__).parents[2]
    environment = {"PYTHONPATH": str(root), "PYTHONHASHSEED": "7", "TZ": "Asia/Tokyo", "LC_ALL": "C"}
    drawn = subprocess.run([sys.executable, str(script)], env=environment, check=True, capture_output=True).stdout
    assert drawn == draw(ordered("Еңбек ақы 15 % өсті", "kk"))


@pytest.mark.parametrize("title", ["Әділет", "Щ" * 200, "ЖШЩ ФЫЮ " * 30, "@%&№₸ " * 40, ""])
@pytest.mark.parametrize("shape", SHAPES, ids=lambda shape: shape.name)
def test_card_is_always_light_enough_for_messengers(title, shape):
    most = 60_000 if shape.name == "link" else 300_000
    assert len(draw(ordered(title, shape=shape))) < most


def test_usual_card_is_small():
    assert len(draw(ordered("Ұжымдық шартқа қол қойылды: жалақы 15 % өседі", "kk"))) < 30_000


def test_letter_the_font_lacks_is_drawn_as_a_box_and_not_lost():
    assert (pixels(ordered("中")) != pixels(ordered("🎉"))).any()


def test_line_beyond_the_edge_is_left_out_without_an_error():
    layout = laid()
    beyond = (Line("Край", 60, 700, -80.0, 20), Line("Край", 60, 700, 1150.0, 640), Line("Край", 60, 700, 2000.0, 900))
    drawn = png(replace(layout, bands=(Band(0, 630, beyond),)))
    assert Image.open(BytesIO(drawn)).size == (1200, 630)
