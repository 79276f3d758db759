"""Typography touches the text of HTML and nothing else."""

from __future__ import annotations

import re

import nh3
import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import typeset_html

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
        '<img src="/a.jpg" alt="&quot;Труд&quot; -- 5 &gt; 4 &amp; 3">',
        '<a href="/x" title="&quot;a&quot;">go</a>',
    ],
)
def test_code_addresses_and_attributes_stay(language, untouched):
    assert untouched in typeset_html(f"<p>one two {untouched} three four</p>", language)


def test_quotes_around_code_are_typeset():
    assert typeset_html('<p>"<code>"</code>"</p>', "ru") == '<p>«<code>"</code>»</p>'
    assert '“</span><code>"</code>”' in typeset_html('<p>"<code>"</code>"</p>', "en")


def test_english_has_all_of_typogrify():
    seen = typeset_html('<h2>"Jay" &amp; KU fans act</h2>', "en")
    assert '<span class="dquo">“</span>' in seen
    assert '<span class="amp">&amp;</span>' in seen
    assert '<span class="caps">KU</span>' in seen
    assert "fans\u00a0act</h2>" in seen


@pytest.mark.parametrize("language", ["kk", "ru"])
def test_kazakh_and_russian_have_ampersands_and_widows_only(language):
    seen = typeset_html("<p>ФПРК ILO &amp; ITUC пишет сегодня</p>", language)
    assert '<span class="amp">&amp;</span>' in seen
    assert "пишет\u00a0сегодня" in seen
    assert "caps" not in seen


def test_a_gap_that_the_writer_bound_counts_as_a_gap():
    assert typeset_html('<p>Газета&nbsp;"Труд" и</p>', "kk") == "<p>Газета\u00a0«Труд»\u00a0и</p>"


def test_private_characters_of_a_writer_never_become_markup():
    forged = '<p><img src="x" alt="\U000f0000"> <code>" onerror="x</code></p>'
    assert typeset_html(forged, "en") == '<p><img src="x" alt="\ufffd"> <code>" onerror="x</code></p>'


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
