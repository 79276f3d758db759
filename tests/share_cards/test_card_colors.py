from __future__ import annotations

import colorsys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.colors import parse
from plugins.share_cards.colors import BLACK, colors_of, contrast, paper_colors, photo_colors


@settings(max_examples=80, deadline=None, database=None)
@given(st.integers(0, 0xFFFFFF))
def test_words_are_readable_on_every_brand_colour(value):
    colors = colors_of(f"#{value:06x}")
    assert contrast(colors.ink, colors.field) >= 4.5
    assert contrast(colors.quiet, colors.field) >= 4.5


def test_dark_brand_colour_is_kept():
    assert colors_of("#0b5d4e").field == (0x0B, 0x5D, 0x4E)


@pytest.mark.parametrize("color", ["#ffd500", "#ff8c00", "#7ed957", "#ffffff", "#4da3ff"])
def test_light_brand_colour_is_kept_with_black_words(color):
    colors = colors_of(color)
    assert colors.field == parse(color)
    assert colors.ink == BLACK
    assert contrast(colors.ink, colors.field) >= 6


def test_yellow_is_no_brown_on_any_card():
    yellow = (0xFF, 0xD5, 0x00)
    assert colors_of("#ffd500").field == yellow
    assert (paper_colors("#ffd500").ink, paper_colors("#ffd500").rule) == (BLACK, yellow)
    assert photo_colors("#ffd500").rule == yellow
    hue, _, value = colorsys.rgb_to_hsv(*(part / 255 for part in colors_of("#ffd500").field))
    assert hue * 360 == pytest.approx(50, abs=2)
    assert value == 1


@settings(max_examples=80, deadline=None, database=None)
@given(st.integers(0, 0xFFFFFF))
def test_labels_rules_and_words_on_paper_and_photos_are_seen(value):
    color = f"#{value:06x}"
    for colors in (colors_of(color), paper_colors(color), photo_colors(color)):
        assert contrast(colors.ink, colors.field) >= 6
        assert contrast(colors.quiet, colors.field) >= 4.5
        assert contrast(colors.on_rule, colors.rule) >= 4.5
    assert contrast(colors_of(color).rule, colors_of(color).field) >= 3
    assert contrast(photo_colors(color).rule, photo_colors(color).field) >= 3
    assert contrast(paper_colors(color).rule, paper_colors(color).field) >= 1.2


def test_short_form_is_the_same_colour():
    assert colors_of("#06a") == colors_of("#0066AA")


@pytest.mark.parametrize("color", ["", "green", "#12", "#12345g", "rgb(1,2,3)", "#1234567"])
def test_anything_else_gives_the_default_colour(color):
    assert colors_of(color) == colors_of("#1f3a5f")
