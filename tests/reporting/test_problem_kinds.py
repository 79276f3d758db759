"""Many problems are told by kind first, in words that a secretary knows, and then as far as anybody reads."""

from __future__ import annotations

import resource
from dataclasses import replace

import pytest

from plugins.newsroom import Problem, Severity, tell
from plugins.reporting.problem_kinds import Counted, in_common, table
from plugins.reporting.problem_text import HEADINGS, first_lines, problem_texts, report_lines

NEWS = "organizations/clinic/news"
LANGUAGES = {"": ("ru", "kk"), "clinic": ("ru",), "school": ("kk",)}


def untitled(number=1, path=NEWS):
    return Problem(f"{path}/2026-11-{number:02}-pay.ru.md", "title-missing", tell("the text has no title"), line=1)


def unknown(key):
    path = f"{NEWS}/2026-11-20-{key}.ru.md"
    return Problem(path, "unknown-key", tell("'{key}' is not a key of a header", key=key), tell("delete it"), line=2)


def unlisted(number=1):
    message = tell(
        "'{language}' is not among the organization's languages, it is published all the same", language="kk"
    )
    return Problem(f"{NEWS}/2026-10-{number:02}-a.kk.md", "unlisted-language", message, severity=Severity.WARNING)


def told(*problems):
    return problem_texts(problems, LANGUAGES, {})


def shown(*problems):
    return first_lines(told(*problems), "content", "ru", ".report/problems.txt")


@pytest.mark.parametrize(
    ("messages", "words"),
    [
        (["there is no title"], "there is no title"),
        (["there is no title", "there is no title"], "there is no title"),
        (["no key 'a' in a header", "no key 'b c' in a header", "no key 'd' in a header"], "no key … in a header"),
        (["'a' is no key", "'b' is no key"], "… is no key"),
        (["the file is too large: 9 MB", "the file is too large: 8 MB now"], "the file is too large: …"),
        (["nothing alike", "other words"], "nothing alike"),
        (["no key a", "no key"], "no key …"),
    ],
)
def test_a_kind_is_called_by_what_its_messages_have_in_common(messages, words):
    assert in_common(messages) == words


def test_a_few_problems_have_no_table():
    assert shown(untitled(1), untitled(2), unlisted())[0].startswith(f"content/{NEWS}/2026-11-01-pay.ru.md:1: ошибка")


def test_errors_come_before_warnings_and_the_most_frequent_first():
    lines = shown(unlisted(), untitled(1), unknown("titel"), unknown("sumary"))

    assert lines[:10] == [
        "Ошибок: 3",
        "  2  в шапке не бывает ключа … (unknown-key)",
        f"     например, content/{NEWS}/2026-11-20-titel.ru.md:2",
        "  1  у текста нет заголовка (title-missing)",
        f"     content/{NEWS}/2026-11-01-pay.ru.md:1",
        "Предупреждений: 1",
        "  1  «kk» — не из языков этой организации, но текст всё равно опубликован",
        "     (unlisted-language)",
        f"     content/{NEWS}/2026-10-01-a.kk.md",
        "",
    ]
    assert ": ошибка" in lines[10]
    assert lines[-1].startswith(f"content/{NEWS}/2026-10-01-a.kk.md: предупреждение")


def test_words_of_a_kind_are_in_the_language_of_the_site_where_any_are():
    lines = shown(*(untitled(number, "organizations/school/news") for number in range(1, 5)), untitled(9))
    assert lines[1] == "  5  у текста нет заголовка (title-missing)"


def test_others_of_a_file_and_rule_are_counted_too():
    more = replace(untitled(), message=tell("and {count} more", count=1_234))
    lines = shown(untitled(), more)
    assert lines[0] == "Ошибок: 1235"
    assert lines[1].startswith("  1235  у текста нет заголовка")


def test_nobody_gets_more_lines_than_are_read_and_is_told_where_the_rest_is():
    problems = tuple(untitled(number) for number in range(150))
    lines = shown(*problems)
    assert sum(": ошибка" in line for line in lines) == 100
    assert lines[-1] == "Ещё не показано: 50; все перечислены в .report/problems.txt"
    assert sum(": ошибка" in line for line in report_lines(told(*problems), "content", "ru")) == 150


def test_a_table_fits_a_terminal_whatever_it_says():
    path = f"organizations/{'a' * 80}/news/2026-11-01-{'b' * 80}.ru.md"
    long = Counted("error", "some-rule", "слово " * 60, "ru", path, 7)
    lines = table([long, replace(long, code="x", message="ф" * 300)], HEADINGS, "ru")
    assert max(map(len, lines)) <= 80
    assert lines[3].endswith("b.ru.md")


def test_what_an_author_wrote_steers_no_terminal():
    lines = table([Counted("error", "c", "::error::\x1b[2J", "ru", "a\n##[x].md", 9)], HEADINGS, "ru")
    assert "\x1b" not in "".join(lines)
    assert "\n" not in "".join(lines)


def test_a_table_shows_the_most_frequent_kinds_and_counts_the_others():
    kinds = [Counted("error", f"rule-{number:02}", "слово", "ru", "a.md") for number in range(30)]
    lines = table(kinds, HEADINGS, "ru", 20)
    assert sum("слово" in line for line in lines) == 20
    assert lines[-2].strip() == "и ещё 10"


def test_a_table_of_thirty_thousand_costs_little():
    problems = told(*(unknown(f"k{number}") for number in range(30_000)))
    begun = resource.getrusage(resource.RUSAGE_SELF).ru_utime
    first_lines(problems, "content", "ru", "problems.txt")
    assert resource.getrusage(resource.RUSAGE_SELF).ru_utime - begun < 2
