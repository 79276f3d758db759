"""A banner stands for two weeks after the publication at most, whatever its header says."""

from __future__ import annotations

from datetime import datetime, timedelta

import pytest

from plugins.messages import in_language
from tests.reading.author import NAME, NEWS, NOW, ZONE

PUBLISHED = datetime(2026, 1, 29, tzinfo=ZONE)
TWO_WEEKS = timedelta(days=14)
LATER = "title: Слово\nurgent_until: 2026-12-31"


def urgent(author, keys, now=NOW, **place):
    author.post(header=f"title: Слово\n{keys}", **place)
    reading = author.read(now)
    return reading, [post.urgent_until for post in reading.posts]


@pytest.mark.parametrize(
    ("keys", "ends"),
    [
        ("urgent_until: 2026-02-01 18:00", datetime(2026, 2, 1, 18, tzinfo=ZONE)),
        ("urgent_until: 2026-02-12", PUBLISHED + TWO_WEEKS),
        ("urgent_until: 2026-02-11T19:00+00:00", PUBLISHED + TWO_WEEKS),
        ("urgent_until: 2026-01-01", datetime(2026, 1, 1, tzinfo=ZONE)),
        ("urgent_until: 2026-02-14 09:00\npublish_at: 2026-01-31 09:00", datetime(2026, 2, 14, 9, tzinfo=ZONE)),
        ("urgent_until: 2026-02-14\nembargo: 2026-01-31", datetime(2026, 2, 14, tzinfo=ZONE)),
    ],
)
def test_a_moment_within_two_weeks_of_the_publication_holds(author, keys, ends):
    reading, found = urgent(author, keys)
    assert (found, reading.problems) == ([ends], ())


@pytest.mark.parametrize(
    ("keys", "line", "ends"),
    [
        ("urgent_until: 2026-02-12 00:01", 3, PUBLISHED + TWO_WEEKS),
        ("kind: news\nurgent_until: 2036-12-31T23:59", 4, PUBLISHED + TWO_WEEKS),
        ("urgent_until: 2026-02-16\npublish_at: 2026-01-31", 3, datetime(2026, 2, 14, tzinfo=ZONE)),
        ("embargo: 2026-01-30 10:00\nurgent_until: 9999-12-31", 4, datetime(2026, 2, 13, 10, tzinfo=ZONE)),
    ],
)
def test_a_later_one_is_told_at_its_line_and_two_weeks_hold(author, keys, line, ends):
    reading, found = urgent(author, keys)
    (problem,) = reading.problems
    assert found == [ends]
    assert (problem.code, problem.field, problem.line, problem.is_error) == (
        "urgent-too-long", "urgent_until", line, False
    )  # fmt: skip
    assert problem.path == f"{NEWS}/{NAME}.ru.md"


def test_the_section_changes_when_the_banner_ends_and_not_later(author):
    reading, _ = urgent(author, "urgent_until: 2026-12-31", PUBLISHED)
    assert (reading.last_change, reading.next_change) == (PUBLISHED, PUBLISHED + TWO_WEEKS)
    reading, _ = urgent(author, "urgent_until: 2026-12-31", PUBLISHED + TWO_WEEKS)
    assert (reading.last_change, reading.next_change) == (PUBLISHED + TWO_WEEKS, None)


def test_it_holds_for_all_languages_and_is_told_where_it_is_written(author):
    author.post(header=LATER, language="ru")
    author.post(header="title: Сөз", language="kk")
    reading = author.read()
    assert {post.urgent_until for post in reading.posts} == {PUBLISHED + TWO_WEEKS}
    assert [problem.path for problem in reading.problems] == [f"{NEWS}/{NAME}.ru.md"]


def test_both_files_that_name_it_are_told(author):
    for language in ("ru", "kk"):
        author.post(header=LATER, language=language)
    assert [problem.code for problem in author.read().problems] == ["urgent-too-long"] * 2


@pytest.mark.parametrize("status", ["draft", "hidden", "withdrawn\ncorrection: Ошибка"])
def test_what_has_no_banner_is_told_nothing(author, status):
    reading, _ = urgent(author, f"status: {status}\nurgent_until: 2026-12-31")
    assert reading.problems == ()


def test_the_last_days_of_the_calendar_are_no_trap(author):
    author.post(header="title: Слово\nurgent_until: 9999-12-31", name="9999-12-30-end")
    reading = author.read()
    assert (reading.posts, reading.problems) == ((), ())


def test_a_reading_from_the_cache_tells_the_same(author):
    author.recipe = "recipe"
    first, _ = urgent(author, "urgent_until: 2026-12-31")
    again = author.read()
    assert (again.posts, again.problems, again.next_change) == (first.posts, first.problems, first.next_change)


@pytest.mark.parametrize(
    ("language", "words"),
    [
        ("kk", "ең кеші осы уақытқа дейін тұрады: 2026-02-12 00:00 (жарияланғаннан кейін ең көбі 14 күн)"),
        ("ru", "до 2026-02-12 00:00: столько дней после выхода она может там стоять: 14"),
        ("en", "ends on 2026-02-12 00:00: it stands for at most 14 days after the publication"),
    ],
)
def test_it_is_told_in_the_language_of_who_builds(author, language, words):
    (problem,) = urgent(author, "urgent_until: 2026-12-31")[0].problems
    assert words in in_language(problem.message, language)
