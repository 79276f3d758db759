"""What holds for our rules whatever is written: twice is once, no letter is lost, the markup stays."""

from __future__ import annotations

import re

import nh3
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.typesetting import plain_text, typeset_text
from tests.typesetting.rules_alone import ruled_html

LANGUAGES = ["kk", "ru", "en", "ky"]
PIECES = [
    *(
        '"',
        "'",
        "«",
        "»",
        "„",
        "“",
        "”",
        "‘",
        "’",
        "-",
        "--",
        "---",
        "–",
        "—",
        "‑",
        "...",
        "…",
        ".",
        ",",
        ":",
        "!",
        "(",
        ")",
    ),
    *(
        " ",
        " ",
        " ",
        "\u00a0",
        "\n",
        "1",
        "15",
        "2020",
        "2026",
        "10:00",
        "150000",
        "000",
        "½",
        "№",
        "§",
        "%",
        "₸",
        "&",
        "<",
        "/",
    ),
    *(
        "а",
        "в",
        "не",
        "же",
        "да",
        "Труд",
        "Еңбек",
        "ҚР",
        "жыл",
        "г.",
        "т.",
        "д.",
        "А.",
        "млн",
        "тенге",
        "XX",
        "IV",
        "the",
    ),
    *(
        "tis",
        "Mr",
        "January",
        "n",
        "90s",
        "x.kz/a--b",
        "https://x.kz/1-2",
        "a@b.kz",
        "7-10.pdf",
        "``",
        "м2",
        "x",
        "х",
        "°C",
        "тел.",
        "+7",
        "(727)",
        "8",
        "см.",
        "a.m.",
        "p.m.",
        "Q1",
        "ХХ",
        "\u00ad",
        "\u2028",
        "ы",
    ),
]
TAGS = [
    *("<em>", "</em>", "<strong>", "</strong>", '<a href="/1-2?q=%22&amp;x">', "</a>", "<br>", "<code>", "</code>"),
    *(
        "</p><p>",
        "<sup>",
        "</sup>",
        '<img src="/a-1.jpg" alt="&quot;1-2&quot; ...">',
        "<pre>",
        "</pre>",
        "</p><ul><li>",
        "</li></ul><p>",
    ),
]
TYPED = str.maketrans("²³×xхХ", "23XXXX")
written = st.lists(st.sampled_from(PIECES), max_size=25).map("".join)
cleaned = st.lists(st.sampled_from([*PIECES, *TAGS]), max_size=30).map(
    lambda pieces: nh3.clean(f"<p>{''.join(pieces)}</p>")
)


def bare(text):
    """The text without white space, quotation marks, hyphens, dashes and soft hyphens; … counts as three dots.

    A raised 2 or 3 counts as the digit, a sign of multiplication as the letter that is typed for it.
    """
    typed = text.replace("…", "...").translate(
        {ord(sign): letter for sign, letter in zip("²³×xхХ", "23XXXX", strict=True)}
    )
    return re.sub(r"[\s\"'«»„“”‘’\-‑‒–—―−\u00ad]", "", typed)


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=300)
@given(text=written)
def test_a_text_set_twice_is_the_text_set_once(language, text):
    for form in (plain_text, typeset_text):
        once = form(text, language)
        assert form(once, language) == once


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=300)
@given(html=cleaned)
def test_markup_set_twice_is_markup_set_once(language, html):
    once = ruled_html(html, language)
    assert ruled_html(once, language) == once


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=st.one_of(written, st.text()))
def test_letters_digits_and_signs_stay(language, text):
    for form in (plain_text, typeset_text):
        assert bare(form(text, language)) == bare(form(text, "none"))


@pytest.mark.parametrize("language", LANGUAGES)
@settings(max_examples=300)
@given(html=cleaned)
def test_tags_and_attributes_stay(language, html):
    assert re.findall("<[^>]*>", ruled_html(html, language)) == re.findall("<[^>]*>", html)


@pytest.mark.parametrize("language", LANGUAGES)
@given(html=cleaned)
def test_code_stays(language, html):
    code = re.compile(r"<(code|pre)>.*?</\1>", re.DOTALL)
    assert code.findall(ruled_html(html, language)) == code.findall(html)


@pytest.mark.parametrize("language", LANGUAGES)
@given(text=written)
def test_the_plain_form_has_no_bindings_and_the_typeset_form_adds_nothing_else(language, text):
    plain = plain_text(text, language)
    assert not set("\u00a0\u202f\u2011") & set(plain)
    bound = typeset_text(plain, language).replace("\u00a0", " ").replace("\u2011", "-")
    assert bound.replace("\n", " ") == plain.replace("\n", " ")
