"""Events from the author's header to what readers and their calendars get, as time passes."""

from __future__ import annotations

import json
import re
from dataclasses import replace
from datetime import UTC, datetime

import pytest
from selectolax.lexbor import LexborHTMLParser

from tests.calendars.programs import PROGRAMS, Icalendar, Program, Vobject
from tests.newsroom_folder import epoch, small_newsroom
from tests.views.showcase import attribute, the

BEFORE = datetime(2026, 11, 20, 7, tzinfo=UTC)
AFTER = datetime(2026, 12, 6, 11, tzinfo=UTC)
"""The moment at which the forum is over."""
PAST = {"kk": "өтті", "ru": "прошло", "en": "past"}


@pytest.fixture
def folder(tmp_path):
    newsroom = small_newsroom(tmp_path)
    newsroom.environment.update(CARDS="0", PRESS="0")
    for language, title in (("kk", "Форум өтеді"), ("ru", "Пройдёт форум")):
        header = {"title": title, "kind": "event", "starts": "2026-12-05 10:00", "ends": "2026-12-06 16:00"}
        newsroom.post("city-clinic", f"2026-11-05-forum.{language}.md", **header, place="Астана")
    return newsroom


def built_at(folder, moment, **environment):
    done = folder.build(SOURCE_DATE_EPOCH=epoch(moment), **environment)
    assert done.status == 0, done.text
    return done


def words(built, address):
    return " ".join(the(LexborHTMLParser(built.read(address)), "main").text(separator=" ").split())


def told_past(built, language):
    fronts = ("/{}/", "/{}/events/", "/{}/sectors/health-care/", "/{}/sectors/health-care/events/")
    pages = [
        *(front.format(language) for front in fronts),
        f"/city-clinic/{language}/",
        f"/city-clinic/{language}/events/",
    ]
    return [address for address in pages if PAST[language] in words(built, address)]


def test_pages_say_that_it_is_over_from_its_end_on_and_a_warm_build_is_a_cold_one(folder, tmp_path):
    before = built_at(folder, BEFORE)
    assert told_past(before, "ru") == []
    assert "5 – 6 декабря" in words(before, "/city-clinic/ru/news/2026/11/")
    months = {name: data for name, data in before.files().items() if re.search(r"/20\d\d/\d\d/index.html$", name)}

    warm = built_at(folder, AFTER)
    assert len(told_past(warm, "ru")) == len(told_past(warm, "kk")) == 6
    assert {name: warm.files()[name] for name in months} == months

    cold = built_at(replace(folder, output_name="fresh"), AFTER, HABARSHY_CACHE=str(tmp_path / "fresh-cache"))
    assert warm.files() == cold.files()


def test_the_next_build_is_due_when_the_event_ends_and_when_calendars_let_go_of_it(folder):
    due = folder.root / "report" / "next-publication"

    built_at(folder, BEFORE)
    assert due.read_text().strip() == "2026-12-06T16:00:00+05:00"
    built_at(folder, AFTER)
    assert due.read_text().strip() == "2027-03-06T16:00:00+05:00"


def test_a_build_without_changes_says_so_until_then(folder):
    built_at(folder, BEFORE)
    again = built_at(folder, datetime(2026, 12, 6, 10, 59, tzinfo=UTC))
    assert again.figures["changed"] is False


def test_the_calendar_of_each_scope_has_it_in_its_language(folder):
    files = built_at(folder, BEFORE).files()
    scopes = ("ru", "ru/sectors/health-care", "ru/territories/almaty", "city-clinic/ru")

    for program in PROGRAMS:
        for scope in (*scopes, "city-clinic/ru/2026/forum"):
            name = f"{scope}/event.ics" if scope.endswith("forum") else f"{scope}/events/events.ics"
            read = program()
            read.imports(files.get(name, b""))
            assert read.the("SUMMARY") == "Пройдёт форум"
            assert read.the("UID") == "tag:example.org,2026:city-clinic/2026-11-05-forum/ru"
    empty = Icalendar()
    empty.imports(files["en/events/events.ics"])
    assert empty.entries == {}


def test_a_program_that_subscribed_sees_the_change_and_the_end(folder):
    calendars: list[Program] = [Icalendar(), Vobject()]
    header = {"title": "Форум", "kind": "event"}

    def read(**changes):
        for language in ("kk", "ru"):
            folder.post("city-clinic", f"2026-11-05-forum.{language}.md", **header, **changes)
        files = built_at(folder, BEFORE).files()
        for calendar in calendars:
            calendar.imports(files["ru/events/events.ics"])
        return [calendar.when()[0].replace(tzinfo=None) for calendar in calendars], files

    read(starts="2026-12-05 10:00")
    moved, _ = read(starts="2026-12-07 11:00", updated="2026-11-19")
    assert moved == [datetime(2026, 12, 7, 11)] * 2  # noqa: DTZ001 - the wall clock
    _, files = read(starts="2026-12-07 11:00", updated="2026-11-19", status="withdrawn", correction="Зал закрыт.")

    assert [(len(one.entries), one.the("STATUS"), one.the("SUMMARY")) for one in calendars] == [
        (1, "CANCELLED", None)
    ] * 2
    assert b"CANCELLED" in files["city-clinic/ru/2026/forum/event.ics"]
    assert not [name for name, data in files.items() if name.endswith(".ics") and "Форум".encode() in data]


def test_under_earlier_names_calendars_stand_and_pages_lead_on(folder):
    organization = folder.content / "organizations" / "city-clinic" / "organization.toml"
    organization.write_text(f'formerly = ["old-clinic"]\n{organization.read_text("utf-8")}', "utf-8")
    files = built_at(folder, BEFORE).files()

    for name in ("ru/events/events.ics", "ru/2026/forum/event.ics"):
        assert files[f"old-clinic/{name}"] == files[f"city-clinic/{name}"]
    assert b'http-equiv="refresh"' in files["old-clinic/ru/events/index.html"]


def test_a_renamed_event_stands_in_calendars_at_each_address_that_it_ever_had(folder):
    folder.content.joinpath("organizations/city-clinic").rename(folder.content / "organizations/clinic")
    organization = folder.content / "organizations" / "clinic" / "organization.toml"
    organization.write_text(f'formerly = ["first-clinic", "city-clinic"]\n{organization.read_text("utf-8")}', "utf-8")
    former = "[2026-11-04-early, first-clinic/2026-11-05-first]"
    folder.post("clinic", "2026-11-05-late.ru.md", kind="event", starts="2026-12-08", formerly=former)
    folder.post("clinic", "2026-11-06-first.ru.md", kind="event", starts="2026-12-09")
    files = built_at(folder, BEFORE).files()

    names = {"clinic": ("late", "early"), "city-clinic": ("late", "early"), "first-clinic": ("late", "early", "first")}
    found = [files[f"{key}/ru/2026/{slug}/event.ics"] for key, slugs in names.items() for slug in slugs]
    assert b"20261208" in found[0]
    assert set(found) == {found[0]}
    assert b"20261209" in files["city-clinic/ru/2026/first/event.ics"]


def test_a_withdrawn_event_is_cancelled_at_its_former_address_and_a_hidden_one_is_named_nowhere(folder):
    header = {"kind": "event", "starts": "2026-12-08"}
    off = {"status": "withdrawn", "correction": "Зал закрыт."}
    folder.post("city-clinic", "2026-11-05-off.ru.md", **header, **off, formerly="[2026-11-05-on]")
    folder.post("city-clinic", "2026-11-05-shut.ru.md", **header, status="hidden", formerly="[2026-11-05-unseen]")
    built = built_at(folder, BEFORE)
    files = built.files()

    assert b"CANCELLED" in files["city-clinic/ru/2026/on/event.ics"]
    assert "city-clinic/ru/2026/unseen/event.ics" in files
    assert "unseen" not in built.read("/city-clinic/manifest.json")


def test_when_and_where_stand_above_the_picture_and_lead_to_the_calendar(folder):
    page = LexborHTMLParser(built_at(folder, BEFORE).read("/city-clinic/ru/2026/forum/"))

    assert attribute(page, ".event a", "href") == "/city-clinic/ru/2026/forum/event.ics"
    ((data,), *_) = [json.loads(one.text())[:1] for one in page.css('script[type="application/ld+json"]')]
    about = data["about"]
    assert (about["@type"], about["startDate"], about["endDate"]) == (
        "Event",
        "2026-12-05T10:00:00+05:00",
        "2026-12-06T16:00:00+05:00",
    )
    assert about["location"] == {"@type": "Place", "name": "Астана", "address": "Астана"}
    assert about["eventStatus"] == "https://schema.org/EventScheduled"
    assert about["eventAttendanceMode"] == "https://schema.org/OfflineEventAttendanceMode"
    assert (about["organizer"]["name"], about["inLanguage"]) == ("Городская поликлиника", "ru")
    assert about["url"] == "https://news.example.org/city-clinic/ru/2026/forum/"


@pytest.mark.parametrize(
    "header",
    [
        {"starts": "2026-12-05 10:00"},
        {"starts": "2026-12-05 22:00", "ends": "2026-12-06 02:00"},
        {"starts": "2026-12-05T10:00+09:00", "ends": "2026-12-05T12:00+09:00"},
        {"starts": "2020-01-01"},
        {"starts": "2026-12-05", "ends": "2026-12-01"},
        {"starts": "2026-12-05 10:00", "ends": "2026-12-06"},
        {"starts": "9999-12-31", "ends": "9999-12-31"},
        {"starts": "9999-12-31 23:00", "ends": "9999-12-31 23:59"},
        {"starts": "0001-01-01"},
        {"starts": "0202-12-05 10:00"},
        {"kind": "event"},
        {"starts": "2026-12-05", "place": "А" * 300},
    ],
    ids=lambda header: " ".join(header.values())[:40],
)
def test_whatever_an_author_writes_there_are_pages_and_calendars(folder, header):
    folder.post("city-clinic", "2026-11-06-odd.ru.md", title="Странное", **{"kind": "event", **header})
    files = folder.build("publishconf.py", SOURCE_DATE_EPOCH=epoch(BEFORE), SITEURL="https://news.example.org")

    assert files.status in (0, 3), files.text
    assert "Traceback" not in files.text
    published = files.files()
    known = "city-clinic/ru/2026/odd/index.html" in published
    assert known == ("city-clinic/ru/2026/odd/event.ics" in published) or "starts" not in header
    programs: list[Program] = [Icalendar(), Vobject()]
    for program in programs:
        for name in sorted(published):
            if name.endswith(".ics"):
                program.imports(published[name])
        assert len(program.entries) == 2 + (known and "starts" in header)


@pytest.mark.parametrize(
    ("header", "hours", "days", "entry"),
    [
        (
            {"starts": "2026-12-05 10:00"},
            "5 декабря 2026 г., 10:00",
            "5 декабря 2026 г.",
            "DTSTART;TZID=Asia/Almaty:20261205T100000",
        ),
        (
            {"starts": "2026-12-05 22:00", "ends": "2026-12-06 02:00"},
            "5 декабря, 22:00 — 6 декабря 2026 г., 02:00",
            "5 декабря 2026 г.",
            "DTEND;TZID=Asia/Almaty:20261206T020000",
        ),
        (
            {"starts": "2026-12-05T10:00+09:00", "ends": "2026-12-05T12:00+09:00"},
            "5 декабря 2026 г., 06:00 – 08:00",
            "5 декабря 2026 г.",
            "DTEND;TZID=Asia/Almaty:20261205T080000",
        ),
        ({"starts": "2026-11-10"}, "10 ноября 2026 г.", "10 ноября 2026 г. прошло", "DTSTART;VALUE=DATE:20261110"),
    ],
    ids=["without an end", "over midnight", "in another zone", "in the past"],
)
def test_pages_lists_and_calendars_tell_one_time_of_an_odd_event(folder, header, hours, days, entry):
    folder.post("city-clinic", "2026-11-06-odd.ru.md", title="Странное", kind="event", **header)
    built = built_at(folder, BEFORE, SEARCH="1")

    assert f"Когда {hours}" in words(built, "/city-clinic/ru/2026/odd/")
    assert f"Странное {hours}" in words(built, "/city-clinic/ru/events/")
    for front in ("/city-clinic/ru/", "/ru/sectors/health-care/"):
        assert f"{days} " in words(built, front).partition("Странное")[2]
    assert days.removesuffix(" прошло") in words(built, "/city-clinic/ru/news/2026/11/")
    assert entry in built.read("/city-clinic/ru/2026/odd/event.ics")
    assert entry in built.read("/city-clinic/ru/events/events.ics")


def test_an_event_that_ends_before_it_begins_is_told_at_its_line_and_has_neither_page_nor_entry(folder):
    backwards = {"kind": "event", "starts": "2026-12-05 10:00", "ends": "2026-12-04 10:00"}
    folder.post("city-clinic", "2026-11-06-odd.ru.md", title="Странное", **backwards)
    built = folder.build("publishconf.py", SOURCE_DATE_EPOCH=epoch(BEFORE), SITEURL="https://news.example.org")

    told = [(problem["code"], problem["line"], problem["field"]) for problem in built.problems]
    assert (built.status, told) == (3, [("event-order", 5, "ends")])
    assert built.files_with("Странное") == []
