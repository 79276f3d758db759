"""Quotation marks of the three languages."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import plain_text, typeset_html


@pytest.mark.parametrize(
    ("written", "kazakh", "russian"),
    [
        ('Газета "Труд"', "Газета «Труд»", "Газета «Труд»"),
        ('"Газета "Труд" пишет"', "«Газета “Труд” пишет»", "«Газета „Труд“ пишет»"),
        ('""Труд" пишет"', "«“Труд” пишет»", "«„Труд“ пишет»"),
        ('Пишет "газета "Труд"".', "Пишет «газета “Труд”».", "Пишет «газета „Труд“»."),
        ('«Газета "Труд" пишет»', "«Газета “Труд” пишет»", "«Газета „Труд“ пишет»"),
        ('("Труд"), "Мир": "Май"!', "(«Труд»), «Мир»: «Май»!", "(«Труд»), «Мир»: «Май»!"),
        ('ҚР "Еңбек"-тің', "ҚР «Еңбек»-тің", "ҚР «Еңбек»-тің"),
        ('"А" и "Б"', "«А» и «Б»", "«А» и «Б»"),
    ],
)
def test_marks_follow_the_language_and_their_depth(written, kazakh, russian):
    assert plain_text(written, "kk") == kazakh
    assert plain_text(written, "ru") == russian


@pytest.mark.parametrize("written", ['Труд "незакрытое', 'экран 15"', '"', '" "', 'а"б"в', "Труд"])
def test_a_mark_without_partner_stays(written):
    assert plain_text(written, "ru") == written


def test_an_inch_beside_a_pair_stays():
    assert plain_text('экран 15" и "Труд"', "ru") == 'экран 15" и «Труд»'


def test_marks_find_their_partner_across_inline_tags():
    assert typeset_html('<p>"<em>Труд</em>"</p>', "ru") == "<p>«<em>Труд</em>»</p>"


def test_marks_of_two_paragraphs_are_no_partners():
    assert typeset_html('<p>"Труд</p><p>Мир"</p>', "kk") == '<p>"Труд</p><p>Мир"</p>'


def test_a_footnote_number_after_a_mark_does_not_disturb():
    written = '<p>"Труд"<sup><a href="#n">1</a></sup> и</p>'
    assert typeset_html(written, "kk").startswith("<p>«Труд»<sup>")


def test_english_goes_through_smartypants():
    assert plain_text('"Hello," she said; it\'s 5 -- or 6...', "en") == "“Hello,” she said; it’s 5 — or 6…"


def test_three_hyphens_are_one_dash_in_english():
    assert plain_text("now --- later", "en") == "now — later"


def test_english_keeps_backslashes_and_markup_characters():
    assert plain_text(r"\\server\"s <b> & &amp;", "en") == "\\\\server\\”s <b> & &amp;"


def test_other_languages_keep_what_is_written():
    assert plain_text('"Эмгек" гезити', "ky") == '"Эмгек" гезити'


@given(st.text(alphabet='"«»„“ abв.,-(&<>1\n', max_size=40))
def test_guillemets_change_marks_only(text):
    straight = str.maketrans(dict.fromkeys("«»„“”", '"'))
    assert plain_text(text, "ru").translate(straight) == text.translate(straight)
