"""What a proof-reader marks, and how a text is set for pages."""

from __future__ import annotations

import pytest

from plugins.newsroom import Severity

RUSSIAN = (
    "Профсоюз подписал с работодателем новый коллективный договор. Он действует три года, и зарплата вырастет "
    "уже в этом году. Работники обсудили его на собрании, которое прошло в актовом зале."
)


def told(author):
    return [(problem.code, problem.line, problem.is_error) for problem in author.read().problems]


def test_a_word_of_two_alphabets_is_told_and_shown_repaired(author):
    author.post("Кездесу өтті.\n\nБіздің кәсiподақ алғыс айтады.", "title: Жиналыс", "kk")  # with a Latin i

    assert ("look-alike", 6, False) in told(author)
    assert "кәсіподақ" in author.read().posts[0].html.replace("\u00ad", "")


def test_a_look_alike_in_a_title_does_not_reach_readers(author):
    author.post("Мәтін.", "title: Кәсiподақ жиналысы", "kk")

    assert author.read().posts[0].title == "Кәсіподақ жиналысы"


def test_a_quotation_mark_without_a_partner_is_told_and_left(author):
    author.post('Он сказал: "Хорошо и ушёл.', "title: Собрание", "ru")

    assert ("lone-quote", 4, False) in told(author)
    assert '"Хорошо' in author.read().posts[0].html


@pytest.mark.parametrize(("language", "warned"), [("kk", True), ("ru", False)])
def test_a_text_in_another_language_than_its_name_says_is_told(author, language, warned):
    author.post(RUSSIAN, "title: Договор", language)

    assert (("language-of-text", 4, False) in told(author)) is warned


def test_a_short_text_is_judged_with_its_title_and_summary(author):
    body = "Он действует три года, и зарплата вырастет уже в этом году."
    author.post(body, "title: Профсоюз и работодатель подписали договор\nsummary: Он был нужен для всех", "kk")

    assert ("language-of-text", 5, False) in told(author)


def test_kazakh_words_may_be_divided_in_bodies_and_headings_only(author):
    author.post("Кәсіподақтардың жиналысы өтті.", "title: Кәсіподақтардың жиналысы", "kk")

    post = author.read().posts[0]

    assert "\u00ad" in post.html
    assert "\u00ad" in post.title_typeset
    assert "\u00ad" not in post.title + post.summary


@pytest.mark.parametrize(("letters", "warned"), [(120, False), (121, True), (200, True)])
def test_a_headline_that_nobody_takes_in_is_told(author, letters, warned):
    title = ("Договор " * 30)[: letters - 1] + "й"
    author.post("Текст о договоре.", f"title: {title}", "ru")

    assert (("long-title", 2, False) in told(author)) is warned
    assert author.read().posts[0].title == title


WRONG = "кy"
"""The second letter is Latin."""


@pytest.mark.parametrize("language", ["kk", "ru", "en"])
def test_a_text_of_wrong_words_is_told_in_twenty_lines(author, language):
    author.post("\n\n".join([f"{WRONG} " * 100] * 30), language=language)
    told = [problem for problem in author.read().problems if problem.code == "look-alike"]
    assert [len(told), str(told[-1].message)] == [21, "and 2980 more"]
    assert {problem.severity for problem in told} == {Severity.WARNING}


def test_lone_quotes_and_lines_of_layout_are_counted_too(author):
    author.post("\n\n".join(["«слово", "##слово"] * 50))
    told = [problem.code for problem in author.read().problems]
    assert {code: told.count(code) for code in told} == {
        "lone-quote": 21,
        "heading-needs-space": 21,
    }


def test_html_is_counted_too(author):
    author.post("\n\n".join(f'<font color="{number}">слово</font>' for number in range(50)))
    told = [problem for problem in author.read().problems if problem.code == "raw-html"]
    assert [len(told), str(told[-1].message), told[-1].line] == [21, "and 30 more", 44]


def test_a_quoted_line_is_cut(author):
    author.post("# " + "q" * 9_000 + "\n\n" + "кy" * 4_000)
    assert all(len(str(problem.message)) < 1_200 for problem in author.read().problems)
