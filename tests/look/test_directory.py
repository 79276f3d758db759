"""The directory finds while one types; without scripts it is the list alone."""

from __future__ import annotations

import pytest

ADDRESS = "/kk/organizations/"


def shown(page):
    return page.locator("#by-name li:visible a").all_inner_texts()


@pytest.fixture
def directory(sample_shown):
    return sample_shown.reader.open(sample_shown.site.siteurl + ADDRESS)


def test_without_scripts_there_is_the_list_and_no_field(sample_shown):
    page = sample_shown.bare.open(sample_shown.site.siteurl + ADDRESS)
    assert not page.locator("main input").is_visible()
    assert len(shown(page)) > 30


@pytest.mark.parametrize("typed", ["қонақүй", "конакуй", "ҚОНАҚ", " қонақүй "])
def test_a_name_is_found_with_the_letters_of_kazakh_or_without(directory, typed):
    directory.locator("main input").fill(typed)
    assert shown(directory) == ["Қонақүй"]


def test_an_organization_is_found_by_its_sector_and_territory(directory):
    directory.locator("main input").fill("атом шығыс")
    assert len(shown(directory)) == 2
    assert directory.locator("#by-name h2:visible").count() == 2


def test_nothing_found_is_said_and_all_comes_back(directory):
    everything = shown(directory)
    field = directory.locator("main input")
    field.fill("ххх")
    assert shown(directory) == []
    assert directory.locator("main [role=status]").inner_text() == "Ештеңе табылмады."

    field.press("Enter")
    assert directory.url.endswith(ADDRESS)

    field.fill("")
    assert shown(directory) == everything
