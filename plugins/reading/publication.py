"""What is published now: the only place that decides it."""

from __future__ import annotations

from collections.abc import Iterable
from datetime import datetime


def effective_moment(day_start: datetime, publish_at: datetime | None, embargo: datetime | None) -> datetime:
    """Give the moment of publication: the latest of the path's day, `publish_at` and `embargo`."""
    return max(moment for moment in (day_start, publish_at, embargo) if moment)


def is_due(status: str, published: datetime, now: datetime) -> bool:
    """Say whether readers may know of the post."""
    return status != "draft" and published <= now


def next_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Give the earliest of the moments that is still to come."""
    return min((moment for moment in moments if moment and moment > now), default=None)


def last_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Give the latest of the moments that has come."""
    return max((moment for moment in moments if moment and moment <= now), default=None)
