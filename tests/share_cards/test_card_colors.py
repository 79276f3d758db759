from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.share_cards.colors import colors_of, contrast


@settings(max_examples=80, deadline=None, database=None)
@given(st.integers(0, 0xFFFFFF))
def test_words_are_readable_on_every_brand_colour(value):
    colors = colors_of(f"#{value:06x}")
    assert contrast(colors.ink, colors.field) >= 4.5
    assert contrast(colors.quiet, colors.field) >= 4.5
    assert contrast(colors.rule, colors.field) > 1.2


def test_dark_brand_colour_is_kept():
    assert colors_of("#0b5d4e").field == (0x0B, 0x5D, 0x4E)


def test_light_brand_colour_is_darkened_and_lives_on_in_the_rule():
    colors = colors_of("#ffd500")
    assert max(colors.field) < 0xD5
    assert colors.rule == (0xFF, 0xD5, 0x00)


def test_short_form_is_the_same_colour():
    assert colors_of("#06a") == colors_of("#0066AA")


@pytest.mark.parametrize("color", ["", "green", "#12", "#12345g", "rgb(1,2,3)", "#1234567"])
def test_anything_else_gives_the_default_colour(color):
    assert colors_of(color) == colors_of("#1f3a5f")
