"""A telephone: the head of a page is one row with a menu that needs no script, and pictures stand beside headlines."""

from __future__ import annotations

import pytest

LANGUAGES = ("kk", "ru", "en")
HEAD = 96
"""CSS pixels that the head of a page may take of the screen."""
HOME = 4_500
"""CSS pixels of the front page of the sample, from its head to its foot."""


@pytest.fixture(params=LANGUAGES)
def home(request, sample_shown):
    return sample_shown.bare.open(f"{sample_shown.site.siteurl}/{request.param}/")


@pytest.mark.parametrize("width", [320, 360, 390])
def test_the_head_is_low(home, width):
    home.set_viewport_size({"width": width, "height": 844})
    assert home.locator(".masthead").bounding_box()["height"] <= HEAD


def test_name_languages_and_menu_stand_in_one_row(home):
    middles = [
        box["y"] + box["height"] / 2
        for box in (home.locator(one).bounding_box() for one in (".masthead-name", ".languages", "summary"))
    ]
    assert max(middles) - min(middles) < 4


def test_languages_are_short_for_eyes_and_whole_for_screen_readers(home):
    for name in ("Қазақша", "Русский", "English"):
        link = home.get_by_role("link", name=name, exact=True)
        assert link.bounding_box()["width"] < 60


def test_the_menu_opens_without_scripts_over_the_page(home):
    link = home.locator(".masthead-sections a").first
    before = home.locator("main").bounding_box()
    assert not link.is_visible()

    home.locator("summary").press("Enter")

    assert link.is_visible()
    assert home.locator("main").bounding_box() == before


def test_a_desk_shows_all_sections_without_the_menu(home):
    home.set_viewport_size({"width": 1280, "height": 800})
    assert home.locator(".masthead-sections a").first.is_visible()
    assert not home.locator("summary").is_visible()


def test_the_front_page_is_not_endless(home):
    assert home.evaluate("document.documentElement.scrollHeight") <= HOME


def test_from_the_second_story_on_pictures_stand_beside_headlines(home):
    beside = home.evaluate(
        """() => [...document.querySelectorAll("main .entry:has(img)")].map(entry => {
          const [headline, picture] = ["h3", "img"].map(one => entry.querySelector(one).getBoundingClientRect());
          return headline.right <= picture.left && headline.top <= picture.bottom;
        })"""
    )
    assert len(beside) >= 4
    assert all(beside)
