from __future__ import annotations

from datetime import UTC, date
from random import Random

import pytest

from plugins.newsroom.dates import read_moment
from plugins.newsroom.dates.proposed_dates import propose_day, propose_moment

TODAY = date(2026, 11, 28)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("01.12.2026 10:00", "2026-12-01 10:00"),
        ("1.12.2026 г. в 10.00", "2026-12-01 10:00"),
        ("01/12/2026, 10-30", "2026-12-01 10:30"),
        ("12/31/2026", "2026-12-31"),
        ("01.12.26", "2026-12-01"),
        ("2026/12/1", "2026-12-01"),
        ("2026.12.01 9:05", "2026-12-01 09:05"),
        ("2026-12-1", "2026-12-01"),
        ("2026-12-01T10.00", "2026-12-01 10:00"),
        ("2026-12-01 10", "2026-12-01 10:00"),
        ("2026-12-01 24:00", "2026-12-01 23:59"),
        ("2026-11-31 10:00", "2026-11-30 10:00"),
        ("2026-12-01 10:00 утра", "2026-12-01 10:00"),
        ("01.12.2026 10:00 +05:00", "2026-12-01 10:00+05:00"),
        ("1 декабря 2026", "2026-12-01"),
        ("1 декабря 2026 года, 10:00", "2026-12-01 10:00"),
        ("1 декабря в 10 часов", "2026-12-01 10:00"),
        ("2026 жылғы 1 желтоқсан", "2026-12-01"),
        ("2026 ж. 1 желтоқсан, сағат 10:30", "2026-12-01 10:30"),
        ("1 желтоқсан 2026 жыл, сағат 15", "2026-12-01 15:00"),
        ("желтоқсанның 1-і, 2026", "2026-12-01"),
        ("1 Dec 2026 10:00", "2026-12-01 10:00"),
        ("December 1st, 2026 at 3 pm", "2026-12-01 15:00"),
        ("Dec 1 2026 12:15 am", "2026-12-01 00:15"),
        ("1 мая 2027", "2027-05-01"),
        ("3 маусым 2027", "2027-06-03"),
        ("12:30", "2026-11-28 12:30"),
        ("10.00", "2026-11-28 10:00"),
        ("01.12", "2026-12-01"),
        ("вчера", ""),
        ("", ""),
        ("25:00", ""),
        ("99.99.9999", ""),
        ("0000-00-00", ""),
    ],
)
def test_a_date_in_another_form_is_told_in_the_right_one(written, meant):
    assert propose_moment(written, TODAY) == meant
    assert not meant or read_moment(meant, UTC)


def test_a_day_has_no_time():
    assert propose_day("1 декабря 2026, 10:00", TODAY) == "2026-12-01"


def test_whatever_is_proposed_is_a_moment():
    random = Random(3)
    pieces = [
        "1",
        "12",
        "31",
        "2026",
        "26",
        "00",
        "99",
        ".",
        "-",
        "/",
        ":",
        " ",
        "декабря",
        "жел",
        "Jan",
        "am",
        "T",
        "+05:00",
    ]
    for _ in range(5_000):
        written = "".join(random.choices(pieces, k=random.randint(1, 9)))
        meant = propose_moment(written, TODAY)
        assert not meant or read_moment(meant, UTC), written
