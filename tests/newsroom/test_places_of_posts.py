"""Every address at which a post ever lay."""

from __future__ import annotations

from plugins.newsroom import addresses_of_each
from tests.made import record


def test_a_post_lies_at_its_address_first_and_then_at_all_earlier_ones():
    post = record(address="/union/kk/2026/new/", former_addresses=("/union/kk/2026/old/",))
    assert list(addresses_of_each([post], ["circle"])) == [
        (post, ("/union/kk/2026/new/", "/union/kk/2026/old/", "/circle/kk/2026/new/", "/circle/kk/2026/old/"))
    ]


def test_an_address_that_another_post_names_is_that_posts():
    first = record(address="/union/kk/2026/first/", former_addresses=())
    other = record(address="/union/kk/2026/other/", former_addresses=("/circle/kk/2026/first/",))
    places = [its for _, its in addresses_of_each([first, other], ["circle"])]
    assert places == [
        ("/union/kk/2026/first/",),
        ("/union/kk/2026/other/", "/circle/kk/2026/first/", "/circle/kk/2026/other/"),
    ]
