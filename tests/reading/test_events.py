"""When an event is: whole days or hours, told in one language or in several files."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime

import pytest

from plugins.newsroom import Text
from tests.reading.author import NAME, NEWS, ZONE

EVENT = "title: Слово\nkind: event\n"


def at(day, hour=0):
    return datetime(2026, 5, day, hour, tzinfo=ZONE)


def event(author, keys):
    author.post(header=f"{EVENT}{keys}")
    reading = author.read()
    (post,) = reading.posts
    return post, [problem.code for problem in reading.problems]


@pytest.mark.parametrize(
    ("keys", "days"),
    [
        ("starts: 2026-05-02\nends: 2026-05-05", (date(2026, 5, 2), date(2026, 5, 5))),
        ("starts: 2026-05-02\nends: 2026-05-02", (date(2026, 5, 2), date(2026, 5, 2))),
        ("starts: 2026-05-02", (date(2026, 5, 2), None)),
        ("starts: 2026-05-02 00:00\nends: 2026-05-02 00:00", (at(2), at(2))),
        ("starts: 2026-05-02 10:00", (at(2, 10), None)),
        ("starts: 2026-05-02T09:00Z\nends: 2026-05-02 18:00", (at(2, 14), at(2, 18))),
    ],
)
def test_an_event_lasts_days_or_hours_as_it_is_written(author, keys, days):
    post, told = event(author, keys)
    assert (post.happens, told) == (days, [])
    assert type(post.happens[0]) is type(days[0])


@pytest.mark.parametrize(
    ("keys", "days", "code"),
    [
        ("starts: 2026-05-02 10:00\nends: 2026-05-03", (at(2, 10), at(3)), "event-kinds"),
        ("starts: 2026-05-02 10:00\nends: 2026-05-02", (at(2, 10), None), "event-kinds"),
        ("starts: 2026-05-02\nends: 2026-05-03 18:00", (at(2), at(3, 18)), "event-kinds"),
        ("ends: 2026-05-03", None, "event-without-starts"),
        ("place: Алматы", None, "event-without-starts"),
    ],
)
def test_what_does_not_go_together_is_told_and_published(author, keys, days, code):
    post, told = event(author, keys)
    assert (post.happens, told) == (days, [code])


def test_an_event_that_begins_in_one_file_may_end_in_the_other(author):
    author.post(header=f"{EVENT}starts: 2026-05-02")
    author.post(header="title: Сөз\nends: 2026-05-05", language="kk")
    assert [post.happens for post in author.read().posts] == [(date(2026, 5, 2), date(2026, 5, 5))] * 2
    author.post(header="title: Сөз\nends: 2026-05-01", language="kk")
    reading = author.read()
    (problem,) = reading.problems
    assert (problem.code, problem.path, problem.line) == ("event-order", f"{NEWS}/{NAME}.kk.md", 3)
    assert (problem.is_error, [post.ends for post in reading.posts]) == (False, [None, None])


@pytest.mark.parametrize("header", ["kind: event\nstatus: withdrawn\ncorrection: Ошибка", "kind: news", "card: event"])
def test_only_an_event_that_readers_see_needs_a_day(author, header):
    author.post(header=f"title: Слово\n{header}")
    assert author.read().problems == ()


def test_a_version_without_a_place_takes_that_of_the_organizations_first_language(author):
    author.organization = replace(author.organization, languages=("kk", "ru"))
    author.post(header=f'{EVENT}starts: 2026-05-02\nplace: Парк "Победа"')
    author.post(header="title: Сөз\nplace: '\"Жеңіс\" саябағы'", language="kk")
    author.post(header="title: Word", language="en")
    english, kazakh, russian = author.read().posts
    assert (english.where, english.place_language) == (Text("«Жеңіс» саябағы", "kk"), "kk")
    assert (kazakh.where, kazakh.place_language) == (Text("«Жеңіс» саябағы", "kk"), "")
    assert russian.where == Text("Парк «Победа»", "ru")
    author.organization = replace(author.organization, languages=("ru", "kk"))
    assert author.read().posts[0].where == Text("Парк «Победа»", "ru")


def test_a_place_in_a_language_that_is_not_the_organizations_is_better_than_none(author):
    author.post(header="title: Word\nplace: City Park", language="en")
    author.post()
    assert [post.where for post in author.read().posts] == [Text("City Park", "en")] * 2


def test_a_day_and_the_first_moment_of_it_are_two_values(author):
    author.post(header=f"{EVENT}starts: 2026-05-02", language="kk")
    author.post(header="title: Слово\nstarts: 2026-05-02 00:00")
    assert [problem.code for problem in author.read().problems] == ["different-values"]
