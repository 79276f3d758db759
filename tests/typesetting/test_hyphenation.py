"""Kazakh words divide where a reader divides them, and nothing else does."""

from __future__ import annotations

import re
from pathlib import Path
from time import process_time

import pytest
from hypothesis import given
from hypothesis import strategies as st

from plugins.typesetting import hyphenate, soft_hyphens, soft_hyphens_html
from plugins.typesetting.hyphenation import _divided, _loan_words, syllable_breaks
from tests.typesetting.kazakh_words import kazakh_words

CASES = Path(__file__).parents[1] / "cases" / "hyphenation.kk.txt"
VOWEL = "[аәоөұүыіеэёиюяу]"


def shown(text):
    return text.replace("\u00ad", "-")


def divided(word):
    return shown(hyphenate(word, "kk"))


def checked_words():
    return [line for line in CASES.read_text("utf-8").splitlines() if line and not line.startswith("#")]


def test_words_checked_by_hand_divide_as_written():
    words = checked_words()
    right = [word for word in words if divided(word.replace("-", "")) == word]
    assert len(words) >= 300
    assert len(right) >= 0.99 * len(words), sorted(set(words) - set(right))


@pytest.fixture(scope="module")
def dictionary():
    words = kazakh_words()
    assert len(words) > 54_000
    return [divided(word) for word in words]


def test_every_part_of_a_dictionary_word_has_a_vowel_and_three_letters_stay_on_a_line(dictionary):
    parts = [part for word in dictionary if "-" in word for part in (word.split("-")[0], word.split("-")[-1])]
    assert not [part for part in parts if len(part) < 3]
    every_part = [part for word in dictionary if "-" in word for part in word.split("-")]
    assert not [part for part in every_part if not re.search(VOWEL, part, re.IGNORECASE)]


def test_no_dictionary_word_breaks_inside_a_sound(dictionary):
    wrong = re.compile(f"д-[жз]|-[ьъ]|{VOWEL}-й", re.IGNORECASE)
    assert not [word for word in dictionary if wrong.search(word)]


def test_every_long_dictionary_word_can_be_divided(dictionary):
    assert not [word for word in dictionary if len(word) >= 10 and "-" not in word]


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("дауыстар", "дауыс-тар"),  # у between vowels is a consonant
        ("оқушылар", "оқу-шы-лар"),  # here it is a vowel
        ("дайындық", "дайын-дық"),  # й between vowels stays with both
        ("айтқандар", "айт-қан-дар"),
        ("құмырсқалар", "құмырс-қа-лар"),  # one consonant goes to the next syllable
        ("аяқталды", "аяқ-талды"),  # two letters are never left alone
        ("компьютер", "ком-пью-тер"),
        ("объектілер", "объ-ек-ті-лер"),
        ("бюджеттен", "бюджет-тен"),
        ("Кәсіподақ", "Кәсі-по-дақ"),
    ],
)
def test_one_rule_in_one_word(word, expected):
    assert divided(word) == expected


@pytest.mark.parametrize("loan", sorted(_loan_words()))
def test_each_loan_word_says_what_the_rules_do_not(loan):
    word = f"{loan}тата" if re.search(f"{VOWEL}$", loan) else f"{loan}ата"
    assert len(loan) >= 4
    assert _loan_words()[loan] != tuple(place for place in syllable_breaks(word) if place < len(loan))
    assert all(re.search(VOWEL, part) for part in divided(word).split("-"))


@pytest.mark.parametrize(
    "whole",
    [
        "қалам",  # five letters
        "ҚАЗАҚСТАН",
        "ҚазТрансГаз",
        "кәсіподақ2026",
        "хабарлама.docx",
        "мәліметтер_кестесі",
        "#кәсіподақтар",
        "@кәсіподақтар",
        "редакция@кәсіподақтар.қаз",
        "https://kk.wikipedia.org/wiki/Кәсіподақтар",
        "www.кәсіподақтар.қаз",
        r"C:\құжаттар",
        "кәсіпoдақ",  # a Latin o: the look-alike guard's business
        "мекемелері\u0301",
        "аб\u00adызданкерлік",
        "federation",
    ],
)
def test_what_is_no_plain_kazakh_word_stays_whole(whole):
    assert soft_hyphens(f"Бұл {whole} тұр", "kk") == f"Бұл {whole} тұр"


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("«Кәсіподақтар»,", "«Кәсі-по-дақ-тар»,"),
        ("2026-жылдардағы", "2026-жыл-дар-дағы"),
        ("COVID-жағдайларда", "COVID-жағ-дай-ларда"),
        ("А.Байтұрсынұлы", "А.Бай-тұр-сы-нұлы"),
        ("a@b.kz мекемелер", "a@b.kz меке-ме-лер"),
    ],
)
def test_punctuation_and_suffixes_around_a_word(text, expected):
    assert shown(soft_hyphens(text, "kk")) == expected


@pytest.mark.parametrize("language", ["ru", "en", "ky"])
def test_other_languages_are_left_to_browsers(language):
    assert hyphenate("организация", language) == "организация"
    assert soft_hyphens("профсоюзные организации", language) == "профсоюзные организации"
    assert soft_hyphens_html("<p>организации</p>", language) == "<p>организации</p>"


def test_only_the_text_of_html_is_divided():
    html = (
        '<h2 id="мекемелер">Мекемелер</h2><p><a href="/мекемелер/" title="мекемелер">мекемелер</a>'
        "<code>мекемелер</code> тұр <pre><code>мекемелер</code> мекемелер</pre> https://мекемелер.қаз "
        "<kbd>мекемелер</kbd><samp>мекемелер</samp> мекемелер тұр</p>"
    )
    divided_html = shown(soft_hyphens_html(html, "kk"))
    assert divided_html.count("меке-ме-лер") == 2
    assert divided_html.startswith('<h2 id="мекемелер">Меке-ме-лер</h2>')
    assert divided_html.endswith("</samp> меке-ме-лер тұр</p>")
    assert divided_html.replace("-ме-лер", "мелер") == html


@pytest.mark.parametrize(
    ("html", "expected"),
    [
        ("<p>Мекемелер мекемелер.</p>", "<p>Меке-ме-лер мекемелер.</p>"),
        ("<p>Мекемелер\u00a0мекемелер</p>\n", "<p>Меке-ме-лер\u00a0мекемелер</p>\n"),
        ("<ul><li>Мекемелер</li></ul>", "<ul><li>Мекемелер</li></ul>"),
        ("<li>Мекемелер мекемелер<ul>", "<li>Меке-ме-лер мекемелер<ul>"),
        ("<p>Мекемелер <em>мекемелер</em></p>", "<p>Меке-ме-лер <em>мекемелер</em></p>"),
        ("<p>Мекемелер <em>меке</em>мелері.</p>", "<p>Меке-ме-лер <em>меке</em>мелері.</p>"),
        ("<p>Мекемелер<br>мекемелер</p>", "<p>Мекемелер<br>мекемелер</p>"),
        ("<p>Мекемелер\n<br>\nмекемелер</p>", "<p>Меке-ме-лер\n<br>\nмекемелер</p>"),
        ("<p>мекемелер: <code>а</code></p>", "<p>меке-ме-лер: <code>а</code></p>"),
        ("<h2>Мекемелер</h2><table><tr><td>мекемелер</td>", "<h2>Меке-ме-лер</h2><table><tr><td>меке-ме-лер</td>"),
    ],
)
def test_the_last_word_of_a_paragraph_is_not_divided(html, expected):
    assert shown(soft_hyphens_html(html, "kk")) == expected


def test_the_last_word_of_plain_text_is_divided_unless_it_is_a_paragraph():
    assert shown(soft_hyphens("мекемелер мекемелер", "kk")) == "меке-ме-лер меке-ме-лер"
    assert shown(soft_hyphens("мекемелер мекемелер", "kk", paragraph=True)) == "меке-ме-лер мекемелер"
    assert soft_hyphens("", "kk", paragraph=True) == ""


@given(st.text(alphabet="кәсіподақйуьъджКО\u00ad-–.@/# \n<>a1", max_size=80))
def test_nothing_but_soft_hyphens_is_added_and_twice_is_once(text):
    once = soft_hyphens(text, "kk")
    assert once.replace("\u00ad", "") == text.replace("\u00ad", "")
    assert soft_hyphens(once, "kk") == once


@pytest.mark.parametrize(
    "hostile", ["а", "к", "ь", "й", "у", "@", ".", "<", "-", "\u00ad", "кә", "а@", "<b>а", "ааааааа "]
)
def test_hostile_text_takes_linear_time(hostile):
    text = hostile * 100_000
    start = process_time()
    soft_hyphens_html(text, "kk")
    assert process_time() - start < 2


def test_the_memo_of_words_is_bounded():
    limit = _divided.cache_info().maxsize
    assert limit
    assert limit <= 50_000
    assert hyphenate("а" * 100_000, "kk") == "а" * 100_000
