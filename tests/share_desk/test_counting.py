from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.share_desk.counting import (
    emoji_by_bytes,
    grapheme_ends,
    graphemes,
    short_links,
    utf16_units,
    weighted,
)
from tests.soak import trials

NURSE = "👩🏽‍⚕️"
FLAG = "🇰🇿"


@pytest.mark.parametrize(
    ("text", "counts"),
    [
        ("Әділет", (6, 6, 6, 6, 6)),
        ("№ 7 ₸", (5, 5, 5, 7, 5)),
        ("«—»…", (4, 4, 4, 5, 4)),
        ("🎉", (1, 2, 1, 2, 4)),
        (NURSE, (5, 7, 1, 2, 17)),
        (FLAG, (2, 4, 1, 2, 8)),
        ("и\u0306", (2, 2, 1, 1, 2)),
        ("中文", (2, 2, 2, 4, 2)),
        ("©", (1, 1, 1, 1, 2)),
        ("", (0, 0, 0, 0, 0)),
    ],
)
def test_every_network_counts_in_its_own_way(text, counts):
    ways = (len, utf16_units, graphemes, weighted, emoji_by_bytes)
    assert tuple(count(text) for count in ways) == counts


@pytest.mark.parametrize("url", ["https://a.kz", "https://news.example.org/" + "a" * 200])
def test_a_link_is_23_however_long(url):
    assert short_links(f"Да {url}") == weighted(f"Да {url}") == 26


def test_cuts_are_between_letters_as_people_see_them():
    assert grapheme_ends(f"а{NURSE}б{FLAG}") == [1, 6, 7, 9]


@settings(max_examples=trials(4_000), deadline=None, database=None)
@given(st.text(st.sampled_from("аәЩ «»—№₸…©™‼ab1 \n\u0306\u200d🎉🏽🇰🇿\ufe0f\u20e3"), max_size=40))
def test_the_quick_way_counts_as_the_slow_one(text):
    slow = len(grapheme_ends(text))
    assert graphemes(text) == slow
    assert slow <= len(text) <= utf16_units(text)
    assert weighted(text) <= 2 * len(text)
