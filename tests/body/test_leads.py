"""The lead: where its words come from, and that readers meet them once."""

from __future__ import annotations

import pytest

PARAGRAPH = 'Введите `pin "7"` у № 5 — и войдите.'


@pytest.mark.parametrize(
    "above",
    [
        "",
        "## Итоги",
        "![Зал](hall.jpg)",
        '![Зал](hall.jpg "Подпись под снимком")',
        '!!! facts "Справка"\n\n    Текст справки.',
        "- раз\n- два",
        "- раз\n\n- два",
        "> Цитата.",
        "| а | б |\n|---|---|\n| в | г |",
        "https://vimeo.com/12345",
    ],
)
def test_a_first_paragraph_stands_once_whatever_is_above_it(author, above):
    author.photo()
    author.post(f"{above}\n\n{PARAGRAPH}\n\nВторой.", "title: Слово\nsummary: 'Введите pin «7» у №5 - и войдите'")
    assert author.read().posts[0].standfirst == ""
    author.post(f"{above}\n\n{PARAGRAPH}")
    assert author.read().posts[0].standfirst == ""


@pytest.mark.parametrize(
    ("summary", "apart"),
    [
        ("Совсем другие слова", True),
        ("ПРОФСОЮЗ «еще» подписал", False),
        ("Профсоюз ещё подписал договор и начал новые переговоры", True),
        ("Профсоюз ещё под", True),
        ("Второй абзац", True),
        ("!", True),
    ],
)
def test_a_summary_of_its_own_stands_above_the_text(author, summary, apart):
    author.post('Профсоюз "ещё" **подписал** договор.\n\nВторой абзац.', f"title: Слово\nsummary: '{summary}'")
    assert author.read().posts[0].summary_apart is apart


@pytest.mark.parametrize(
    "body",
    [
        "- раз[^1]\n- два\n\n[^1]: Источник: отчёт.",
        "## Раздел[^1]\n\n[^1]: Источник.\n\n    | а | б |\n    |---|---|\n    | в | г |\n\n    Ещё о нём.",
        '![Зал](hall.jpg "Подпись под снимком")',
        '!!! facts "Справка"\n\n    Текст справки.',
        "| а | б |\n|---|---|\n| в | г |",
        "https://vimeo.com/12345",
    ],
)
def test_what_stands_beside_the_text_is_no_lead(author, body):
    author.photo()
    author.post(body)
    (post,) = author.read().posts
    assert (post.summary, post.standfirst) == ("", "")


def test_paragraphs_of_lists_and_quotations_are_leads(author):
    author.post("- раз\n\n- два")
    assert author.read().posts[0].summary == "раз"
    author.post("> Цитата.")
    assert author.read().posts[0].summary == "Цитата."
