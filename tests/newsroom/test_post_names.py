from __future__ import annotations

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import parse_former_name, parse_post_name
from plugins.newsroom.paths.post_names import FormerName, propose_former_name, propose_post_name

DAY = date(2026, 1, 29)


def test_a_post_is_named_by_its_day_and_slug():
    assert parse_post_name("2026-01-29-media-seminar") == (DAY, "media-seminar")


@pytest.mark.parametrize(
    "name",
    [
        "",
        "2026-01-29",
        "2026-01-29-",
        "2026-1-29-a",
        "2026-02-30-a",
        "0226-01-29-a",
        "2200-01-29-a",
        "2026-01-29-Семинар",
        "2026-01-29-con",
        "٢٠٢٦-01-29-a",
        "2026-01-29-a\n",
    ],
)
def test_everything_else_is_no_post(name):
    assert parse_post_name(name) is None


@settings(deadline=None)
@given(
    st.dates(date(1900, 1, 1), date(2199, 12, 31)), st.from_regex(r"[a-z0-9]{4,9}(-[a-z0-9]{1,9}){0,3}", fullmatch=True)
)
def test_every_day_and_slug_make_a_name_that_reads_back(day, slug):
    assert parse_post_name(f"{day.isoformat()}-{slug}") in {
        (day, slug),
        None if slug in {"com0", "lpt0"} else (day, slug),
    }


def test_a_former_name_may_have_been_in_this_organization():
    assert parse_former_name("2026-01-29-old") == FormerName("", DAY, "old")


def test_a_former_name_may_have_been_in_another_organization():
    assert parse_former_name("old-org/2026-01-29-old") == FormerName("old-org", DAY, "old")


@pytest.mark.parametrize(
    "value", ["", "old", "/2026-01-29-old", "Old/2026-01-29-old", "a/b/2026-01-29-old", "old-org/"]
)
def test_other_former_names_mean_nothing(value):
    assert parse_former_name(value) is None


@pytest.mark.parametrize(
    ("name", "proposed"),
    [
        ("2026-1-9 Media Seminar", "2026-01-09-media-seminar"),
        ("2026.01.29_pay", "2026-01-29-pay"),
        ("2026-1-29 Семинар", "2026-01-29-seminar"),
        ("2026-13-29-pay", "2026-01-29-pay"),
        ("pay", "2026-01-29-pay"),
        ("2026-29-01 pay", "2026-01-29-pay"),
        ("2026-02-30 pay", "2026-02-28-pay"),
        ("??", "2026-01-29-media-seminar"),
    ],
)
def test_a_right_name_is_proposed_as_far_as_it_can_be_told(name, proposed):
    assert propose_post_name(name, "ru") == proposed


@pytest.mark.parametrize(
    ("value", "right"),
    [
        ("old-org/2026-1-5-Pay", "old-org/2026-01-05-pay"),
        ("other/2026-01-05-pay.ru.md", "2026-01-05-pay"),
        ("Жалақы", "2026-01-29-zhalaqy"),
        ("", "2026-01-29-old-name"),
    ],
)
def test_a_former_name_is_proposed_as_it_is_written(value, right):
    assert propose_former_name(value, DAY, ("old-org",)) == right
