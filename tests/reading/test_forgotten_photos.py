"""A picture that lies with a post and that nothing names is told with the line to add."""

from __future__ import annotations

import pytest

from tests.reading.author import NAME


def told(author):
    return [(p.line, p.is_error, str(p.remedy)) for p in author.read().problems if p.code == "photo-forgotten"]


@pytest.mark.parametrize("place", [f"{NAME}/hall.jpg", f"{NAME}.jpg"])
def test_a_picture_without_a_line_for_it_is_told_with_that_line(author, place):
    author.photo(place)
    author.post(header="summary: Слова\ntitle: Слово")
    name = place.rpartition("/")[2]
    assert told(author) == [(3, False, f"add a line image: {name} to the header, or delete the picture")]
    assert len(author.read().posts) == 1


@pytest.mark.parametrize(
    ("body", "header"),
    [
        ("![Зал](hall.jpg)", "title: Слово"),
        ("Текст", "title: Слово\nimage: hall.jpg\nimage_alt: Зал"),
        ("Текст", "title: Слово\nstatus: withdrawn\ncorrection: Ошибка"),
        ("![Зал](hal.jpg)", "title: Слово"),
    ],
)
def test_a_picture_that_a_post_names_is_not_told(author, body, header):
    author.photo()
    author.post(body, header)
    assert told(author) == []


def test_another_language_may_name_it(author):
    author.photo()
    author.post("![Зал](hall.jpg)", language="kk")
    author.post()
    assert told(author) == []


def test_a_second_picture_goes_into_the_text(author):
    author.photo()
    author.photo(f"{NAME}/stage.png")
    author.post(header="title: Слово\nimage: hall.jpg\nimage_alt: Зал")
    assert [remedy for *_, remedy in told(author)] == [
        "show it in the text by ![what it shows](stage.png), or delete it"
    ]


def test_pictures_beside_the_posts_belong_to_nobody(author):
    author.photo("hall.jpg")
    author.photo("2026-01-30-other/hall.jpg")
    author.post()
    assert told(author) == []


def test_a_picture_that_comes_later_is_told_by_a_warm_build(author):
    author.recipe = "recipe"
    author.post()
    assert told(author) == []
    author.photo()
    assert len(told(author)) == 1
    author.without(f"organizations/almaty/news/{NAME}/hall.jpg")
    assert told(author) == []
