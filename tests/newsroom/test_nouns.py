from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime, timedelta

import pytest

from plugins.newsroom import (
    NOTHING,
    Contacts,
    Organization,
    PostRecord,
    PressContact,
    Problem,
    Severity,
    Text,
    Texts,
    addresses,
    has_errors,
    in_order,
    tell,
)

RECORD = PostRecord(
    id="tag:example.org,2026:clinic/2026-01-29-pay/kk",
    organization="clinic",
    day=date(2026, 1, 29),
    slug="pay",
    language="kk",
    address="/clinic/kk/2026/pay/",
    title="Жалақы",
    title_typeset="Жалақы",
    summary="",
    html="",
    published=datetime(2026, 1, 29, tzinfo=UTC),
)


@pytest.mark.parametrize(
    ("wanted", "given"),
    [("ru", ("Одақ", "ru")), ("en", ("Union", "kk")), ("de", ("Union", "kk")), ("kk", ("Union", "kk"))],
)
def test_a_missing_text_falls_back_with_its_own_language(wanted, given):
    texts = Texts.of({"ru": "Одақ", "kk": "Union"})
    assert texts.get(wanted, ("en", "kk", "ru")) == Text(*given)


def test_without_fallbacks_any_language_will_do():
    assert Texts.of({"ru": "Одақ"}).get("kk") == Text("Одақ", "ru")


def test_no_texts_are_false_and_give_an_empty_text():
    assert not Texts()
    assert Texts().get("kk") == Text("", "kk")
    assert list(Texts.of({"ru": "Одақ"})) == [("ru", "Одақ")]
    assert str(Text("Одақ", "ru")) == "Одақ"


def test_only_errors_are_errors():
    warning = Problem("a.md", "long", tell("it is long"), severity=Severity.WARNING)
    assert not has_errors([warning])
    assert has_errors([warning, replace(warning, severity=Severity.ERROR)])


def test_problems_are_sorted_by_file_and_line_each_once():
    first, second, third = (
        Problem("a", "x", NOTHING),
        Problem("a", "a", NOTHING, line=2),
        Problem("b", "a", NOTHING, line=1),
    )
    assert in_order([third, second, first, second]) == (first, second, third)


@pytest.mark.parametrize(
    ("change", "listed"),
    [({}, True), ({"status": "hidden"}, False), ({"status": "withdrawn"}, False), ({"due": False}, False)],
)
def test_only_published_posts_that_are_due_are_listed(change, listed):
    assert replace(RECORD, **change).listed is listed


def test_the_newest_comes_first_then_organization_slug_language():
    newer = replace(RECORD, published=datetime(2026, 1, 30, tzinfo=UTC), organization="z")
    other = replace(RECORD, organization="almaty")
    later_slug, russian = replace(RECORD, slug="work"), replace(RECORD, language="ru")
    ordered = sorted([later_slug, russian, RECORD, other, newer], key=lambda record: record.order)
    assert ordered == [newer, other, RECORD, russian, later_slug]


@pytest.mark.parametrize(
    ("given", "address"),
    [
        (addresses.portal_home("kk"), "/kk/"),
        (addresses.organization_home("clinic", "ru"), "/clinic/ru/"),
        (addresses.post("clinic", "kk", 2026, "pay"), "/clinic/kk/2026/pay/"),
        (addresses.rollup("sectors", "health-care", "kk"), "/kk/sectors/health-care/"),
        (addresses.directory("kk"), "/kk/organizations/"),
        (addresses.subscribe("kk"), "/kk/subscribe/"),
        (addresses.press("kk"), "/kk/press/"),
        (addresses.organization_press("hospital-1", "kk"), "/hospital-1/kk/press/"),
        (addresses.board("hospital-1", "kk"), "/hospital-1/kk/board/"),
        (addresses.events("/kk/sectors/health-care/"), "/kk/sectors/health-care/events/"),
        (addresses.calendar("/kk/events/"), "/kk/events/events.ics"),
        (addresses.calendar_entry("/clinic/kk/2026/pay/"), "/clinic/kk/2026/pay/event.ics"),
        (addresses.month("/kk/", date(2026, 1, 1), nested=True), "/kk/news/2026/01/"),
        (addresses.month("/kk/topics/pay/", date(2026, 1, 1), nested=False), "/kk/topics/pay/2026/01/"),
        (addresses.standing_page("/kk/", "join"), "/kk/pages/join/"),
        (addresses.day("/kk/", date(2026, 1, 29), nested=True), "/kk/news/2026/01/29/"),
        (addresses.of_territory("/kk/organizations/", "almaty"), "/kk/organizations/territory/almaty/"),
        (addresses.of_letter("/kk/organizations/", 2), "/kk/organizations/letter/2/"),
        (addresses.desk("/clinic/kk/2026/pay/"), "/clinic/kk/2026/pay/desk/"),
        (addresses.feed("/kk/", "atom.xml", 3), "/kk/atom-3.xml"),
        (addresses.below("old-clinic", "/clinic/kk/2026/pay/"), "/old-clinic/kk/2026/pay/"),
        (addresses.mixed_home("clinic"), "/clinic/"),
        (addresses.latest("/clinic/kk/"), "/clinic/kk/latest.html"),
        (addresses.feed("/clinic/kk/"), "/clinic/kk/feed.xml"),
        (addresses.file_of("/clinic/kk/"), "clinic/kk/index.html"),
        (addresses.file_of("/"), "index.html"),
        (addresses.file_of("/kk/feed.xml"), "kk/feed.xml"),
        (addresses.sitemaps("/clinic/", 20_000), ("/clinic/sitemap.xml",)),
        (addresses.sitemaps("/clinic/", 20_001), ("/clinic/sitemap.xml", "/clinic/sitemap-2.xml")),
    ],
)
def test_addresses_are_those_that_readers_were_promised(given, address):
    assert given == address


def test_a_post_changed_when_its_editor_says_so():
    updated = RECORD.published + timedelta(days=1)
    assert RECORD.changed == RECORD.published
    assert replace(RECORD, updated=updated).changed == updated


def test_a_summary_stands_above_the_text_only_where_it_says_something_else():
    assert replace(RECORD, summary="Раз").standfirst == ""
    assert replace(RECORD, summary="Раз", summary_apart=True).standfirst == "Раз"


def test_a_change_is_shown_by_its_day_or_its_moment():
    changed = datetime(2026, 2, 3, 10, tzinfo=UTC)
    assert replace(RECORD, updated=changed).updated_shown == changed
    assert replace(RECORD, updated=changed, updated_on_day=True).updated_shown == date(2026, 2, 3)
    assert RECORD.updated_shown is None


def test_an_event_happens_on_days_or_at_moments():
    first, last = datetime(2026, 2, 3, tzinfo=UTC), datetime(2026, 2, 5, tzinfo=UTC)
    assert RECORD.happens is None
    assert replace(RECORD, starts=first, ends=last).happens == (first, last)
    assert replace(RECORD, starts=first, ends=last, whole_days=True).happens == (date(2026, 2, 3), date(2026, 2, 5))
    assert replace(RECORD, starts=first, whole_days=True).happens == (date(2026, 2, 3), None)


def test_a_place_is_told_in_the_language_that_names_it():
    assert RECORD.where is None
    assert replace(RECORD, place="Парк").where == Text("Парк", "kk")
    assert replace(RECORD, place="Парк", place_language="ru").where == Text("Парк", "ru")


def test_calendars_have_what_is_to_come_and_what_was_for_ninety_days():
    over = datetime(2026, 2, 1, tzinfo=UTC)
    event = replace(RECORD, over=over)

    assert event.in_calendar(over - timedelta(days=400))
    assert event.in_calendar(over + timedelta(days=89))
    assert not event.in_calendar(over + timedelta(days=90))
    assert not RECORD.in_calendar(over)


def test_an_organization_is_reached_by_all_that_its_file_names():
    person = PressContact(Texts.of({"kk": "Айгүл"}), phone="+7 700 000 00 01", telegram="https://t.me/sample")
    clinic = Organization(
        "clinic",
        "primary",
        Texts.of({"kk": "Емхана"}),
        contacts=Contacts(email="clinic@example.org"),
        press_contacts=(person,),
        social=(("vk", "https://vk.com/sample"),),
    )

    assert clinic.reached_by == (
        *("clinic@example.org", "+7 700 000 00 01", "https://t.me/sample", "https://vk.com/sample"),
    )
