"""Lists of words, and what rules ask of a text: its days, its own words, its abbreviations."""

from __future__ import annotations

from datetime import date

import pytest

from plugins.newsdesk.quoted import without_quoted
from plugins.newsdesk.words.abbreviations import is_explained, unknown_in
from plugins.newsdesk.words.days import dates_in, tells_time
from plugins.newsdesk.words.full_stops import ends_with_full_stop, full_stop_mend
from plugins.newsdesk.words.phrases import LISTS, phrases, words_of_list
from tests.newsdesk.examples import post_from

OF_SINGLE_WORDS = ("known-abbreviations", "shouted")
NAMES = sorted(file.name.removesuffix(".txt").rsplit(".", 1) for file in LISTS.glob("*.txt"))
OF_PHRASES = [(name, language) for name, language in NAMES if name not in OF_SINGLE_WORDS]


def text_of(body, language="ru"):
    return post_from(body, language).texts[0]


def lines_of(name, language):
    lines = (LISTS / f"{name}.{language}.txt").read_text(encoding="utf-8").splitlines()
    return [line for line in lines if not line.startswith("#")]


@pytest.mark.parametrize(("name", "language"), OF_PHRASES)
def test_phrases_are_sought_in_small_letters(name, language):
    assert [line for line in lines_of(name, language) if line.partition("=")[0] != line.partition("=")[0].lower()] == []


@pytest.mark.parametrize(("name", "language"), OF_PHRASES)
def test_each_phrase_stands_once(name, language):
    said = [one.strip() for line in lines_of(name, language) for one in line.partition("=")[0].split(",")]
    assert sorted(said) == sorted(set(said))
    assert "" not in said


@pytest.mark.parametrize(("name", "language"), OF_PHRASES)
def test_a_list_is_one_pattern(name, language):
    assert not phrases(name, language).are_in("")
    assert len(phrases(name, language).meanings) == len(lines_of(name, language))


@pytest.mark.parametrize(("name", "language"), [pair for pair in NAMES if tuple(pair) not in OF_PHRASES])
def test_abbreviations_are_single_words(name, language):
    assert all(word.upper() == word and len(word) > 1 for word in words_of_list(name, language))


def test_a_phrase_is_found_with_any_ending_and_over_the_end_of_a_line():
    found = list(phrases("officialese", "ru").found_in(text_of("Цех\n\nТут имеет\nместо осуществление плана.")))

    assert [(one.words, one.line) for one in found] == [("имеет место", 8), ("осуществление", 9)]
    assert found[1].meaning == "ведёт, делает, даёт"


def test_a_word_within_another_is_none():
    assert not phrases("officialese", "en").are_in("the reimplements and priory towers")


@pytest.mark.parametrize(
    ("words", "found"), [("аталған жоба", True), ("«Жылу» деп аталған жоба", False), ("деп, аталған жоба", True)]
)
def test_a_phrase_may_not_count_behind_a_word(words, found):
    assert phrases("officialese", "kk").are_in(words) is found


def test_a_word_may_be_missing():
    listed = phrases("officialese", "ru")
    assert listed.are_in("в установленном порядке")
    assert listed.are_in("в установленном законом порядке")


@pytest.mark.parametrize(
    ("words", "own"),
    [
        ("Завод «Образец» закрыт", "Завод           закрыт"),
        ("«Мы рады", "        "),
        ("— Мы рады, — сказал он", "                      "),
        ('Он сказал: "Да!"', "Он сказал:      "),
        ("Сказал «да\nи нет» и ушёл", "Сказал    \n       и ушёл"),
        ("Завод-образец", "Завод-образец"),
    ],
)
def test_what_is_quoted_is_blank(words, own):
    assert without_quoted(words) == own


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("ru", "В марте всё решат"),
        ("ru", "На прошлой неделе"),
        ("ru", "Три года назад"),
        ("ru", "12.03.2026"),
        ("kk", "Былтыр күзде"),
        ("kk", "Дүйсенбіде"),
        ("kk", "2026 жылғы"),
        ("en", "Last week"),
        ("en", "Two days ago"),
        ("en", "On Monday"),
    ],
)
def test_times_are_known(language, words):
    assert tells_time(words, language)


@pytest.mark.parametrize(
    ("language", "words"),
    [("ru", "Завод закрыт, 12 человек"), ("kk", "Зауыт жабық, 12 адам"), ("en", "The plant is shut, 12 people")],
)
def test_numbers_alone_are_no_time(language, words):
    assert not tells_time(words, language)


@pytest.mark.parametrize(
    ("language", "words", "said", "day"),
    [
        ("ru", "с 30 декабря", "30 декабря", date(2025, 12, 30)),
        ("kk", "12 наурызда", "12 наурызда", date(2026, 3, 12)),
        ("en", "on 2 May", "2 May", date(2026, 5, 2)),
        ("ru", "10.03.2026", "10.03.2026", date(2026, 3, 10)),
    ],
)
def test_a_day_is_of_the_nearest_year(language, words, said, day):
    assert list(dates_in(words, language, date(2026, 3, 12))) == [(said, day)]


@pytest.mark.parametrize("words", ["31 апреля", "112 марта", "12 мартовских дней"])
def test_what_is_no_day_has_no_date(words):
    assert list(dates_in(words, "ru", date(2026, 3, 12))) == []


def test_the_mend_of_a_full_stop_is_the_last_word():
    mend = full_stop_mend("Договор подписан.", 4)
    assert mend
    assert (mend.line, mend.old, mend.new) == (4, "подписан.", "подписан")


def test_without_a_word_that_stands_once_nothing_is_mended():
    assert ends_with_full_stop("Вот договор. Наш договор.")
    assert full_stop_mend("Вот договор. Наш договор.", 4) is None


@pytest.mark.parametrize("words", ["Договор подписан", "Что дальше...", "Итоги 2025 г.", "Договор."])
def test_other_dots_are_left_alone(words):
    assert not ends_with_full_stop(words)


def test_unknown_abbreviations_are_told_from_names_numerals_and_marks_of_machines():
    words = "УТИ, РК, XXI век, «СКД», ПК-5, ЖШС, А.Б. Образцов, ВСЕ, УТИ-2."
    assert [short for short, _ in unknown_in(words, "ru")] == ["УТИ", "ЖШС"]


@pytest.mark.parametrize(
    "body",
    [
        "Управление (УТИ) пришло.",
        "УТИ (управление) пришло.",
        "Пришло управление технической инспекции.",
        "Пришла УТИ.\n\n*[УТИ]: управление технической инспекции",
    ],
)
def test_an_abbreviation_may_be_explained_anywhere(body):
    post = post_from(body, "ru")
    assert is_explained("УТИ", post.texts[0], post)


def test_two_letters_are_explained_by_brackets_alone():
    post = post_from("Пришло управление инспекции.", "ru")
    assert not is_explained("УИ", post.texts[0], post)
