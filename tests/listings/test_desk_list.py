"""The list of share desks of a scope."""

from __future__ import annotations

from plugins.listings import DESKS_LISTED, desk_list
from tests.made import record, section


def listed(*posts, language="ru"):
    shown = section(posts)
    return desk_list(shown.listing, shown.scopes[language], shown.scopes[language].records)


def test_it_leads_to_the_desk_of_each_post_of_its_language():
    job = listed(record("pay"), record("law", "2026-11-01"), record("pay", language="kk"))

    assert [item.address for item in job.values["items"]] == ["/clinic/ru/2026/pay/desk/", "/clinic/ru/2026/law/desk/"]
    assert job.page.versions == {"kk": "/clinic/kk/desk/", "ru": "/clinic/ru/desk/"}


def test_search_engines_and_feed_readers_do_not_find_it():
    page = listed(record()).page

    assert (page.noindex, page.feeds, page.alternates) == (True, (), ())


def test_only_the_newest_are_listed():
    posts = (record(f"n{number:03d}") for number in range(DESKS_LISTED + 1))
    assert len(listed(*posts).values["items"]) == DESKS_LISTED


def test_it_knows_whether_there_is_news_in_another_language():
    assert listed(record(language="kk")).values == {"items": (), "any_news": True, "new_post": "", "wall_board": ""}
    assert listed().values == {"items": (), "any_news": False, "new_post": "", "wall_board": ""}
