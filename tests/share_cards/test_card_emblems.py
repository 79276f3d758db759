from __future__ import annotations

from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pixels

from plugins.share_cards.colors import ACCENT, KNOCKOUT, LOGO
from plugins.share_cards.drawing import draw
from plugins.share_cards.emblems import logo_palette, painted_emblem
from plugins.share_cards.layout import Emblem, Image
from plugins.share_cards.orders import monogram
from tests.share_cards.made_cards import BRAND, ordered

FIELD = (11, 93, 78)


def logo(folder, color=(200, 30, 30, 255), size=(320, 160)) -> Image:
    path = folder / "logo.png"
    Pixels.new("RGBA", size, color).save(path)
    return Image(str(path), f"{color}{size}", *size)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Алматы қаласының кәсіподақтар орталығы", "АҚ"),
        ("Профсоюз «Здравоохранение»", "З"),
        ("Профсоюзная организация детской больницы", "ДБ"),
        ("Мектептің кәсіподақ ұйымы", "М"),
        ("Профсоюзная организация № 5", "ПО"),
        ("Federation of Trade Unions", "FT"),
        ("ҚР", "Қ"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_monogram_is_made_of_the_telling_words(name, letters):
    assert monogram(name) == letters


def test_letters_stand_in_the_middle_of_a_disc():
    mark = painted_emblem(Emblem(0, 0, 100, "ОН", None), FIELD)
    assert mark[0, 0] == 0
    assert mark[50, 2] == KNOCKOUT
    rows, columns = np.nonzero(mark > KNOCKOUT)
    assert rows.mean() == pytest.approx(50, abs=3)
    assert columns.mean() == pytest.approx(50, abs=3)
    assert {ACCENT < level < KNOCKOUT for level in mark[mark < KNOCKOUT] if level} == {True}


@pytest.mark.parametrize("letters", ["", "ЩЩ", "Й", "中"])
def test_any_letters_stay_within_the_square(letters):
    assert painted_emblem(Emblem(0, 0, 46, letters, None), FIELD).shape == (46, 46)


def test_logo_keeps_its_colours_and_proportions(tmp_path):
    mark = Emblem(0, 0, 100, "", logo(tmp_path))
    colors = logo_palette(mark, FIELD)
    shown = np.array(colors)[painted_emblem(mark, FIELD) - LOGO]
    assert tuple(shown[50, 50]) == (200, 30, 30)
    assert tuple(shown[5, 50]) == FIELD
    assert len(colors) <= 64


def test_logo_that_shows_through_stands_on_white(tmp_path):
    mark = Emblem(0, 0, 100, "", logo(tmp_path, (0, 0, 0, 128)))
    shown = np.array(logo_palette(mark, FIELD))[painted_emblem(mark, FIELD) - LOGO]
    assert tuple(shown[2, 2]) == (255, 255, 255)


def test_card_with_a_logo_is_a_picture(tmp_path):
    order = ordered(brand=replace(BRAND, logo=logo(tmp_path)))
    assert draw(order) != draw(ordered())
    assert draw(order) == draw(order)
