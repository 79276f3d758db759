"""A month with many posts is a page of days."""

from __future__ import annotations

import random

import pytest

from plugins.listings import month_pages
from tests.made import record, section
from tests.soak import trials

MONTH = "/clinic/ru/news/2026/11/"


def many(number, language="ru", month="2026-11"):
    """Give that many posts on the days of a month, one day after the other."""
    return [record(f"n{place}", f"{month}-{place % 25 + 1:02d}", language) for place in range(number)]


def pages(posts, language="ru"):
    made = section(posts)
    return {job.page.address: job for job in month_pages(made.listing, made.scopes[language])}


def shown(job):
    return [entry.address for entry in job.values["scope"].entries]


def test_a_month_of_two_hundred_posts_is_one_page():
    made = pages(many(200))

    assert list(made) == [MONTH]
    assert len(shown(made[MONTH])) == 200


def test_a_longer_month_lists_its_days_newest_first():
    scope = pages(many(201))[MONTH].values["scope"]

    assert scope.entries == ()
    assert [link.address for link in scope.days][:2] == [f"{MONTH}25/", f"{MONTH}24/"]
    assert len(scope.days) == 25


def test_each_post_stands_on_the_page_of_its_day():
    posts = many(230)
    made = pages(posts)

    for day in range(1, 26):
        assert sorted(shown(made[f"{MONTH}{day:02d}/"])) == sorted(p.address for p in posts if p.day.day == day)


def test_a_day_leads_back_to_the_day_before_and_to_its_month_and_never_forward():
    made = pages([*many(201), *many(3, month="2026-10")])

    second, first = (made[f"{MONTH}{day}/"].values["scope"] for day in ("02", "01"))

    assert second.previous_day.address == f"{MONTH}01/"
    assert first.previous_day is None
    assert first.previous.address == MONTH


def test_a_day_says_its_date_everywhere():
    page = pages(many(201))[f"{MONTH}05/"].page

    assert str(page.heading).split() == ["5", "ноября", "2026", "г."]
    assert page.title == "5 ноября 2026 г. — Поликлиника"


def test_a_day_is_paired_with_the_languages_that_have_it():
    made = pages([*many(201), *many(201, "kk")])
    alone = pages([*many(201), *many(200, "kk")])

    assert [one.language for one in made[f"{MONTH}05/"].page.alternates] == ["kk", "ru", "x-default"]
    assert alone[f"{MONTH}05/"].page.alternates == ()
    assert [one.language for one in alone[MONTH].page.alternates] == ["kk", "ru", "x-default"]


def test_a_month_that_grew_keeps_its_address():
    assert set(pages(many(200))) <= set(pages(many(201)))


def test_a_closed_month_does_not_change_because_of_newer_posts():
    before = pages(many(201, month="2026-09"))

    after = pages([*many(201, month="2026-09"), *many(250)])

    assert {address: after[address] for address in before} == before


@pytest.mark.parametrize("seed", range(trials(100)))
def test_an_address_never_goes_however_many_posts_come(seed):
    chance = random.Random(seed)
    posts = many(chance.randint(190, 210))
    before = set(pages(posts))

    assert before <= set(pages([*posts, *many(chance.randint(1, 30), month="2026-12")]))
    assert before <= set(pages([*posts, record("late", f"2026-11-{chance.randint(1, 28):02d}")]))
