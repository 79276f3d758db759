"""Speech is found in a text, told from names between marks, and given to whom the words beside it name."""

from __future__ import annotations

import pytest

from tests.newsdesk.examples import post_from


def text_of(body, language):
    return post_from(body, language).texts[0]


@pytest.mark.parametrize(
    ("language", "body", "said"),
    [
        ("ru", "«Мы пришли все вместе», — сказал мастер.", ["Мы пришли все вместе"]),
        ("ru", "Он сказал: «Мы пришли все вместе».", ["Мы пришли все вместе"]),
        ("ru", "— Мы пришли вместе, — сказал мастер.", ["— Мы пришли вместе"]),
        ("ru", "> Мы пришли вместе.\n>\n> Ушли тоже.\n>\n> — Анна Образцова, швея", ["Мы пришли вместе.\nУшли тоже."]),
        ("kk", "«Бәріміз бірге келдік бүгін», — деді шебер.", ["Бәріміз бірге келдік бүгін"]),
        ("kk", "> Бірге келдік.\n> — Сәуле Ахметова, тігінші", ["Бірге келдік."]),
        ("en", '"We all came together," said the foreman.', ["We all came together,"]),
        ("en", '> "We all came together," says the chair.', ['"We all came together,"']),
    ],
)
def test_what_is_said_is_told_from_who_says_it(language, body, said):
    assert [one.words for one in text_of(body, language).quotations] == said


@pytest.mark.parametrize(
    ("language", "body"),
    [
        ("ru", "Конкурс «Лучший по профессии среди молодых рабочих» открыт."),
        ("ru", "Завод «Образец» и цех «Мечта» открыты."),
        ("kk", "«Қаланың ең үздік жас маманы» байқауы ашылды."),
        ("en", 'The contest "The Best Young Worker of the City" opens.'),
    ],
)
def test_a_name_between_marks_is_no_speech(language, body):
    assert text_of(body, language).quotations == ()


def test_two_block_quotations_are_two_though_nothing_stands_between_them():
    text = text_of("> Первый раз.\n>\n> — Анна Образцова, швея\n\n<!-- -->\n\n> Второй раз.", "ru")

    assert [one.words for one in text.quotations] == ["Первый раз.", "Второй раз."]


@pytest.mark.parametrize(
    ("body", "speaker"),
    [
        ("«Мы пришли все вместе», — сказала Анна Образцова. Её слушал Ерлан Досжан.", "Анна Образцова"),
        ("Сказала Анна Образцова. «Мы пришли все вместе». Ушли позже.", "Анна Образцова"),
        ("> Мы пришли вместе.\n\nЭто слова швеи Анны Образцовой. Её слушал Ерлан Досжан.", "Анны Образцовой"),
        ("Её слушал Ерлан Досжан. Вот что сказала Анна Образцова.\n\n> Мы пришли вместе.", "Анна Образцова"),
        ("Пришла Анна Образцова.\n\n«Мы пришли все вместе», — сказал машинист.", None),
    ],
)
def test_the_speaker_stands_beside_the_words(body, speaker):
    text = text_of(body, "ru")
    found = text.quotations[0].speaker(text.people)

    assert (found[1].words if found else None) == speaker
