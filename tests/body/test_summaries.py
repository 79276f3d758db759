"""The first words of a body, for those who name no summary, and its first quotation."""

from __future__ import annotations

import pytest

from plugins.body.summaries import first_paragraph, first_quotation, parted_quotation, shortened, text_of


@pytest.mark.parametrize(
    ("html", "text"),
    [
        ("<p>а</p>", "а"),
        ('<p><img alt="б"></p><p>а</p>', "а"),
        ('<p class="video">б</p><p>а</p>', "а"),
        ('<p>а<sup id="fnref-1"><a>1</a></sup></p>', "а"),
        ("<p>а<br>б &amp; в</p>", "а б & в"),
        ("<ul><li>а</li></ul>", ""),
    ],
)
def test_the_first_paragraph_with_words(html, text):
    assert first_paragraph(html) == text


def test_words_of_html():
    assert text_of("а <em>б</em>\n&lt;в&gt;") == "а б <в>"


@pytest.mark.parametrize(
    ("inner", "said", "speaker"),
    [
        ("<p>б</p>\n<p>в</p>", "б в", ""),
        ("<p>Мы «за».<br>— Айгүл, төраға</p>", "Мы «за».", "Айгүл, төраға"),
        ("<p>Мы<br>\nза.</p>\n<p>– <strong>Айгүл</strong></p>", "Мы за.", "Айгүл"),
        ("<p>Мы за.</p>\n<p>– Айгүл, <em>төраға</em></p>", "Мы за.", "Айгүл, төраға"),
        ("<p>Мы<br>— 5 из 6</p>", "Мы — 5 из 6", ""),
        ("<p>— Айгүл</p>", "— Айгүл", ""),
    ],
)
def test_the_first_quotation_and_who_said_it(inner, said, speaker):
    assert first_quotation(f"<p>а</p><blockquote>\n{inner}\n</blockquote><p>б</p>") == (said, speaker)
    assert first_quotation("<p>а</p>") == ("", "")


@pytest.mark.parametrize("length", [1, 299, 300])
def test_a_short_lead_stays(length):
    assert shortened("а" * length) == "а" * length


@pytest.mark.parametrize("text", ["слово, " * 60, "Слово! " * 60, "а" * 900, "Слово?» " * 60, "а – " * 100])
def test_a_long_lead_ends_well(text):
    short = shortened(text)
    assert len(short) <= 301
    assert text.startswith(short.removesuffix("…"))
    assert short[-1] in "…!»"
    assert not short.endswith((",…", " …", "–…"))


@pytest.mark.parametrize(
    ("text", "said", "speaker"),
    [
        ("Мы смогли. — Айгүл Үлгілі", "Мы смогли.", "Айгүл Үлгілі"),
        ("«Біз жеңдік» — Айгүл Үлгілі, төрайым", "«Біз жеңдік»", "Айгүл Үлгілі, төрайым"),
        ('"We did it!" – A. Sample, chair', '"We did it!"', "A. Sample, chair"),
        ("Мы ждали. И дождались! — А. Б. Образцова", "Мы ждали. И дождались!", "А. Б. Образцова"),
        ("Профсоюз — это мы. И вы тоже.", "Профсоюз — это мы. И вы тоже.", ""),
        ("Да. — сказала она", "Да. — сказала она", ""),
        ("«Труд» — наш дом", "«Труд» — наш дом", ""),
        ("Вы с нами? — Да!", "Вы с нами? — Да!", ""),
        ("+15 %", "+15 %", ""),
        ("", "", ""),
    ],
)
def test_a_name_behind_a_dash_is_who_said_it(text, said, speaker):
    assert parted_quotation(text) == (said, speaker)
