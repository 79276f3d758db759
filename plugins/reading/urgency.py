"""How long a banner stands: what is urgent for weeks is not urgent, and a forgotten banner hides the next one."""

from __future__ import annotations

from collections.abc import Iterator, Mapping, Sequence
from datetime import datetime, timedelta
from typing import Any

from plugins.body import warning
from plugins.newsroom import NewsPath, Problem, tell

from .versions import Version

KEY = "urgent_until"
LONGEST = timedelta(days=14)
"""After the publication."""


def with_banner_end(values: Mapping[str, Any], published: datetime) -> dict[str, Any]:
    """Return the values of a post with the moment at which its banner ends, which may be earlier than its header's."""
    return {**values, KEY: published + LONGEST} if _is_late(values, published) else dict(values)


def banner_problems(
    versions: Sequence[Version[NewsPath]], values: Mapping[str, Any], published: datetime
) -> Iterator[Problem]:
    """Warn in each header that names a later moment than the one that holds."""
    if not _is_late(values, published):
        return
    message = tell(
        "the banner ends on {moment}: it stands for at most {days} days after the publication",
        moment=f"{published + LONGEST:%Y-%m-%d %H:%M}",
        days=LONGEST.days,
    )
    remedy = tell("write this moment or an earlier one; for what is urgent after it write a new post")
    for version in versions:
        if KEY in version.header.values:
            yield warning("urgent-too-long", message, remedy).at(
                version.source.path, version.header.lines.get(KEY), KEY
            )


def _is_late(values: Mapping[str, Any], published: datetime) -> bool:
    # The difference is asked for first: a sum with the last days of the calendar would be no date.
    return KEY in values and values[KEY] - published > LONGEST
