from __future__ import annotations

import copy
import pickle
from datetime import UTC, date, datetime, timedelta, timezone
from zoneinfo import TZPATH

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from plugins.newsroom import day_start, is_day, read_moment, site_zone
from plugins.newsroom.dates import zone_names

ALMATY = site_zone("Asia/Almaty")
YEARS = (datetime(1950, 1, 1), datetime(2100, 1, 1))  # noqa: DTZ001 - hypothesis adds the zone
DELHI = timezone(timedelta(hours=5, minutes=30))


def test_a_zone_is_the_same_object_after_pickling_and_copying():
    assert pickle.loads(pickle.dumps(ALMATY)) is ALMATY
    assert copy.deepcopy(day_start(date(2026, 1, 29), ALMATY)).tzinfo is ALMATY


def test_a_zone_knows_its_history():
    before, after = (day_start(day, ALMATY).utcoffset() for day in (date(2024, 2, 1), date(2024, 4, 1)))
    assert (before, after) == (timedelta(hours=6), timedelta(hours=5))


def test_making_a_zone_leaves_the_machines_paths_alone():
    site_zone("Europe/Paris")
    assert TZPATH


@pytest.mark.parametrize("name", ["Asia/Alamty", "", "../etc/passwd", "Asia"])
def test_other_zones_do_not_exist(name):
    assert name not in zone_names()
    with pytest.raises(ValueError, match="no time zone"):
        site_zone(name)


@pytest.mark.parametrize(
    ("value", "utc"),
    [
        ("2026-01-29", "2026-01-28T19:00:00"),
        ("2026-01-29 10:00", "2026-01-29T05:00:00"),
        ("2026-01-29 9:05", "2026-01-29T04:05:00"),
        ("2026-01-29T10:00:30", "2026-01-29T05:00:30"),
        (" 2026-01-29t10:00:30.5+03:00 ", "2026-01-29T07:00:30"),
        ("2026-01-29 10:00 -0330", "2026-01-29T13:30:00"),
        ("2026-01-29T10:00Z", "2026-01-29T10:00:00"),
        (date(2026, 1, 29), "2026-01-28T19:00:00"),
        (datetime(2026, 1, 29, 10), "2026-01-29T05:00:00"),  # noqa: DTZ001 - as YAML gives it
        (datetime(2026, 1, 29, 10, tzinfo=UTC), "2026-01-29T10:00:00"),
    ],
)
def test_a_moment_is_in_the_sites_zone_unless_it_says_otherwise(value, utc):
    moment = read_moment(value, ALMATY)
    assert moment
    assert moment.tzinfo is ALMATY
    assert moment.astimezone(UTC).replace(tzinfo=None).isoformat() == utc


@pytest.mark.parametrize(
    "value",
    [
        "",
        "tomorrow",
        "29.01.2026",
        "2026-02-30",
        "2026-01-29 24:00",
        "2026-01-29 10:61",
        "2026-01-29 10:00+99:99",
        "2026-W05-4",
        "20260129",
        "0001-01-01 00:00+14:00",
        "٢٠٢٦-01-29",
        None,
        20260129,
        ["2026-01-29"],
    ],
)
def test_anything_else_is_no_moment(value):
    assert read_moment(value, ALMATY) is None


@settings(deadline=None)
@given(st.datetimes(*YEARS, timezones=st.sampled_from([UTC, DELHI])))
def test_iso_forms_read_back_to_the_second(moment):
    assert read_moment(moment.isoformat(), ALMATY) == moment.replace(microsecond=0)


@settings(deadline=None)
@given(st.text(max_size=30) | st.from_regex(r"\d{4}-\d{2}-\d{2}( \d\d:\d\d)?(Z|[+-]\d{4})?", fullmatch=True))
def test_no_text_raises(text):
    moment = read_moment(text, ALMATY)
    assert moment is None or moment.tzinfo is ALMATY


@pytest.mark.parametrize(("text", "expected"), [("2026-01-29 ", True), ("2026-01-29 10:00", False), ("today", False)])
def test_a_day_is_a_moment_without_an_hour(text, expected):
    assert is_day(text) is expected
