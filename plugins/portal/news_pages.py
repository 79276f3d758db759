"""What search engines of news are told: the posts of the last two days (their own bound), at the build's moment."""

from __future__ import annotations

from collections.abc import Iterator
from datetime import datetime, timedelta
from itertools import chain, takewhile

from plugins.newsroom import NewsPage, PostRecord, Scope

from .portal import Portal

FRESH = timedelta(days=2)
_MONTH = timedelta(days=32)
"""After so many days from its first one a month is over in all time zones."""


def news_pages(portal: Portal) -> tuple[NewsPage, ...]:
    """Give the posts that are fresh at the build's moment, newest first; one that has aged is left out by the next."""
    begin = portal.now - FRESH
    fresh = chain.from_iterable(_since(begin, scope) for scope in portal.front_scopes.values())
    in_order = sorted(fresh, key=lambda record: record.order)
    return tuple(NewsPage(one.address, one.language, one.title, one.published) for one in in_order)


def news_until(portal: Portal) -> datetime | None:
    """Give the moment when the first of the posts that are fresh now is so no more; None if there is none."""
    return min((page.published + FRESH for page in news_pages(portal)), default=None)


def _since(begin: datetime, scope: Scope) -> Iterator[PostRecord]:
    # The newest month comes first, so no older one is read than must be.
    months = takewhile(lambda first_day: first_day + _MONTH > begin.date(), scope.months)
    newest_first = chain.from_iterable(scope.months[month] for month in months)
    return takewhile(lambda record: record.published > begin, newest_first)
