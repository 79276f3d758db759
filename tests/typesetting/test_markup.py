"""Typography touches the text of HTML and nothing else."""

from __future__ import annotations

import re

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import typeset_html
from tests.typesetting.rules_alone import ruled_html

LANGUAGES = ["kk", "ru", "en", "ky"]


@pytest.mark.parametrize("language", LANGUAGES)
@pytest.mark.parametrize(
    "untouched",
    [
        '<code>a "b" -- c</code>',
        '<pre>"x" -- y & ...</pre>'.replace("&", "&amp;"),
        '<kbd>"q"</kbd>',
        '<samp>"s"</samp>',
        "https://x.kz/a--b...c",
        "www.x.kz/a--b",
        "o.neil--x@x--y.kz",
        "x--y.kz/2020-2025/1-2",
        "minutes--2020-2025.pdf",
        '<img src="/a.jpg" alt="&quot;Труд&quot; -- 5 &gt; 4 &amp; 3">',
        '<a href="/x" title="&quot;a&quot;">go</a>',
    ],
)
def test_code_addresses_and_attributes_stay(language, untouched):
    assert untouched in typeset_html(f"<p>one two {untouched} three four</p>", language)


def test_quotes_around_code_are_typeset():
    assert typeset_html('<p>"<code>"</code>"</p>', "ru") == '<p>«<code>"</code>»</p>'
    assert typeset_html('<p>"<code>"</code>"</p>', "en") == '<p>“<code>"</code>”</p>'


def test_english_has_the_spans_that_the_theme_styles():
    seen = typeset_html('<h2>"Jay" &amp; KU fans act</h2>', "en")
    assert seen == '<h2>“Jay” <span class="amp">&amp;</span> <span class="caps">KU</span> fans\u00a0act</h2>'


def test_capitals_are_spanned_in_text_and_never_in_code_addresses_and_attributes():
    kept = '<a href="/ILO" title="ILO">go</a> <code>ILO</code> https://x.kz/ILO ILO.pdf x<sup>ILO</sup>'
    assert typeset_html(f"<p>{kept}</p>", "en") == f"<p>{kept}</p>"


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_kazakh_and_russian_have_ampersands_and_widows_only(language):
    seen = typeset_html("<p>ФПРК ILO &amp; ITUC пишет сегодня</p>", language)
    assert '<span class="amp">&amp;</span>' in seen
    assert "пишет\u00a0сегодня" in seen
    assert "caps" not in seen


def test_a_gap_that_the_writer_bound_counts_as_a_gap():
    assert typeset_html('<p>Газета&nbsp;"Труд" и</p>', "kk") == "<p>Газета\u00a0«Труд»\u00a0и</p>"


@pytest.mark.parametrize("language", LANGUAGES)
def test_private_characters_of_a_writer_never_become_markup(language):
    forged = '<p><img src="x" alt="\U000f0000"> <code>" onerror="x</code></p>'
    assert typeset_html(forged, language) == forged


@pytest.mark.parametrize("language", LANGUAGES)
@given(written=st.text(alphabet="\"'&<>/ab=ж-–. p\n5\\`", max_size=60))
def test_the_tags_of_any_cleaned_text_stay(language, written):
    clean = nh3.clean(f"<p>{written}</p><p title='{written}'>x</p>")
    tags = [tag for tag in re.findall("<[^>]*>", typeset_html(clean, language)) if "span" not in tag]
    assert tags == [tag for tag in re.findall("<[^>]*>", clean) if "span" not in tag]


def test_an_attribute_over_two_lines_stays():
    written = '<p><img src="/a.jpg" alt="a\n&amp; b"></p>'
    assert typeset_html(written, "en") == written


def test_an_ampersand_in_an_entity_is_not_escaped_twice():
    assert typeset_html("<p>a&amp;lt;b 5 &lt; 6</p>", "kk") == "<p>a&amp;lt;b 5 &lt;\u00a06</p>"


def test_a_quotation_nests_across_inline_tags():
    written = '<p>"Газета <em>"Труд"</em> и <a href="/x">"Мир</a>" пишут"</p>'
    assert typeset_html(written, "ru") == '<p>«Газета <em>„Труд“</em> и\u00a0<a href="/x">„Мир</a>“\u00a0пишут»</p>'


@pytest.mark.parametrize(
    "between", ["</p><p>", "</p><blockquote><p>", "</p><pre>x</pre><p>", "</p><hr><p>", "</p><h2>x</h2><p>"]
)
def test_no_quotation_crosses_a_block(between):
    written = f'<p>"Труд{between}Мир"</p>'
    assert typeset_html(written, "kk") == written


def test_the_cells_of_a_row_are_strangers_and_have_no_last_word():
    row = '<table><tbody><tr><td>"Труд</td><td>Мир" да</td><td>он был</td></tr></tbody></table>'
    assert typeset_html(row, "ru") == row


def test_a_quotation_crosses_a_line_break_and_no_binding_does():
    seen = typeset_html('<p>"Строка в<br>\nдоме и<br>\nещё одна строка"</p>', "ru")
    assert seen == "<p>«Строка в<br>\nдоме и<br>\nещё одна\u00a0строка»</p>"


def test_a_footnote_number_after_a_mark_does_not_disturb():
    written = '<p>"Труд"<sup><a href="#n">1-2</a></sup> и мы</p>'
    assert typeset_html(written, "kk") == '<p>«Труд»<sup><a href="#n">1-2</a></sup> и\u00a0мы</p>'


def test_rules_that_change_lengths_keep_tags_where_they_are():
    written = "<p><b>1234567</b> ₸... 10 <i>- 15</i> күн <b>1234</b>567 ₸</p>"
    seen = typeset_html(written, "kk").replace("\u00a0", "~")
    assert seen == "<p><b>1~234~567</b>~₸… 10–<i>15</i>~күн <b>1~234</b>~567~₸</p>"


def test_a_line_break_of_the_source_is_a_space_that_may_be_bound():
    assert typeset_html("<p>Все мы в\nдоме или нет</p>", "ru") == "<p>Все мы в\u00a0доме или\u00a0нет</p>"


def test_spans_of_typogrify_come_once_and_only_into_text():
    html = typeset_html('<p title="A &amp; B">R &amp; D <code>X &amp; Y</code> https://x.kz/ABC/D NATO</p>', "en")
    assert html.count('<span class="amp">') == 1
    assert html.count('<span class="caps">') == 1
    assert '<p title="A &amp; B">' in html


def test_quotes_typed_as_in_tex_are_set_in_english_and_nothing_is_guessed():
    seen = typeset_html("<p>So ``fine'' 5\" -- \\server's \"open --flag</p>", "en")
    assert seen == '<p>So “fine” 5"\u00a0– \\server’s "open\u00a0--flag</p>'


def test_code_that_never_ends_is_code_to_the_end():
    assert ruled_html('<p><code>"a" -- b', "ru") == '<p><code>"a" -- b'
