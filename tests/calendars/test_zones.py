"""The zone that a calendar carries says of each of its moments what the time zone database says."""

from __future__ import annotations

from datetime import datetime, timedelta
from typing import Any

import icalendar
import pytest
import vobject

from plugins.calendars.lines import document
from plugins.calendars.zones import zone_lines
from plugins.newsroom import site_zone

ZONES = ("Asia/Almaty", "Asia/Qyzylorda", "Europe/Berlin", "America/St_Johns", "Australia/Lord_Howe", "UTC")
MOMENTS = (
    *((2024, 2, 29, 23), (2024, 3, 1, 1), (2026, 1, 15, 12), (2026, 7, 15, 12), (2026, 3, 29, 1), (2026, 3, 29, 4)),
    *((2026, 10, 25, 4), (2045, 7, 1, 10), (9999, 12, 31, 12), (1971, 7, 1, 12), (202, 5, 1, 12)),
)


def moments(zone):
    return [datetime(*moment, tzinfo=site_zone(zone)) for moment in MOMENTS]


def definition(zone, shown):
    lines = ("BEGIN:VCALENDAR", "VERSION:2.0", "PRODID:-//x//EN", *zone_lines(zone, shown), "END:VCALENDAR")
    return document(lines)


def offset_in(data, moment):
    """Give the offset at a moment as RFC 5545 says it: that of the observance whose onset is the latest before it."""
    read: Any = icalendar.Calendar.from_ical(data)
    (zone,) = read.walk("VTIMEZONE")
    plain = moment.replace(tzinfo=None)
    onsets = sorted((part.decoded("DTSTART"), part["TZOFFSETTO"].td) for part in zone.subcomponents)
    return [offset for since, offset in onsets if since <= plain][-1]


@pytest.mark.parametrize("zone", ZONES)
def test_every_moment_has_its_offset(zone):
    data = definition(zone, moments(zone))
    assert [offset_in(data, one) for one in moments(zone)] == [one.utcoffset() for one in moments(zone)]


@pytest.mark.parametrize("zone", ZONES)
@pytest.mark.parametrize("place", range(len(MOMENTS)))
def test_one_moment_alone_has_its_offset(zone, place):
    moment = moments(zone)[place]
    assert offset_in(definition(zone, [moment]), moment) == moment.utcoffset()


@pytest.mark.parametrize("zone", ZONES)
def test_another_reader_takes_it(zone):
    calendar = vobject.readOne(definition(zone, moments(zone)).decode())
    assert calendar.vtimezone.tzid.value == zone


def test_kazakhstan_has_one_hour_less_since_march_2024():
    shown = [datetime(2026, 12, 5, 10, tzinfo=site_zone("Asia/Almaty"))]
    assert list(zone_lines("Asia/Almaty", shown))[2:-1] == [
        "BEGIN:STANDARD",
        "DTSTART:20240301T000000",
        "TZOFFSETFROM:+0600",
        "TZOFFSETTO:+0500",
        "TZNAME:+05",
        "END:STANDARD",
    ]


def test_summer_time_is_told_with_the_winter_before_it():
    zone = "Europe/Berlin"
    shown = [datetime(2026, month, 1, 10, tzinfo=site_zone(zone)) for month in (1, 7)]
    told = list(zone_lines(zone, shown))
    assert [line for line in told if line.startswith("DTSTART")] == [
        "DTSTART:20251026T030000",
        "DTSTART:20260329T020000",
    ]
    assert told.count("BEGIN:DAYLIGHT") == told.count("BEGIN:STANDARD") == 1


def test_half_hours_and_zones_west_of_greenwich_keep_their_sign():
    moment = datetime(2026, 1, 1, tzinfo=site_zone("America/St_Johns"))
    assert offset_in(definition("America/St_Johns", [moment]), moment) == -timedelta(hours=3, minutes=30)
