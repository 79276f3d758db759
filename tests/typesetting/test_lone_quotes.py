"""Quotation marks without a partner are found, and nothing is guessed."""

from __future__ import annotations

import re

import pytest
from hypothesis import example, given
from hypothesis import strategies as st

from plugins.typesetting import lone_quotes, lone_quotes_html, plain_text
from tests.typesetting.rules_alone import ruled_html

ENDS = "[\u2029\x1d]"


def found(html: str, language: str = "ru") -> list[str]:
    """Each mark with the letters behind it in its block."""
    return [f"{spot.words}{re.split(ENDS, spot.after[:3])[0]}" for spot in lone_quotes_html(html, language)]


def ruled(html: str, language: str) -> str:
    return ruled_html(html, language).replace("\u00a0", " ")


@pytest.mark.parametrize(
    ("html", "marks"),
    [
        ('<p>"Труд</p>', ['"Тру']),
        ('<p>Труд" пишет</p>', ['" пи']),
        ('<p>Газета "Труд</p>\n<p>А "Мир" молчит.</p>', ['"Тру']),
        ("<p>«Труд и „Мир“</p>", ["«Тру"]),
        ("<p>Труд»</p>", ["»"]),
        ('<ul>\n<li>"раз</li>\n<li>два"</li>\n</ul>', ['"раз', '"']),
        ('<h2>"Раз</h2>\n<p>"два"</p>', ['"Раз']),
        ('<table><tr><td>"а</td><td>б"</td></tr></table>', ['"а', '"']),
        ('<p>а"б"в</p>', ['"б"в', '"в']),
        ('<p>"Труд»</p>', ['"Тру', "»"]),
        ('<p>Так " сказано</p>', ['" ск']),
        ('<p>Он сказал: <strong>"Труд</strong> важен</p>', ['"Тру']),
        ("<p>Он сказал: «Хорошо. Газета «Труд» писала.</p>", ["«Хор"]),
        ("<p>Он сказал: «Хорошо.</p>\n<p>Газета «Труд» писала.</p>", ["«Хор"]),
    ],
)
def test_each_mark_without_a_partner_is_found(html, marks):
    assert found(html) == marks


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
@pytest.mark.parametrize(
    "html",
    [
        '<p>"Раз" и "два"</p>',
        '<p>"Раз\nдва"</p>',
        '<p>The <em>"Labour"</em> paper, <strong>"Труд"</strong>, <em>"<strong>Еңбек</strong>"</em></p>',
        '<p>экран 15" и труба 2"</p>',
        "<p>рост 6'2\" и 'слово</p>",
        '<p><code>"</code> и <kbd>"</kbd></p>',
        '<pre><code>"\n</code></pre>',
        '<p><a href="https://a.kz/" title="под«пись">ссылка</a></p>',
        '<p>&lt;div class="a"&gt; и {{ youtube id="b }} и {% raw "%} и {: .c="}</p>',
        "<p>Раз » два</p>",
        '<table><tr><td>раз</td><td>"</td></tr></table>',
        "",
    ],
)
def test_emphasis_inches_code_addresses_and_signs_have_no_lone_mark(html, language):
    assert found(html, language) == []


@pytest.mark.parametrize(
    ("html", "language"),
    [
        ("<p>Ол айтты: «Бірінші.</p>\n<p>Екінші.</p>\n<p>Үшінші».</p>", "kk"),
        ("<p>— «Первый абзац.</p>\n<p>Второй», — сказала она.</p>", "ru"),
        ("<p>ТОО «Компания «Север» работает.</p>", "ru"),
        ("<p>«Үлгі «Болашақ» комбинаты ашылды.</p>", "kk"),
        ('<p>"One.</p>\n<p>"Two.</p>\n<p>"Three," she said.</p>', "en"),
        ("<p>“One.</p>\n<p>“Two ‘and a half’.”</p>", "en"),
    ],
)
def test_what_is_right_as_it_was_typed_is_not_told(html, language):
    assert found(html, language) == []


def test_each_paragraph_of_an_english_quotation_begins_with_its_mark():
    html = '<p>"We met "the board".</p>\n<p>"They agreed."</p>'
    assert ruled(html, "en") == "<p>“We met ‘the board’.</p>\n<p>“They agreed.”</p>"


def test_marks_of_tags_that_are_shown_as_text_change_nothing_around_them():
    html = '<p>&lt;font color="red"&gt; "Труд" {% a "b %}</p>'
    assert ruled(html, "ru") == '<p>&lt;font color="red"&gt; «Труд» {% a "b %}</p>'


def test_a_language_without_rules_of_quotes_has_none():
    assert list(lone_quotes('"Эмгек', "ky")) == []


@given(st.text(alphabet='"«»„“” аб.,(', max_size=30), st.sampled_from(["kk", "ru"]))
@example("«...", "kk")
def test_quotes_that_are_told_are_left_as_they_were(text, language):
    if list(lone_quotes(text, language)):
        assert plain_text(text, language).replace("…", "...") == text


@given(st.text(alphabet='" аб.,(', min_size=1, max_size=30), st.sampled_from(["kk", "ru", "en"]))
def test_what_is_not_told_has_no_straight_mark_left(text, language):
    if text.strip() != '"' and not list(lone_quotes(text, language)):
        assert '"' not in plain_text(text, language)
