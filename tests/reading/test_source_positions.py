"""What was found on the page is told at its line in the file, whatever Markdown made of the text."""

from __future__ import annotations

import time

import pytest


def lines_of(author, body, code="lone-quote", language="ru"):
    author.post(body, language=language)
    return [problem.line - 3 for problem in author.read().problems if problem.code == code]


@pytest.mark.parametrize(
    ("body", "line"),
    [
        ('Раз\n\nДва "три', 3),
        ('`"` и "да"\n\n*Два* "три', 3),
        ('<!-- "три -->\n\nДва "три', 3),
        ('"раз" "два"\n"три" и "четыре\n\n"пять"', 2),
        ('## "Раз\n\n"раз"', 1),
        ('> "да"\n>\n> "нет', 3),
        ('- раз\n- [ссылка](https://example.org/a_b "под") и "два', 2),
        ('| а | б |\n|---|---|\n| "в" | "г |', 3),
        ('Слово[^1]\n\n[^1]: Сноска "с маркой', 3),
        ("**жирно** «да» и «нет", 1),
        ('!!! facts "Дело"\n    Раз «два', 2),
        ("&quot;раз\n\nи &quot;два&quot;", 1),
    ],
)
def test_a_lone_mark_is_told_at_its_line(author, body, line):
    assert lines_of(author, body) == [line]


def test_equal_words_are_told_each_at_its_own_line(author):
    assert lines_of(author, "\n\n".join(['Он сказал "да'] * 5)) == [1, 3, 5, 7, 9]


@pytest.mark.parametrize("key", ["title", "summary", "author", "place", "image_caption"])
def test_texts_of_the_header_are_read_too(author, key):
    lines = {"title": "Слово", key: 'Газета "Труд'}
    author.post('Газета "Труд" вышла', "\n".join(f"{name}: {value}" for name, value in lines.items()))
    found = [(problem.code, problem.line, problem.field) for problem in author.read().problems]
    assert found == [("lone-quote", 2 if key == "title" else 3, key)]


def test_withdrawn_texts_show_nothing_and_nothing_is_told_of_them(author):
    author.post('Раз "два', "title: Слово\nstatus: withdrawn\ncorrection: Ошибка")
    assert author.read().problems == ()


@pytest.mark.parametrize("piece", ["+7 701 {0:03} {1:02} 11 ", "person{0}@mail.example.kz ", "«слово ", "слово,слово "])
def test_thousands_of_findings_take_no_time(author, piece):
    author.post("\n\n".join("".join(piece.format(row, n) for n in range(20)) for row in range(95)))
    started = time.process_time()
    found = author.read().problems
    assert time.process_time() - started < 1.5
    assert not [problem for problem in found if problem.is_error]
