"""Where a rule mends the source itself, the line becomes what any editor would make of it; else it leaves it alone."""

from __future__ import annotations

import pytest

from plugins.newsdesk.engine import advice_of
from tests.newsdesk.examples import post_from


def mended(code, language, body):
    """Return the lines of a body after the mends of a rule."""
    found = [(text, advice) for text, told, advice in advice_of(post_from(body, language)) if told == code]
    assert found
    lines = found[0][0].source.split("\n")
    for mend in (advice.mend for _, advice in found if advice.mend):
        assert lines[mend.line - 1].count(mend.old) == 1
        lines[mend.line - 1] = lines[mend.line - 1].replace(mend.old, mend.new)
    return "\n".join(lines[-body.count("\n") - 2 :]).strip("\n")


@pytest.mark.parametrize(
    ("code", "language", "before", "after"),
    [
        ("quotation-closed-by-hyphen", "ru", "«Мы победили», -сказал мастер.", "«Мы победили», — сказал мастер."),
        ("quotation-closed-by-hyphen", "ru", "«Мы победили»-сказал мастер.", "«Мы победили», — сказал мастер."),
        ("quotation-closed-by-hyphen", "ru", "«Кто победил?» -пояснил он.", "«Кто победил?» — пояснил он."),
        ("quotation-closed-by-hyphen", "kk", "«Біз жеңдік» -деді шебер.", "«Біз жеңдік», — деді шебер."),
        ("quotation-closed-by-hyphen", "en", '"We have won" -said the chair.', '"We have won," said the chair.'),
        ("quotation-closed-by-hyphen", "en", '"Who won?" - says the chair.', '"Who won?" says the chair.'),
        ("quotation-marks-after-so-called", "ru", "Так называемая «реформа» прошла.", "Так называемая реформа прошла."),
        ("quotation-marks-after-so-called", "kk", "Мұндағы «реформасымақ» өтті.", "Мұндағы реформасымақ өтті."),
        ("quotation-marks-after-so-called", "kk", 'Мұнда "жиналыс"сымақ өтті.', "Мұнда жиналыссымақ өтті."),
        ("quotation-marks-after-so-called", "kk", "Бұл «көмек»-міс.", "Бұл көмек-міс."),
        ("person-surname-first", "ru", "Пришёл Иванов Иван Иванович.", "Пришёл Иван Иванович Иванов."),
        ("person-surname-first", "kk", "Бас дәрігер Досжан Ерлан Серікұлы.", "Бас дәрігер Ерлан Серікұлы Досжан."),
        ("number-said-twice", "ru", "Ответ через 15 (пятнадцать) дней.", "Ответ через 15 дней."),
    ],
)
def test_a_certain_mend_changes_the_line(code, language, before, after):
    assert mended(code, language, before) == after


@pytest.mark.parametrize(
    ("code", "language", "body"),
    [
        ("quotation-closed-by-hyphen", "ru", "«Мы победили.» -сказал мастер."),
        ("quotation-marks-after-so-called", "ru", "Так называемый «Образец» закрылся."),
        ("quotation-marks-after-so-called", "kk", "«Реформасымақ» өтті."),
        ("quotation-marks-after-so-called", "kk", "Мұнда «жиналыс»-сымақ өтті."),
        ("person-surname-first", "ru", "Награду получила Образцова Анна."),
        ("person-surname-first", "kk", "Гүл Досжанов Ерлан Серікұлына берілді."),
    ],
)
def test_what_is_not_certain_is_left_to_the_author(code, language, body):
    assert mended(code, language, body) == body
