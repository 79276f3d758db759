"""An event comes into calendar programs as it is, once, whatever its author wrote."""

from __future__ import annotations

from dataclasses import replace
from datetime import date, datetime, timedelta

import pytest

from plugins.calendars.entries import EntrySite, sequence
from tests.calendars.programs import PROGRAMS, SITE, calendar_of, calendar_of_all
from tests.made import ALMATY, NOW, event

TITLE = "Собрание; «зарплата», часть 1\\2: әріптестік және еңбек қауіпсіздігі туралы ұзақ тақырып № 5"


@pytest.fixture(params=PROGRAMS, ids=lambda program: program.__name__)
def program(request):
    return request.param()


def at(moment):
    return datetime.fromisoformat(moment).replace(tzinfo=ALMATY)


def test_all_that_readers_need_is_in_it(program):
    record = event(
        title=TITLE, summary="Придите все.\nВход свободный.", place="Алматы, Абай даңғылы", place_language="kk"
    )

    program.imports(calendar_of(record))

    assert program.the("SUMMARY") == TITLE
    assert program.the("LOCATION") == "Алматы, Абай даңғылы"
    url = "https://news.example.org/clinic/ru/2026/forum/"
    assert program.the("DESCRIPTION") == f"Придите все.\nВход свободный.\n{url}"
    assert (program.the("URL"), program.the("UID")) == (url, record.id)
    assert (program.the("STATUS"), program.the("CONTACT")) == ("CONFIRMED", "Поликлиника")


@pytest.mark.parametrize(
    ("starts", "ends", "seen"),
    [
        ("2026-12-05T10:00", "2026-12-05T12:30", (at("2026-12-05T10:00"), at("2026-12-05T12:30"))),
        ("2026-12-05T22:00", "2026-12-06T02:00", (at("2026-12-05T22:00"), at("2026-12-06T02:00"))),
        ("2026-12-05T10:00", "", (at("2026-12-05T10:00"), None)),
        ("2026-12-05T10:00", "2026-12-05T10:00", (at("2026-12-05T10:00"), None)),
        ("2026-12-05T10:00", "2026-12-04T10:00", (at("2026-12-05T10:00"), None)),
        ("2026-12-05", "", (date(2026, 12, 5), date(2026, 12, 6))),
        ("2026-12-30", "2027-01-02", (date(2026, 12, 30), date(2027, 1, 3))),
        ("9999-12-31", "", (date(9999, 12, 31), date(9999, 12, 31))),
        ("9999-12-31T20:00", "9999-12-31T23:59", (at("9999-12-31T20:00"), at("9999-12-31T23:59"))),
        ("0202-12-05", "", (date(202, 12, 5), date(202, 12, 6))),
    ],
)
def test_days_and_hours_are_those_of_the_header(program, starts, ends, seen):
    program.imports(calendar_of(event(starts=starts, ends=ends)))

    found = program.when()
    assert [type(one) for one in found] == [type(one) for one in seen]
    wall_clock = [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in found]
    assert wall_clock == [one.replace(tzinfo=None) if isinstance(one, datetime) else one for one in seen]


def test_the_hour_is_that_of_the_sites_zone(program):
    program.imports(calendar_of(event(starts="2026-12-05T10:00")))

    (starts, _) = program.when()
    assert starts.utcoffset() == timedelta(hours=5)


def test_importing_twice_makes_one_entry(program):
    data = calendar_of(event())

    program.imports(data)
    program.imports(data)
    program.imports(calendar_of_all([event()]))

    assert len(program.entries) == 1


def test_a_change_comes_with_a_higher_number_and_takes_the_place_of_the_entry(program):
    before, after = event(), event(starts="2026-12-07T10:00", updated=at("2026-11-10T09:00"))

    program.imports(calendar_of(before))
    program.imports(calendar_of(after))
    program.imports(calendar_of(before))

    assert sequence(after) > sequence(before) == 0
    assert len(program.entries) == 1
    assert program.when()[0].replace(tzinfo=None) == datetime(2026, 12, 7, 10)  # noqa: DTZ001 - the wall clock


def test_a_later_change_has_a_higher_number_than_an_earlier_one():
    changes = [event(updated=at(f"2026-11-{day}T09:00")) for day in (10, 11, 29)]
    assert sorted({sequence(one) for one in changes}) == [sequence(one) for one in changes]


def test_a_withdrawn_event_is_off_and_has_no_words(program):
    record = event(title="Собрание", place="Алматы", updated=at("2026-11-10T09:00"))
    withdrawn = replace(record, status="withdrawn", correction="Зал закрыт")

    program.imports(calendar_of_all([record]))
    program.imports(calendar_of_all([withdrawn]))

    assert len(program.entries) == 1
    assert program.the("STATUS") == "CANCELLED"
    assert program.when()[0].replace(tzinfo=None) == datetime(2026, 12, 5, 10)  # noqa: DTZ001 - as above
    words = ("SUMMARY", "LOCATION", "DESCRIPTION", "URL", "CONTACT")
    assert [program.the(name) for name in words] == [None] * len(words)
    assert "Собрание".encode() not in calendar_of(withdrawn)
    assert "Зал".encode() not in calendar_of(withdrawn)


def test_a_renamed_event_stays_the_entry_that_it_was(program):
    record = event()
    renamed = replace(record, slug="meeting", address="/clinic/ru/2026/meeting/")

    program.imports(calendar_of(record))
    program.imports(calendar_of(renamed))

    assert len(program.entries) == 1
    assert program.the("URL") == "https://news.example.org/clinic/ru/2026/meeting/"


def test_languages_are_entries_of_their_own(program):
    for language in ("kk", "ru"):
        program.imports(calendar_of(event(language=language)))
    assert len(program.entries) == 2


def test_calendars_hold_what_is_to_come_and_what_was_within_ninety_days(program):
    past = event("past", "2026-08-23")
    gone = event("gone", "2026-08-21")
    withdrawn = event("off", "2026-08-21", status="withdrawn")

    program.imports(calendar_of_all([event(), past, gone, withdrawn, event("kk", language="kk")]))

    assert NOW - timedelta(days=90) == at("2026-08-22T00:00")
    assert {uid.rpartition("-")[2] for uid in program.entries} == {"forum/ru", "past/ru"}


def test_a_calendar_without_events_is_one_all_the_same(program):
    data = calendar_of_all([])

    program.imports(data)

    assert program.entries == {}
    assert data.count(b"BEGIN:VTIMEZONE") == 1  # a calendar has at least one component


def test_nothing_unseen_is_in_it(program):
    record = event(title="Со\u00adбра\u00adние №\u00a05\u200b", summary="\u202aТекст\u202c\x07", place="Алматы\ufeff")

    program.imports(calendar_of(record))

    assert (program.the("SUMMARY"), program.the("LOCATION")) == ("Собрание № 5", "Алматы")
    assert program.the("DESCRIPTION").startswith("Текст\n")


def test_lines_are_folded_at_75_bytes_between_letters():
    data = calendar_of(event(title="ә" * 300, summary="🙂" * 200))

    lines = data.split(b"\r\n")
    assert max(map(len, lines)) <= 75
    assert b"\n" not in data.replace(b"\r\n", b"")
    assert all(line.decode() for line in lines[:-1])
    assert lines[-1] == b""


def test_no_text_can_begin_a_line_of_its_own():
    data = calendar_of(event(title="a\r\nATTENDEE:mailto:x@example.org", place="b\rURL:https://evil.example"))

    assert not [line for line in data.split(b"\r\n") if line.startswith((b"ATTENDEE", b"URL:https://evil"))]


def test_the_same_event_gives_the_same_bytes():
    assert calendar_of_all([event(), event("b")]) == calendar_of_all([event("b"), event()])


def test_a_site_below_a_path_has_its_path_in_addresses(program):
    program.imports(calendar_of(event(), EntrySite("https://example.org/union", SITE.time_zone)))
    assert program.the("URL") == "https://example.org/union/clinic/ru/2026/forum/"
