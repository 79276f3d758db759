"""The page of a release and all of its forms say the same words, whatever authors write: from files to the site."""

from __future__ import annotations

import pytest

from tests.press_room.hard_bodies import LANGUAGES
from tests.press_room.hard_releases import HARD, TRIALS, release_files
from tests.press_room.readers import (
    assert_on_paper,
    heads_of_tables,
    mail_parts,
    ninjs_texts,
    page_texts,
    pdf_letters,
    pdf_pages,
    word_text,
    words,
)

MARGIN = 24 / 210
"""Of the paper's width, on both sides."""
HAIR = 0.001


def assert_same_words(page, release, tmp_path):
    """Compare each form with the page: above a form's text stands its status, below it whom to call."""
    said, plain = words(page_texts(page)), words(release["release.txt"].decode())
    start = plain.index(said[0])
    assert plain[start : start + len(said)] == said
    _, mail_plain, mail_html = mail_parts(release["release.eml"])
    item_plain, item_html = ninjs_texts(release["release.ninjs.json"])
    assert words(mail_plain) == words(item_plain) == plain
    # In plain text the status is in capitals.
    rich = words(word_text(release["release.docx"]))
    assert [word.upper() for word in rich[:start]] == plain[:start]
    assert rich[start:] == plain[start:]
    assert words(mail_html) == rich
    title = len(words(page_texts(page, "h1")))
    assert words(item_html) == rich[start + title :]
    if "release.pdf" in release:
        assert_on_paper(pdf_pages(release["release.pdf"], tmp_path), rich, heads_of_tables(page))
        assert outside_the_margins(tmp_path / "release.pdf") == []


def outside_the_margins(file):
    return [word for word, left, right in pdf_letters(file) if left < MARGIN - HAIR or right > 1 - MARGIN + HAIR]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(TRIALS))
def test_a_mixture_says_the_same_everywhere(mixed, tmp_path, language, number):
    page, release = release_files(mixed, language, number)

    assert "release.pdf" in release
    assert_same_words(page, release, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_says_the_same_everywhere(hard, tmp_path, language, name):
    page, release = release_files(hard, language, list(HARD).index(name))

    assert ("release.pdf" in release) == (name != "emoji")
    assert_same_words(page, release, tmp_path)


def test_an_emoji_is_told_at_its_line(hard):
    told = [(one["path"], one["severity"]) for one in hard.problems if one["code"] == "letter-without-font"]
    lines = {one["line"] for one in hard.problems if one["code"] == "letter-without-font"}

    number = list(HARD).index("emoji")
    post = "organizations/city-clinic/news/2026-11-10-r{}.{}.md"
    assert sorted(told) == sorted((post.format(number, language), "warning") for language in LANGUAGES)
    assert None not in lines
