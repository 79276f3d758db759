"""When a post is published, the only place that decides it, and how long its banner stands.

What is urgent for weeks is not urgent, and a forgotten banner hides the next one.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from plugins.body import warning
from plugins.newsroom import NewsPath, Problem, tell

from .versions import Version

URGENT_UNTIL = "urgent_until"
LONGEST_BANNER = timedelta(days=14)
"""After the publication."""


def effective_moment(day_start: datetime, publish_at: datetime | None, embargo: datetime | None) -> datetime:
    """Return the moment of publication: the latest of the path's day, `publish_at` and `embargo`."""
    return max(moment for moment in (day_start, publish_at, embargo) if moment)


def is_due(status: str, published: datetime, now: datetime) -> bool:
    """Return True if readers may know of the post."""
    return status != "draft" and published <= now


def next_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Return the earliest of the moments that is still to come."""
    return min((moment for moment in moments if moment and moment > now), default=None)


def last_change(moments: Iterable[datetime | None], now: datetime) -> datetime | None:
    """Return the latest of the moments that has come."""
    return max((moment for moment in moments if moment and moment <= now), default=None)


def with_banner_end(values: Mapping[str, Any], published: datetime) -> dict[str, Any]:
    """Return the values of a post with the moment at which its banner ends, which may be earlier than its header's."""
    return {**values, URGENT_UNTIL: published + LONGEST_BANNER} if _is_late(values, published) else dict(values)


def banner_problems(
    versions: Sequence[Version[NewsPath]], values: Mapping[str, Any], published: datetime
) -> Iterator[Problem]:
    """Warn in each header that names a later moment than the one that holds."""
    if not _is_late(values, published):
        return
    message = tell(
        "the banner ends on {moment}: it stands for at most {days} days after the publication",
        moment=f"{published + LONGEST_BANNER:%Y-%m-%d %H:%M}",
        days=LONGEST_BANNER.days,
    )
    remedy = tell("write this moment or an earlier one; for what is urgent after it write a new post")
    wrong = warning("urgent-too-long", message, remedy)
    yield from (version.problem(wrong, URGENT_UNTIL) for version in versions if URGENT_UNTIL in version.header.values)


def _is_late(values: Mapping[str, Any], published: datetime) -> bool:
    # The difference is asked for first: a sum with the last days of the calendar would be no date.
    return URGENT_UNTIL in values and values[URGENT_UNTIL] - published > LONGEST_BANNER
