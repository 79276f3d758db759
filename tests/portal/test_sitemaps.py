"""What search engines of news are told, and which months are opened for it."""

from __future__ import annotations

from dataclasses import replace
from datetime import UTC, date, datetime

import pytest

from plugins.portal import news_until
from plugins.portal.sitemaps import news_pages
from tests.made import PostsOf, record
from tests.portal.portals import portal


def told(now: datetime, *days: str) -> list[str]:
    shown = replace(portal(*(record(f"n{day}", day) for day in days)), now=now)
    return [page.address for page in news_pages(shown)]


def test_posts_of_two_days_are_told_across_the_turn_of_a_month():
    found = told(datetime(2026, 11, 1, 12, tzinfo=UTC), "2026-11-01", "2026-10-31", "2026-10-29")
    assert found == ["/clinic/ru/2026/n2026-11-01/", "/clinic/ru/2026/n2026-10-31/"]


def test_a_month_that_is_long_over_is_not_opened():
    class Shut(PostsOf):
        def month(self, language: str, first_day: date):
            pytest.fail(f"{language} {first_day} was opened")

    shown = replace(portal(), posts=Shut(record("old", "2026-09-30")), now=datetime(2026, 11, 4, tzinfo=UTC))
    assert news_pages(shown) == ()
    assert news_until(shown) is None
