"""Every address at which a post ever lay, and where texts belong that lie elsewhere."""

from __future__ import annotations

from dataclasses import replace

import pytest

from plugins.newsroom import addresses_of_each
from plugins.newsroom.paths.right_names import place_of_text
from tests.newsroom.test_nouns import RECORD


def test_a_post_lies_at_its_address_first_and_then_at_all_earlier_ones():
    post = replace(RECORD, address="/union/kk/2026/new/", former_addresses=("/union/kk/2026/old/",))
    assert list(addresses_of_each([post], ["circle"])) == [
        (post, ("/union/kk/2026/new/", "/union/kk/2026/old/", "/circle/kk/2026/new/", "/circle/kk/2026/old/"))
    ]


def test_an_address_that_another_post_names_is_that_posts():
    first = replace(RECORD, address="/union/kk/2026/first/", former_addresses=())
    other = replace(RECORD, address="/union/kk/2026/other/", former_addresses=("/circle/kk/2026/first/",))
    places = [its for _, its in addresses_of_each([first, other], ["circle"])]
    assert places == [
        ("/union/kk/2026/first/",),
        ("/union/kk/2026/other/", "/circle/kk/2026/first/", "/circle/kk/2026/other/"),
    ]


@pytest.mark.parametrize(
    ("path", "place"),
    [
        ("organizations/union/about.kk.md", "organizations/union/pages/about.kk.md"),
        ("organizations/union/texts/About us.ru.md", "organizations/union/pages/about-us.ru.md"),
        ("organizations/union/2026-01-29-pay.kk.md", "organizations/union/news/2026-01-29-pay.kk.md"),
    ],
)
def test_a_text_that_lies_elsewhere_has_a_place(path, place):
    assert place_of_text(path) == place
