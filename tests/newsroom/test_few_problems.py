from __future__ import annotations

import pytest

from plugins.newsroom import (
    MOST_REPORTED,
    Mistake,
    Problem,
    Severity,
    few,
    few_of_each,
    has_errors,
    in_order,
    number_of,
    tell,
    warning,
)

OTHERS = 5


def problem(
    number: int, code: str = "look-alike", severity: Severity = Severity.WARNING, path: str = "a.md"
) -> Problem:
    return Problem(path, code, tell("word {number}", number=number), tell("type it"), severity, line=number)


MANY = [problem(number) for number in range(1, MOST_REPORTED + OTHERS + 1)]


def said(problems) -> list[str]:
    return [str(one.message) for one in problems]


def test_the_first_of_a_rule_are_told_and_the_others_counted():
    told = list(few_of_each(MANY))
    assert told[:-1] == MANY[:MOST_REPORTED]
    assert (str(told[-1].message), told[-1].line, str(told[-1].remedy)) == ("and 5 more", MOST_REPORTED + 1, "")
    assert sum(map(number_of, told)) == len(MANY)


def test_as_many_as_are_told_need_no_counting():
    assert list(few_of_each(MANY[:MOST_REPORTED])) == MANY[:MOST_REPORTED]


def test_what_was_counted_counts_on():
    once = list(few_of_each(MANY))
    assert list(few_of_each(once)) == once
    assert said(few_of_each([*once, problem(900), problem(901)]))[-1] == "and 7 more"
    assert said(few_of_each([once[-1], *MANY]))[-1] == "and 10 more"


def test_each_is_told_once():
    assert list(few_of_each([problem(1), problem(1)])) == [problem(1)]
    assert in_order([problem(2), problem(1), problem(2)]) == (problem(1), problem(2))


def test_files_rules_and_severities_are_counted_apart():
    others = (problem(1, path="b.md"), problem(1, "lone-quote"), problem(1, severity=Severity.ERROR))
    told = list(few_of_each([*MANY, *others]))
    assert set(others) < set(told)
    assert has_errors(told)


def test_however_many_errors_there_are_they_stay_errors():
    errors = [problem(number, severity=Severity.ERROR) for number in range(500)]
    told = list(few_of_each(errors))
    assert len(told) == MOST_REPORTED + 1
    assert all(one.is_error for one in told)


def test_the_count_stands_behind_what_is_counted():
    same_line = [Problem("a.md", "x", tell("{letter} is wrong", letter=chr(97 + n)), line=1) for n in range(26)]
    told = in_order(same_line)
    assert (len(told), str(told[-1].message)) == (MOST_REPORTED + 1, "and 6 more")
    assert in_order(told) == told


@pytest.mark.parametrize("count", [0, 1, MOST_REPORTED, MOST_REPORTED + 1, 100])
def test_findings_are_told_and_counted_without_a_word_for_each(count):
    words = []

    def told(number: int) -> Problem:
        words.append(number)
        return problem(number)

    found = list(few(range(count), told))
    assert found == list(few_of_each(problem(number) for number in range(count)))
    assert len(words) == min(count, MOST_REPORTED + 1)


def test_a_mistake_becomes_a_problem_at_its_place():
    wrong, remedy = tell("there is no file"), tell("copy it")
    at_place = Mistake("missing", wrong, remedy).at("a.ru.md", 3, "image")

    assert at_place == Problem("a.ru.md", "missing", wrong, remedy, Severity.ERROR, 3, "image")
    assert not has_errors([warning("missing", wrong).at("a.ru.md", None)])
