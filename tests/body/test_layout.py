"""What only looks like a heading or a paragraph is told, and nothing else is."""

from __future__ import annotations

import pytest


@pytest.mark.parametrize(
    ("body", "code", "line"),
    [
        ("- раз\n\n  ```\n  ##код\n  ```\n\n##Заголовок", "heading-needs-space", 10),
        ("Текст.\n\n##Заголовок", "heading-needs-space", 6),
        ("Текст.\n\n\tПервый абзац.", "indented-paragraph", 6),
        ("Текст.\n\n     Первый абзац.", "indented-paragraph", 6),
        ("- раз\n\nТекст.\n\n    Абзац.", "indented-paragraph", 8),
    ],
)
def test_what_markdown_reads_otherwise_is_a_warning(author, body, code, line):
    author.post(body)
    assert [(p.code, p.line, p.is_error) for p in author.read().problems] == [(code, line, False)]


@pytest.mark.parametrize(
    "body",
    [
        "Купили книги.\n- раз\n- два",
        "Купили:\n1) раз\n2) два",
        "```\n##Заголовок\n```",
        "Купили:\n\n- раз\nи ещё\n- два",
        "## Книги\n- раз",
        "> Он сказал\n- раз",
        "- раз\n\n    Абзац.\n\n    Ещё один.",
        "[^1]: Раз\n\n    Два.\n\nТекст[^1]",
        "Слово\n: значит\n\n    и ещё.",
        '!!! facts "Имя"\n    Текст.\n\n    Абзац.',
        "    print(1)\n\n    print(2)",
        "#профсоюз\n\nномер -\nодин",
        "• раз\n• два",
    ],
)
def test_what_is_right_is_not_told(author, body):
    assert author.troubles(body) == []


def test_an_address_without_a_host_stays_text(author):
    assert "<a" not in author.html("https://x\u2100.kz и https://_")


def test_links_among_others_keep_their_order(author):
    html = author.html("https://a.kz https://b.kz **в** https://g.kz [д](https://d.kz)")
    assert [html.index(letter + '.kz"') for letter in "abgd"] == sorted(
        html.index(letter + '.kz"') for letter in "abgd"
    )
