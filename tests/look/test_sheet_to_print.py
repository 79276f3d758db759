"""The writer's sheet comes out of a browser on one page of A4, with nothing cut off."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.look.faces import FACES, set_in

LANGUAGES = ("kk", "ru", "en")
MARGIN = "12.7mm"
"""What browsers leave blank by themselves: half an inch at most."""
WIDTH = 700
"""CSS pixels between such margins of A4."""


@pytest.fixture(params=LANGUAGES)
def sheet(request, sample_shown):
    return sample_shown.reader.open(f"{sample_shown.site.siteurl}/{request.param}/pages/lessons-guide/")


@pytest.mark.parametrize("face", FACES)
def test_it_is_one_page(sheet, face):
    margins = dict.fromkeys(("top", "bottom", "left", "right"), MARGIN)
    with set_in(sheet, face), pikepdf.open(BytesIO(sheet.pdf(format="A4", margin=margins))) as printed:
        assert len(printed.pages) == 1


def test_nothing_is_cut_at_its_side(sheet):
    sheet.emulate_media(media="print")
    sheet.set_viewport_size({"width": WIDTH, "height": 1000})

    assert sheet.evaluate("document.scrollingElement.scrollWidth") <= WIDTH
    wide = "element => element.getBoundingClientRect().right > document.documentElement.clientWidth"
    assert sheet.evaluate(f"[...document.querySelectorAll('main *')].filter({wide}).map(one => one.textContent)") == []


def test_what_only_a_screen_needs_is_not_on_it(sheet):
    sheet.emulate_media(media="print")

    shown = sheet.evaluate(
        "[...document.querySelectorAll('nav, footer, form')].filter(one => one.checkVisibility()).length"
    )
    assert shown == 0
    assert sheet.locator("main h2").count() == 5
    assert "____" in sheet.locator("main").inner_text()
