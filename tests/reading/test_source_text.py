"""Files that are no text, and sizes that no post has."""

from __future__ import annotations

import time

import pytest

from tests.reading.author import NAME, NEWS

PATH = f"{NEWS}/{NAME}.ru.md"
TEXT = "---\ntitle: Слово\n---\nТекст"


def told(author, data):
    author.file(PATH, data)
    reading = author.read()
    assert reading.posts == ()
    return [(problem.code, problem.line) for problem in reading.problems]


@pytest.mark.parametrize("encoding", ["cp1251", "utf-16", "utf-16-le", "utf-16-be"])
def test_other_encodings_are_told_with_the_way_out(author, encoding):
    ((code, _),) = told(author, TEXT.encode(encoding))
    assert code == "encoding"
    assert "save it as UTF-8" in str(author.read().problems[0].remedy)


@pytest.mark.parametrize("start", [b"PK\x03\x04", b"\xd0\xcf\x11\xe0", b"{\\rtf1", b"%PDF-1.7"])
@pytest.mark.parametrize("size", [100, 200_000])
def test_a_document_under_the_name_of_a_text_is_told(author, start, size):
    assert told(author, start + b"\xff" * size) == [("not-text", 1)]
    assert "copy its text" in str(author.read().problems[0].remedy)


@pytest.mark.parametrize("letter", ["\x08", "\x0c", "\x7f", "\x85", "\ufffe", "\ufdd0"])
def test_what_no_page_can_show_is_told(author, letter):
    assert told(author, f"{TEXT}\n{letter}") == [("control-character", 5)]


def test_an_empty_byte_is_told(author):
    assert told(author, f"{TEXT}\0") == [("encoding", 4)]


def test_a_file_that_cannot_be_read_is_told(author):
    author.file(PATH, TEXT)
    (author.content / PATH).unlink()
    assert [problem.code for problem in author.read().problems] == ["unreadable"]


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("а " * 50_001, "post-size", None),
        ("а\n\n" + "а" * 10_001, "line-length", 6),
        ("а\n" * 1_002, "block-length", 1),
        ("> " * 17 + "а", "nesting", 4),
        ("- " * 17 + "а", "nesting", 4),
        ("1. " * 17 + "а", "nesting", 4),
        ("    " * 17 + "а", "nesting", 4),
        ("а\n\n" + "[а " * 17, "nesting", 6),
        ("а\n\n" + "!" * 101, "punctuation-run", 6),
        ("а\n\n" + "-" * 200 + " а", "punctuation-run", 6),
        ("а\n\n" + "-=" + "-" * 200, "punctuation-run", 6),
        ("![а](б.jpg) " * 201, "too-many-pictures", None),
        ("[а](https://x.kz) \n\n" * 2_001, "too-many-links", None),
        ("[^а] \n\n" * 1_001, "too-many-notes", None),
    ],
)
def test_limits_are_told_before_anything_slow_happens(author, body, code, line):
    assert (code, line) in told(author, f"---\ntitle: Слово\n---\n{body}")


@pytest.mark.parametrize("body", ["* " * 30, "-" * 80, "[а] " * 40, "> " * 16 + "а", "[" * 10 + "\n\n" + "[" * 10])
def test_rules_and_flat_lists_are_not_deep(author, body):
    assert author.troubles(body) == []


WORDS = "Профсоюз подписал с работодателем договор. "
HYPHENS = "-" * 200


@pytest.mark.parametrize(
    "body",
    [
        "\n\n".join([WORDS * 23] * 99),
        WORDS * 230,
        f"|а|б|\n|{HYPHENS}|:{HYPHENS}:|\n|в|г|",
        f"|а|б|\n|---|---|\n|в|г|\n\n{HYPHENS}\n\n{'* ' * 300}\n\n{'_' * 400}\n\nСлово\n{'=' * 150}",
        f"```\n+{HYPHENS}+{HYPHENS}+\n```",
        "\n".join(f"- Слово [{n}](https://example.org/{n})" for n in range(700)),
        "\n\n".join(f"Слово https://example.org/{n}" for n in range(700)),
        "\n".join(f"Слово [о][{n}]" for n in range(700))
        + "\n\n"
        + "\n".join(f"[{n}]: https://a.kz/{n}" for n in range(700)),
        "\n".join(f"строка {n}" for n in range(700)),
        "|а|б|\n|-|-|\n" + "|в|г|\n" * 700,
        "|" + "а|" * 12 + "\n|" + "-|" * 12 + "\n" + ("|" + "б|" * 12 + "\n") * 700,
    ],
)
@pytest.mark.parametrize("language", ["kk", "ru"])
def test_texts_as_people_write_them_pass(author, body, language):
    author.post(body, language=language)
    reading = author.read()
    assert [str(problem.message) for problem in reading.problems if problem.is_error] == []
    assert len(reading.posts) == 1


SLOW_UNITS = [
    "[a",
    "![",
    "<![CDATA[",
    "[^a] ",
    "[a](",
    "<a ",
    "a|",
    "*a**",
    "_a",
    "<!--",
    "` ",
    "&amp;",
    ": a\n",
    "# a\n",
]


@pytest.mark.parametrize("unit", SLOW_UNITS)
def test_no_input_within_the_limits_takes_long(author, unit):
    lines = [unit * (2_000 // len(unit))] * 10
    author.post("\n\n".join(lines))
    start = time.process_time()
    author.read()
    assert time.process_time() - start < 5


def test_texts_are_composed(author):
    author.post("и\u0306", "title: е\u0308")
    (post,) = author.read().posts
    assert (post.title, post.html) == ("ё", "<p>й</p>")


@pytest.mark.parametrize("ends", ["\n", "\r\n"])
@pytest.mark.parametrize(
    "path", ["organizations/almaty/news/2026-01-29-seminar.kk.md", "organizations/almaty/pages/about.ru.md"]
)
def test_two_versions_that_a_merge_has_left_are_an_error(author, path, ends):
    lines = ("---", "<<<<<<< HEAD", "title: A", "=======", "title: B", ">>>>>>> other", "---", "Text")
    author.file(path, ends.join(lines))

    assert [(problem.code, problem.line) for problem in author.read().problems] == [("merge-conflict", 2)]
