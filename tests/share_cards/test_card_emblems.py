from __future__ import annotations

from collections import Counter
from dataclasses import replace

import numpy as np
import pytest
from PIL import Image as Pixels

from plugins.newsroom import called, read_content
from plugins.share_cards.colors import ACCENT, KNOCKOUT
from plugins.share_cards.drawing import draw
from plugins.share_cards.emblems import painted_emblem
from plugins.share_cards.layout import Emblem, Image
from plugins.share_cards.monograms import monogram
from tests.sample import needs_sample
from tests.share_cards.made_cards import BRAND, ordered
from tests.tools import ROOT

FIELD = (11, 93, 78)


def logo(folder, color=(200, 30, 30, 255), size=(320, 160)) -> Image:
    path = folder / "logo.png"
    Pixels.new("RGBA", size, color).save(path)
    return Image(str(path), f"{color}{size}", *size)


@pytest.mark.parametrize(
    ("name", "letters"),
    [
        ("Алматы қаласының кәсіподақтар орталығы", "АҚ"),
        ("Профсоюз «Здравоохранение»", "Зд"),
        ("Балабақша", "Бл"),
        ("Аи", "Аи"),
        ("Профсоюзная организация детской больницы", "ДБ"),
        ("Мектептің кәсіподақ ұйымы", "Мк"),
        ("Профсоюзная организация № 5", "5"),
        ("Первичная профсоюзная организация школы № 12", "Ш12"),
        ("№ 126 мектептің кәсіподақ ұйымы", "126"),
        ("Primary Trade Union Organization of School No. 1917", "Sc"),
        ("Federation of Trade Unions", "FTU"),
        ("Бастауыш кәсіподақ ұйымы", "БКҰ"),
        ("ҚР", "ҚР"),
        ("«»", ""),
        ("", ""),
    ],
)
def test_monogram_is_made_of_the_telling_words(name, letters):
    assert monogram(name) == letters


def test_letters_stand_in_the_middle_of_a_disc():
    mark = painted_emblem(Emblem(0, 0, 100, 100, "ОН", None), FIELD)
    assert mark[0, 0] == 0
    assert mark[50, 2] == KNOCKOUT
    rows, columns = np.nonzero(mark > KNOCKOUT)
    assert rows.mean() == pytest.approx(50, abs=3)
    assert columns.mean() == pytest.approx(50, abs=3)
    assert {ACCENT < level < KNOCKOUT for level in mark[mark < KNOCKOUT] if level} == {True}


@pytest.mark.parametrize("letters", ["", "ЩЩ", "Й", "中"])
def test_any_letters_stay_within_the_square(letters):
    assert painted_emblem(Emblem(0, 0, 46, 46, letters, None), FIELD).shape == (46, 46)


def test_card_with_a_logo_is_a_picture(tmp_path):
    order = ordered(brand=replace(BRAND, logo=logo(tmp_path)))
    assert draw(order) != draw(ordered())
    assert draw(order) == draw(order)


@needs_sample
@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_organizations_of_the_sample_are_told_by_their_letters(language):
    organizations = read_content(ROOT / "content").organizations
    names = [called(one.name, one.short_name, language, one.languages).text.text for one in organizations]
    shared = [letters for letters, count in Counter(map(monogram, names)).items() if count > 1]
    # Metallurgy and music: two initials are not enough for all colleges of a country.
    assert len(names) > 30
    assert shared in (["МК"], ["MC"], [])


@pytest.mark.parametrize("kind", ["Первичная профсоюзная организация", "Профсоюзный комитет", "Профсоюз работников"])
def test_letters_are_never_those_of_every_union(kind):
    letters = {monogram(f"{kind} {whose}") for whose in ("школы № 5", "школы № 6", "завода «Арман»", "роддома")}
    assert len(letters) == 4
    assert not letters & {monogram(kind), monogram(kind)[:2]}
