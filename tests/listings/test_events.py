"""Events: what is to come by month, then what was; what lists and front pages say of them."""

from __future__ import annotations

import re
from dataclasses import replace
from datetime import date, timedelta

import pytest

from plugins.listings import for_calendar, month_pages
from plugins.newsroom import addresses
from plugins.sections.front_pages import front_pages
from plugins.sections.sitemaps import sitemap_pages
from tests.made import NOW, event, record, section

FORUM = event("forum", "2026-12-05T10:00", "2026-12-06T16:00")
CONCERT = event("concert", "2026-11-28T18:00")
CAMP = event("camp", "2027-07-01", "2027-07-10")
MEETING = event("meeting", "2026-08-20T15:00", "2026-08-20T17:30")
FESTIVAL = event("festival", "2026-05-01", day="2026-04-22")
OURS = (FORUM, CONCERT, CAMP, MEETING, FESTIVAL, record("pay"))


def jobs(made, template="events"):
    return [job for job in front_pages(made) if job.template == template]


def events(made, language="ru"):
    return next(job.values["events"] for job in jobs(made) if job.page.language == language)


def spaced(words):
    """Make all spaces alike, narrow and bound ones too."""
    return re.sub(r"\s", " ", words)


def slugs(shown):
    return [one.entry.address.split("/")[-2] for one in shown]


def test_what_is_to_come_stands_by_month_and_what_was_behind_it():
    shown = events(section(OURS))

    months = [(spaced(month.heading), slugs(month.entries)) for month in shown.coming]
    assert months == [
        ("Ноябрь 2026 г.", ["concert"]),
        ("Декабрь 2026 г.", ["forum"]),
        ("Июль 2027 г.", ["camp"]),
    ]
    assert slugs(shown.past) == ["meeting", "festival"]
    assert all(one.entry.past for one in shown.past)


def test_an_event_at_work_is_still_to_come_and_stands_under_the_month_in_which_it_began():
    strike = event("strike", "2026-10-30", "2026-11-20", day="2026-10-01")

    shown = events(section([strike]))

    assert [(month.heading.split()[0], slugs(month.entries)) for month in shown.coming] == [("Октябрь", ["strike"])]
    assert events(section([strike], now=NOW + timedelta(days=1))).coming == ()


@pytest.mark.parametrize(
    ("starts", "ends", "over"),
    [
        ("2026-11-20", "", "2026-11-21T00:00"),
        ("2026-11-18", "2026-11-20", "2026-11-21T00:00"),
        ("2026-11-20T10:00", "", "2026-11-21T00:00"),
        ("2026-11-20T10:00", "2026-11-20T12:00", "2026-11-20T12:00"),
        ("2026-11-20T22:00", "2026-11-21T02:00", "2026-11-21T02:00"),
    ],
)
def test_an_event_is_past_from_its_end_on_or_from_that_of_its_day(starts, ends, over):
    one = event("one", starts, ends, day="2026-11-01")
    end = NOW.fromisoformat(f"{over}+05:00")

    assert [len(events(section([one], now=now)).past) for now in (end - timedelta(minutes=1), end)] == [0, 1]


def test_news_are_no_events():
    assert jobs(section([record("pay")])) == []
    assert "/clinic/ru/events/" not in {page.address for page in sitemap_pages(section([record("pay")]))}


def test_a_post_of_any_kind_that_says_when_it_is_is_an_event():
    assert slugs(events(section([replace(FORUM, kind="announcement")])).coming[0].entries) == ["forum"]


@pytest.mark.parametrize("changes", [{"status": "hidden"}, {"status": "withdrawn"}, {"due": False}])
def test_what_no_list_may_name_is_in_no_list_of_events(changes):
    made = section([replace(FORUM, **changes), MEETING], edition=section().edition)
    named = [slugs(month.entries) for job in jobs(made) for month in job.values["events"].coming]

    assert [name for names in named for name in names] == ([] if "status" in changes else ["forum"])
    assert [one.slug for one in for_calendar(made.event_scopes["ru"], NOW).records if one.status == "hidden"] == []


def test_a_language_without_events_says_so_and_leads_to_the_fullest():
    shown = events(section([FORUM]), "kk")

    assert (shown.coming, shown.past, shown.fullest.address) == ((), (), "/clinic/ru/events/")


def test_all_languages_are_versions_of_one_page_and_in_the_sitemap():
    made = section([FORUM])
    versions = {"kk": "/clinic/kk/events/", "ru": "/clinic/ru/events/"}

    assert [dict(job.page.versions) for job in jobs(made)] == [versions, versions]
    assert [one.address for one in sitemap_pages(made) if "/events/" in one.address] == list(versions.values())
    assert [str(link.text) for link in jobs(made)[1].page.trail] == ["Главная", "Поликлиника"]


def test_it_leads_to_the_calendar_for_programs_and_to_the_file():
    shown = events(section([FORUM]))

    assert shown.calendar == "/clinic/ru/events/events.ics"
    assert shown.webcal == "webcal://news.example.org/clinic/ru/events/events.ics"


def test_the_home_page_has_the_next_three():
    made = section([*OURS, event("second", "2026-12-20"), event("first", "2026-11-21")])
    home = next(job.values["events"] for job in jobs(made, "organization") if job.page.language == "ru")

    assert (home.address, slugs(home.entries)) == ("/clinic/ru/events/", ["first", "concert", "forum"])


def test_front_pages_say_what_is_past_and_months_do_not():
    made = section([MEETING, FORUM])
    front = next(job for job in jobs(made, "organization") if job.page.language == "ru").values["scope"].entries
    months = [entry for job in month_pages(made.listing, made.scopes["ru"]) for entry in job.values["scope"].entries]

    assert {entry.address.split("/")[-2]: entry.past for entry in front} == {"meeting": True, "forum": False}
    assert [entry.past for entry in months] == [False, False]
    assert [entry.event.first for entry in months] == [entry.event.first for entry in front]


@pytest.mark.parametrize(
    ("starts", "ends", "days"),
    [
        ("2026-12-05T10:00", "", ("5 декабря 2026 г.", "", "")),
        ("2026-12-05T22:00", "2026-12-06T02:00", ("5 декабря 2026 г.", "", "")),
        ("2026-12-05T10:00", "2026-12-06T16:00", ("5", "–", "6 декабря 2026 г.")),
        ("2026-12-05T10:00", "2026-12-07T00:00", ("5", "–", "6 декабря 2026 г.")),
        (
            "2026-11-30",
            "2026-12-02",
            (
                "30 ноября",
                " — ",
                "2 декабря 2026 г.",
            ),
        ),
        (
            "2026-12-31",
            "2027-01-01",
            (
                "31 декабря 2026 г.",
                " — ",
                "1 января 2027 г.",
            ),
        ),
    ],
)
def test_lists_have_the_days_of_an_event_and_no_hours(starts, ends, days):
    made = section([event("one", starts, ends)])
    (entry,) = next(job for job in jobs(made, "organization") if job.page.language == "ru").values["scope"].entries

    assert tuple(map(spaced, (entry.event.first, entry.event.dash, entry.event.last))) == days


MANY = tuple(
    event(f"n{number:03d}", f"{date(2026, 1, 1) + timedelta(days=number)}", day="2026-01-01") for number in range(201)
)


def test_more_than_one_list_holds_are_divided_by_month():
    made = section(MANY, now=NOW.replace(month=5, day=10))
    shown = events(made)

    assert shown.past == ()
    assert [link.address for link in shown.months][:2] == ["/clinic/ru/events/2026/05/", "/clinic/ru/events/2026/04/"]
    assert [len(month.entries) for month in shown.coming] == [22, 30, 20]
    pages = {job.page.address: job for job in jobs(made, "event-month")}
    assert sorted(pages) == [f"/clinic/ru/events/2026/{month:02d}/" for month in range(1, 8)]
    assert len(pages["/clinic/ru/events/2026/02/"].values["scope"].entries) == 28


def test_a_month_of_events_stays_as_it_is_when_time_passes():
    before, after = (jobs(section(MANY, now=now), "event-month") for now in (NOW.replace(month=1), NOW))
    assert [(job.page, job.values) for job in before] == [(job.page, job.values) for job in after]


def test_a_month_with_too_many_events_has_a_page_for_each_day():
    crowd = [
        event(f"n{number:03d}", f"2026-12-{number % 2 + 1:02d}T10:00") for number in range(addresses.LONGEST_LIST + 1)
    ]
    pages = {job.page.address: job.values["scope"] for job in jobs(section(crowd), "event-month")}

    assert [len(pages[f"/clinic/ru/events/2026/12/{day}/"].entries) for day in ("01", "02")] == [101, 100]
    assert pages["/clinic/ru/events/2026/12/"].entries == ()
    assert [month.address for month in events(section(crowd)).coming] == ["/clinic/ru/events/2026/12/"]
