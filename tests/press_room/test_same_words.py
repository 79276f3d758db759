"""The page of a release and all of its forms say the same words, whatever authors write: from files to the site."""

from __future__ import annotations

import random

import pytest

from tests.press_room.hard_bodies import LANGUAGES, LONG_WORD, hard_bodies, hard_body
from tests.press_room.press_newsroom import press_newsroom
from tests.press_room.readers import (
    heads_of_tables,
    mail_parts,
    ninjs_texts,
    page_texts,
    pdf_letters,
    pdf_pages,
    word_text,
    words,
)
from tests.reading.author import photo
from tests.soak import trials

TRIALS = trials(60)
HARD = hard_bodies()
TITLES = (r"'#1 $x \ @y <b> & \"ә\" *т* _к_'", "'" + "Ұзақ тақырып сөзі " * 11 + "'", f"'{LONG_WORD}'", "A")
MARGIN = 24 / 210
"""Of the paper's width, on both sides."""
HAIR = 0.001


def newsroom(root, bodies):
    """Write a release in each language that has a body, for each post's bodies by language."""
    folder = press_newsroom(root)
    for number, by_language in enumerate(bodies):
        for language, body in by_language.items():
            header = {"title": TITLES[number % len(TITLES)], "kind": "release"}
            folder.write("organizations/city-clinic/news/hall.jpg", photo())
            folder.post("city-clinic", f"2026-11-10-r{number}.{language}.md", body, **header)
    return folder


def built_with(root, bodies):
    built = newsroom(root, bodies).build()
    assert built.status == 0, built.text
    return built


def files_of(built, language, number):
    place = built.output / "city-clinic" / language / "2026" / f"r{number}"
    release = {file.name: file.read_bytes() for file in (place / "release").iterdir()}
    return (place / "index.html").read_text(encoding="utf-8"), release


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


def assert_on_paper(pages, rich, heads):
    """Read page for page: a word broken into lines is one word, and a table goes on with its head on the next page."""
    left = "".join(rich)
    for page in pages:
        shown = "".join(words(page))
        if not left.startswith(shown):
            head = next(head for head in map("".join, heads) if shown.startswith(head))
            shown = shown.removeprefix(head)
        assert left[: len(shown)] == shown
        left = left[len(shown) :]
    assert left == ""


def outside_the_margins(file):
    return [word for word, left, right in pdf_letters(file) if left < MARGIN - HAIR or right > 1 - MARGIN + HAIR]


@pytest.fixture(scope="module")
def mixed(tmp_path_factory):
    drawn = random.Random(2026)
    bodies = [{language: hard_body(drawn, language) for language in LANGUAGES} for _ in range(TRIALS)]
    return built_with(tmp_path_factory.mktemp("mixed"), bodies)


@pytest.fixture(scope="module")
def hard(tmp_path_factory):
    bodies = [dict.fromkeys(LANGUAGES, body) for body in HARD.values()]
    return built_with(tmp_path_factory.mktemp("hard"), bodies)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("number", range(TRIALS))
def test_a_mixture_says_the_same_everywhere(mixed, tmp_path, language, number):
    page, release = files_of(mixed, language, number)

    assert "release.pdf" in release
    assert_same_words(page, release, tmp_path)


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize("name", HARD)
def test_what_is_hard_says_the_same_everywhere(hard, tmp_path, language, name):
    page, release = files_of(hard, language, list(HARD).index(name))

    assert ("release.pdf" in release) == (name != "emoji")
    assert_same_words(page, release, tmp_path)


def test_an_emoji_is_told_at_its_line(hard):
    told = [(one["path"], one["severity"]) for one in hard.problems if one["code"] == "letter-without-font"]
    lines = {one["line"] for one in hard.problems if one["code"] == "letter-without-font"}

    number = list(HARD).index("emoji")
    post = "organizations/city-clinic/news/2026-11-10-r{}.{}.md"
    assert sorted(told) == sorted((post.format(number, language), "warning") for language in LANGUAGES)
    assert None not in lines
