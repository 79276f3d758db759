"""The line of a message is that of the link, not of the same words above it."""

from __future__ import annotations

import pytest

CASES = {
    "in code": "`[а](no.md)`\n\n[а](no.md)",
    "in a fence": "```\n[а](no.md)\n```\n[а](no.md)",
    "in an indented block": "Слово\n\n    [а](no.md)\n\n[а](no.md)",
    "in a comment": "<!-- [а](no.md)\n-->\n\n[а](no.md)",
    "as a word": "Файл no.md лежит там.\n\n[а](no.md)",
    "within a longer one": "[а](https://example.org/no.md)\n\n[а](no.md)",
    "with a title": 'no.md\n\n[а](no.md "слово")',
    "by a reference": "no.md\n\n[а]\n\n[а]: no.md",
}


@pytest.mark.parametrize("above", CASES)
def test_the_same_address_above_a_link(author, above):
    body = CASES[above]
    line = 4 + body.count("\n")

    assert author.troubles(body)[-1:] == [("text-missing", line)]


def test_each_of_two_links_has_its_line(author):
    assert author.troubles("[а](no.md)\n\n`[а](no.md)`\n\n- пункт\n\n    [б](no.md)") == [
        ("text-missing", 4),
        ("text-missing", 10),
    ]


def test_a_link_and_a_picture_of_one_address(author):
    body = "[фото](no.jpg)\n\n![вид](no.jpg)\n\n[фото](no.jpg)"

    assert author.troubles(body) == [("file-missing", line) for line in (4, 6, 8)]


def test_html_is_told_where_it_is_html(author):
    assert author.troubles("`<u>`\n\n<u>слово</u>") == [("raw-html", 6)]


def test_a_damaged_file_is_told_by_its_name(author):
    author.photo("hall.png", b"\x89PNG\r\n\x1a\nno")
    author.file("organizations/almaty/news/act.pdf", b"%PDF-1.7 no")
    author.post("![вид](hall.png) [акт](act.pdf)", "title: Слово\nimage: hall.png\nimage_alt: Зал")

    told = {problem.code: str(problem.message) for problem in author.read().problems}

    assert told["picture-damaged"].startswith("hall.png: ")
    assert told["attachment-damaged"].startswith("act.pdf: ")
