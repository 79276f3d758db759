from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom.colors import BLACK, WHITE, blend, contrast, parse, readable, written


def test_contrast_is_that_of_wcag():
    assert contrast(BLACK, WHITE) == pytest.approx(21)
    assert contrast(WHITE, WHITE) == 1
    assert contrast((0x76, 0x76, 0x76), WHITE) == pytest.approx(4.54, abs=0.01)


def test_blend_goes_from_field_to_ink():
    assert blend(BLACK, WHITE, 0) == BLACK
    assert blend(BLACK, WHITE, 1) == WHITE
    assert blend((0, 100, 200), (100, 0, 200), 0.5) == (50, 50, 200)


def test_a_colour_is_written_as_it_is_read():
    assert written(parse("#0B5d4e") or WHITE) == "#0b5d4e"
    assert parse("#06a") == parse("#0066aa")
    assert parse("green") is None


@settings(max_examples=80, deadline=None, database=None)
@given(st.integers(0, 0xFFFFFF))
def test_every_colour_has_a_readable_shade_on_light_and_dark(value):
    color = parse(f"#{value:06x}") or WHITE
    assert contrast(readable(color, WHITE, BLACK), WHITE) >= 4.5
    assert contrast(readable(color, BLACK, WHITE, 7), BLACK) >= 7


def test_a_colour_that_is_readable_stays():
    assert readable((0x0B, 0x5D, 0x4E), WHITE, BLACK) == (0x0B, 0x5D, 0x4E)
