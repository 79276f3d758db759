from datetime import date

from plugins.listings import by_month, front, month_pages, news_page
from tests.made import record, section


def listing_of(*posts):
    made = section(posts)
    return made.listing, made.scopes["ru"]


def test_posts_stand_under_the_month_of_their_path():
    months = by_month([record("b", "2026-11-02"), record("a", "2026-11-01"), record("c", "2025-12-31")])

    assert [(month, [post.slug for post in posts]) for month, posts in months.items()] == [
        (date(2026, 11, 1), ["b", "a"]),
        (date(2025, 12, 1), ["c"]),
    ]


def test_a_month_links_back_and_never_forward():
    listing, scope = listing_of(record("a", "2026-11-02"), record("b", "2026-09-02"))

    views = {job.page.address: job.values["scope"] for job in month_pages(listing, scope)}

    assert views["/clinic/ru/news/2026/11/"].previous.address == "/clinic/ru/news/2026/09/"
    assert views["/clinic/ru/news/2026/09/"].previous is None


def test_a_closed_month_does_not_change_because_of_newer_posts():
    old = record("a", "2026-09-02")
    before = next(month_pages(*listing_of(old)))

    after = {s.page.address: s for s in month_pages(*listing_of(old, record("b", "2026-11-02")))}

    assert after[before.page.address] == before


def test_a_month_is_paired_with_the_languages_that_have_it():
    listing, scope = listing_of(record("a"), record("a", language="kk"), record("b", "2026-09-02"))

    pairs = {
        job.page.address: [alternate.language for alternate in job.page.alternates]
        for job in month_pages(listing, scope)
    }

    assert pairs == {"/clinic/ru/news/2026/11/": ["kk", "ru", "x-default"], "/clinic/ru/news/2026/09/": []}


def test_a_front_page_shows_the_newest_twenty():
    posts = [record(f"n{day}", f"2026-10-{day:02d}") for day in range(1, 31)]

    view = front(*listing_of(*posts))

    assert len(view.entries) == 20
    assert view.entries[0].address == "/clinic/ru/2026/n30/"


def test_news_are_the_newest_thirty_and_then_all_months():
    posts = [record(f"n{day}", f"2026-{month:02d}-{day:02d}") for month in (10, 11) for day in range(1, 29)]
    listing, scope = listing_of(*posts, record("old", "2019-01-29"))

    page = news_page(listing, scope, scope.records)

    shown = page.values["scope"]
    assert page.page.address == "/clinic/ru/news/"
    assert [entry.address for entry in shown.entries] == [post.address for post in scope.records[:30]]
    assert [month.address for month in shown.months] == [
        "/clinic/ru/news/2026/11/",
        "/clinic/ru/news/2026/10/",
        "/clinic/ru/news/2019/01/",
    ]


def test_the_title_of_a_month_begins_with_a_capital_and_has_ordinary_spaces():
    page = next(month_pages(*listing_of(record("a", "2026-11-02")))).page

    assert str(page.heading).startswith("Ноябрь")
    assert page.title == "Ноябрь 2026 г. — Поликлиника"
    assert page.plain_heading == "Ноябрь 2026 г."
