"""Which version is told of a difference, where, how surely, and what is no difference."""

from __future__ import annotations

from time import process_time

import pytest

from plugins.newsdesk import advise
from plugins.newsroom import Severity
from tests.newsdesk.examples import post_from

KAZAKH, RUSSIAN, ENGLISH = (
    "Жиналысқа 84 адам келді.",
    "На собрание пришли 84 человека.",
    "84 people came to the meeting.",
)


def post(**texts):
    first, *others = texts.items()
    return post_from("\n".join((first[1], *(f"--- {code}\n{text}" for code, text in others))), first[0])


def told(**texts):
    return [(one.path[-5:-3], one.sort, one.here, one.there) for one in post(**texts).differences]


@pytest.mark.parametrize(
    ("wrong", "texts"),
    [
        ("kk", {"kk": "Жиналысқа 48 адам келді.", "ru": RUSSIAN, "en": ENGLISH}),
        ("ru", {"kk": KAZAKH, "ru": "На собрание пришли 48 человек.", "en": ENGLISH}),
        ("en", {"kk": KAZAKH, "ru": RUSSIAN, "en": "48 people came to the meeting."}),
    ],
)
def test_of_three_versions_the_one_that_differs_is_told(wrong, texts):
    assert told(**texts) == [(wrong, "number", "48", "84")]


def test_of_two_versions_the_later_one_is_told():
    assert told(ru="На собрание пришли 48 человек.", kk=KAZAKH) == [("ru", "number", "48", "84")]


def test_three_different_values_are_told_once_in_each_later_version():
    texts = {"kk": KAZAKH, "ru": "На собрание пришли 48 человек.", "en": "44 people came to the meeting."}
    assert [one[0] for one in told(**texts)] == ["ru", "en"]


def test_another_value_in_the_same_place_is_a_warning_with_both_values_and_places():
    wrong = post(kk=KAZAKH, ru="На собрание пришли 48 человек.")
    (found,) = (one for one in advise(wrong) if one.code == "parity-number")

    assert found.severity is Severity.WARNING
    line = wrong.texts[0].blocks[0].line
    assert str(found.message) == f"the number is '48' here and '84' in 2026-03-12-night-shifts.kk.md, line {line}"
    assert found.path.endswith("night-shifts.ru.md")
    assert found.line == wrong.texts[1].blocks[0].line


@pytest.mark.parametrize(
    "texts",
    [
        {"kk": KAZAKH, "ru": "На собрание пришли работники."},
        {
            "kk": "Он екі цех.\n\nЖиналыс өтті.",
            "ru": "Прошло собрание.\n\nДва цеха были рядом, двенадцатый закрыт.\n\nИ вот итог.",
        },
    ],
)
def test_what_is_not_said_is_advice_at_most(texts):
    assert [one for one in advise(post(**texts)) if one.severity is Severity.WARNING] == []


def test_a_number_in_words_is_asked_for_where_two_others_have_it():
    two = {"kk": "Цехта он екі адам істейді.", "ru": "В цехе есть рабочие."}
    assert told(**two) == []
    assert told(**two, en="Twelve people work in the shop.") == [("ru", "number", "", "он екі")]


def test_a_value_that_both_have_elsewhere_too_is_compared_in_its_place():
    kazakh = "| Бағыт | Үзіліс |\n|---|---:|\n| № 18 | 15 |"
    russian = "| Маршрут | Перерыв |\n|---|---:|\n| № 18 | 18 |"
    assert told(kk=kazakh, ru=russian) == [("ru", "number", "18", "15")]


def test_a_sentence_in_another_paragraph_is_no_difference():
    kazakh = "Цехта 58 наубайшы бар.\n\nОлар 12 тонна нан пісіреді."
    russian = "Пекари пекут 12 тонн хлеба.\n\nВ цехе 58 пекарей."
    assert told(kk=kazakh, ru=russian) == []


def test_what_a_picture_says_goes_with_it():
    kazakh = 'Арба келді.\n\n![Арба](cart.jpg "Арба 80 келі көтереді")'
    assert told(kk=kazakh, ru="Привезли тележку.") == [("ru", "picture", "", "cart.jpg")]


def test_a_digest_is_told_once_what_it_lacks():
    short = post_from("--- ru\nПоликлиника вернула доплату.", "kk")
    codes = [one.code for one in advise(short) if one.path.endswith(".ru.md")]
    assert "translation-without-facts" in codes
    assert not any(code.startswith("parity") for code in codes)


def test_two_long_tables_that_have_nothing_in_common_are_compared_in_no_time():
    rows = [f"| {number} | {number * 7 + 3} |" for number in range(1_000, 1_600)]
    other = [f"| {number} | {number * 5 + 4} |" for number in range(30_000, 30_600)]
    head = "| A | B |\n|---|---|\n"
    begun = process_time()
    found = told(kk=head + "\n".join(rows), ru=head + "\n".join(other))
    assert 100 < len(found) <= 500
    assert process_time() - begun < 10


def test_a_single_version_has_nothing_to_differ_from():
    assert told(kk=KAZAKH) == []
