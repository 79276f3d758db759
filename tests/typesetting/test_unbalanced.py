"""Quotation marks without a partner are told, and nothing is guessed."""

from __future__ import annotations

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.typesetting import plain_text, unbalanced_quotes


@pytest.mark.parametrize(
    ("written", "places"),
    [
        ('"Труд', [(1, 1)]),
        ('Труд" пишет', [(1, 5)]),
        ('Газета "Труд\nпишет.\n\nА "Мир" молчит.', [(1, 8)]),
        ('Один.\n\nДва "три.', [(3, 5)]),
        ("«Труд и „Мир“", [(1, 1)]),
        ("Труд»", [(1, 5)]),
        ('- "раз\n- два"', [(1, 3), (2, 6)]),
        ('# "Раз\n"два"', [(1, 3)]),
        ('| "а | б" |\n| "в" | г |', []),
        ('а"б"в', [(1, 2), (1, 4)]),
        ('"Труд»', [(1, 1), (1, 6)]),
        ('Так " сказано', [(1, 5)]),
    ],
)
def test_each_mark_without_a_partner_has_its_line_and_column(written, places):
    assert unbalanced_quotes(written, "ru") == tuple(places)


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "written",
    [
        '"Раз" и "два"',
        '"Раз\nдва"',
        'экран 15" и труба 2"',
        "рост 6'2\" и 'слово",
        '`"` и ``a " b``',
        'до\n\n```\n"\n```\n\nпосле',
        '~~~\n"\n~~~',
        '[ссылка](https://example.org/a-b "подпись")',
        "",
    ],
)
def test_inches_code_and_addresses_are_no_unbalanced_marks(language, written):
    assert unbalanced_quotes(written, language) == ()


def test_a_language_without_rules_of_quotes_has_none():
    assert unbalanced_quotes('"Эмгек', "ky") == ()


@given(st.text(alphabet='"«»„“” аб.,(', max_size=30), st.sampled_from(["kk", "ru"]))
@example("«...", "kk")
def test_quotes_that_are_told_are_left_as_they_were(text, language):
    if unbalanced_quotes(text, language):
        assert plain_text(text, language).replace("…", "...") == text


@given(st.text(alphabet='" аб.,(', max_size=30), st.sampled_from(["kk", "ru", "en"]))
def test_what_is_not_told_has_no_straight_mark_left(text, language):
    if not unbalanced_quotes(text, language):
        assert '"' not in plain_text(text, language)
