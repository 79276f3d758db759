"""A post on paper, and the way from a post to its share desk for whoever has opened one."""

from __future__ import annotations

from io import BytesIO

import pikepdf
import pytest

from tests.look.internet import reader
from tests.look.test_phone import LANGUAGES

POST = "/health-workers-union/{}/2026/branch-agreement-signed/"
"""A press release with a picture, a table, a quotation and all that stands below a release."""
SHEETS = 2


@pytest.mark.parametrize("language", LANGUAGES)
def test_a_press_release_needs_no_third_sheet(sample_shown, language):
    post = sample_shown.reader.open(sample_shown.site.siteurl + POST.format(language))
    post.emulate_media(media="print")
    margins = dict.fromkeys(("top", "bottom", "left", "right"), "12.7mm")
    paper = post.pdf(format="A4", margin=margins)
    post.emulate_media(media="screen")  # others look at the same page after
    with pikepdf.open(BytesIO(paper)) as printed:
        assert len(printed.pages) <= SHEETS


def test_only_who_has_opened_a_desk_is_led_to_it_from_posts(browser, sample_shown):
    site = sample_shown.site
    post = site.siteurl + POST.format("kk")
    with reader(browser, site) as somebody:
        link = "[data-desk]"
        assert not somebody.open(post).locator(link).is_visible()
        assert somebody.page.locator(link).get_attribute("href") is None

        somebody.open(f"{post}desk/")

        assert somebody.open(post).locator(link).is_visible()
        somebody.page.locator(link).click()
        assert somebody.page.url == f"{post}desk/"


def test_no_page_says_where_desks_are(sample_shown):
    html = sample_shown.bare.open(sample_shown.site.siteurl + POST.format("kk")).content()
    assert "desk/" not in html
