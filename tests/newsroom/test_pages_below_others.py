"""A standing page whose name goes on from that of another one is below it."""

from __future__ import annotations

import pytest

from plugins.newsroom import page_above

PAGES = {"about", "lessons", "lessons-pictures", "lessons-pictures-credits", "lesson"}


@pytest.mark.parametrize(
    ("slug", "above"),
    [
        ("lessons", ""),
        ("lessons-quoting", "lessons"),
        ("lessons-pictures", "lessons"),
        ("lessons-pictures-credits", "lessons-pictures"),
        ("lessons-first-week", "lessons"),
        ("aboutus", ""),
        ("all-about", ""),
    ],
)
def test_the_nearest_page_is_above(slug, above):
    assert page_above(slug, PAGES) == above
