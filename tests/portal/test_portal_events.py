"""Events of all organizations: of the portal, of sectors and territories, and what is printed anew for them."""

from __future__ import annotations

from dataclasses import replace
from datetime import timedelta

import pytest

from plugins.newsroom import Term
from plugins.portal import parts
from plugins.portal.events import calendars, events_pages, month_listings
from plugins.portal.home import home_pages
from plugins.portal.rollups import rollup_pages, rollups
from plugins.portal.sitemaps import sitemap_pages
from tests.made import NOW, SITE, PostsOf, event, record, texts
from tests.portal.portals import FEDERATION, differing
from tests.portal.portals import portal as portal_of

HEALTH = Term("health-care", texts(kk="Денсаулық сақтау", ru="Здравоохранение"), ("medicine",))
ALMATY_CITY = Term("almaty", texts(kk="Алматы", ru="Алматы"))
PAY = Term("pay", texts(kk="Жалақы", ru="Оплата"))
HOME = replace(FEDERATION, sectors=(HEALTH,), territories=(ALMATY_CITY,), topics=(PAY,))
FORUM = event("forum", "2026-12-05T10:00", "2026-12-06T16:00")
MEETING = event("meeting", "2026-08-20T15:00", "2026-08-20T17:30", day="2026-08-01")
NEWS = record("pay")
END = NOW.replace(month=12, day=6, hour=16)
FRONTS = ("/ru/events/", "/ru/sectors/health-care/events/", "/ru/territories/almaty/events/")


def portal(*records, **changes):
    return portal_of(*records, federation=HOME, **changes)


def pages(shown):
    return {job.page.address: job for job in events_pages(shown, tuple(rollups(shown))) if job.template == "events"}


def held(shown):
    return {scope.address: scope.records for scope in calendars(shown, tuple(rollups(shown)))}


@pytest.mark.parametrize("front", FRONTS)
def test_each_scope_has_its_events(front):
    shown = pages(portal(FORUM, MEETING, NEWS))[front].values["events"]

    assert [one.entry.address for month in shown.coming for one in month.entries] == ["/clinic/ru/2026/forum/"]
    assert [one.entry.address for one in shown.past] == ["/clinic/ru/2026/meeting/"]
    assert str(shown.past[0].entry.organization.text) == "Поликлиника"


def test_topics_and_press_releases_have_no_page_of_events():
    assert not [address for address in pages(portal(FORUM)) if "/topics/" in address or "/press/" in address]


def test_pages_are_there_in_all_languages_before_the_first_event():
    made = pages(portal())

    assert sorted(made) == sorted(front.replace("/ru/", f"/{code}/") for front in FRONTS for code in SITE.languages)
    assert {job.values["events"].fullest for job in made.values()} == {None}
    assert pages(portal(FORUM))["/en/events/"].values["events"].fullest.address == "/ru/events/"


def test_the_sitemap_names_them():
    shown = portal()
    named = {page.address for page in sitemap_pages(shown, tuple(rollups(shown)))}
    assert set(pages(shown)) <= named


def test_home_pages_have_the_next_events_and_roll_ups_lead_to_theirs():
    shown = portal(FORUM, MEETING)
    home = next(job.values["events"] for job in home_pages(shown) if job.page.language == "ru")
    fronts = {
        job.page.address: job.values["events"]
        for rollup in rollups(shown)
        for job in rollup_pages(shown, rollup)
        if "events" in job.values
    }

    assert (home.address, [one.entry.address for one in home.entries]) == ("/ru/events/", ["/clinic/ru/2026/forum/"])
    assert fronts["/ru/sectors/health-care/"].address == "/ru/sectors/health-care/events/"
    assert fronts["/ru/topics/pay/"] is None


def test_an_earlier_key_of_a_sector_leads_to_its_events():
    shown = portal(FORUM)
    led = [job for job in events_pages(shown, tuple(rollups(shown))) if job.template == "redirect"]

    assert ("/ru/sectors/medicine/events/",) in [job.addresses for job in led]
    (part,) = (part for part in parts(shown) if part.address == "/ru/sectors/health-care/events/")
    assert "/ru/sectors/medicine/events/events.ics" in part.files


def test_calendars_hold_withdrawn_events_too():
    withdrawn = event("off", "2026-12-01", status="withdrawn", title="")
    others = event("kk", "2026-12-01", language="kk", status="withdrawn", title="")

    found = held(portal(FORUM, MEETING, cancelled=(withdrawn, others)))

    assert [one.slug for one in found["/ru/events/"]] == ["off", "forum"]
    assert [one.slug for one in found["/kk/sectors/health-care/events/"]] == ["kk"]


def test_the_end_of_an_event_changes_what_says_so_and_no_month():
    found = differing(portal(FORUM, NEWS, now=END - timedelta(seconds=1)), portal(FORUM, NEWS, now=END))

    assert {*FRONTS, "/ru/", "/ru/sectors/health-care/"} <= found
    assert not [address for address in found if "/2026/" in address or address.startswith(("/kk/", "/en/"))]


def test_the_end_of_an_old_event_changes_no_front_page_of_news():
    """It was told so long ago that no front page shows it."""
    newest = [record(f"n{number}", "2026-11-02") for number in range(30)]
    old = event("old", "2026-11-19", day="2026-03-01")
    found = differing(portal(*newest, old, now=NOW - timedelta(days=2)), portal(*newest, old, now=NOW))

    assert "/ru/sectors/health-care/" not in found
    assert set(FRONTS) <= found


def test_ninety_days_later_calendars_change():
    moment = END + timedelta(days=90)
    assert held(portal(FORUM, now=moment - timedelta(seconds=1)))["/ru/events/"] == (FORUM,)
    assert held(portal(FORUM, now=moment))["/ru/events/"] == ()
    assert set(FRONTS) <= differing(portal(FORUM, now=moment - timedelta(seconds=1)), portal(FORUM, now=moment))


def test_news_without_events_change_no_page_of_them():
    assert not [one for one in differing(portal(FORUM, NEWS), portal(FORUM)) if "/events/" in one]


def test_nothing_but_time_passing_without_events_changes_nothing():
    assert differing(portal(NEWS), portal(NEWS, now=NOW + timedelta(days=1))) == set()


MANY = tuple(event(f"n{number:03d}", f"2026-{number % 12 + 1:02d}-10", day="2026-01-02") for number in range(201))


def test_events_that_are_too_many_for_a_page_have_months_which_are_parts_of_their_own():
    before, after = portal(*MANY), portal(*MANY, event("new", "2026-12-20"))
    found = {address for address in differing(before, after) if "/events/" in address}

    assert found == {*FRONTS, *(f"{front}2026/12/" for front in FRONTS)}


def test_of_many_events_only_months_that_calendars_hold_are_opened():
    opened = []

    class Watched(PostsOf):
        def events(self, language, first_day):
            opened.append(first_day.month)
            return super().events(language, first_day)

    shown = portal(posts=Watched(*MANY))
    months = tuple(month_listings(shown, ()))
    assert [job.template for job in events_pages(shown, ()) if job.page.language == "ru"] == ["events"]
    assert held(replace(shown, unchanged=frozenset()))["/ru/events/"]

    assert len(months) == 1
    assert set(opened) == {9, 10, 11, 12}
