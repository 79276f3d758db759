"""The banner of urgent news on a front page: a few lines, whoever writes how many of them."""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from datetime import datetime

from plugins.newsroom import PostRecord, Scope, addresses
from plugins.views import Banner, Link

from .scope_lists import Listing, entries

LINES = 3
"""Posts that a phone shows above the news; the rest stands in the list that the banner leads to."""


def banner(listing: Listing, scope: Scope, now: datetime, organization: Link | None = None) -> Banner | None:
    """Return the banner of what is urgent at this moment; `organization` is named once where all of it is of one."""
    urgent_now = [post for post in scope.urgent if post.urgent_until and post.urgent_until > now]
    if not urgent_now:
        return None
    shown = _shown(urgent_now)
    return Banner(
        entries=entries(listing, scope, shown),
        organization=organization,
        more=len(urgent_now) - len(shown),
        address=addresses.months(scope.address, nested=listing.nested),
    )


def _shown(urgent_now: Sequence[PostRecord]) -> list[PostRecord]:
    """Choose the newest post of each organization before the second of any: none takes all lines; newest first."""
    before: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for place, post in enumerate(urgent_now):
        ranked.append((before[post.organization], place))
        before[post.organization] += 1
    return [urgent_now[place] for place in sorted(place for _, place in sorted(ranked)[:LINES])]
