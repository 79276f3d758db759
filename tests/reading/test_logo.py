"""The logo is made ready for the section's pages, and a wrong one is told and left out."""

from __future__ import annotations

from dataclasses import replace

import pytest

from tests.pictures.sample_pictures import encoded, painted

DRAWING = '<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 20 10"><path onclick="a"/></svg>'


@pytest.fixture
def with_logo(author):
    def give(name, data):
        author.organization = replace(author.organization, logo=name)
        author.file(f"organizations/almaty/{name}", data)
        author.post()
        return author.read()

    return give


def test_a_logo_is_developed_and_cleaned(with_logo):
    picture = with_logo("logo.png", encoded(painted(640, 640), "PNG")).logo
    drawing = with_logo("logo.svg", DRAWING.replace(' onclick="a"', "")).logo
    assert (picture.width, picture.address.rpartition("-")[0]) == (320, "/almaty/pictures/logo-320")
    assert drawing.media_type == "image/svg+xml"


def test_a_wrong_logo_is_an_error_and_the_posts_stay(with_logo):
    reading = with_logo("logo.svg", DRAWING)
    assert [(p.code, p.path, p.is_error) for p in reading.problems] == [
        ("logo-svg", "organizations/almaty/logo.svg", True)
    ]
    assert (reading.logo, len(reading.posts)) == (None, 1)


def test_a_logo_that_is_named_and_not_there_is_none(author):
    author.organization = replace(author.organization, logo="logo.png")
    author.post()
    assert (author.read().logo, author.read().problems) == (None, ())
