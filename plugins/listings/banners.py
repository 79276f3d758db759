"""The banner of urgent news on a front page: a few lines, whoever writes how many of them.

For how long a post may stand in it is decided where it is read (`reading/moments`).
"""

from __future__ import annotations

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from plugins.newsroom import PostRecord, Scope, addresses
from plugins.views import Link, PostEntry

from .scope_pages import Listing, entries

LINES = 3
"""As many as a phone shows above the news; the rest stands in the list that the banner leads to."""


@dataclass(frozen=True, slots=True)
class Banner:
    """The urgent news of now, in a few lines."""

    entries: Sequence[PostEntry]
    organization: Link | None = None
    """Whose it is, where the entries do not say it."""
    more: int = 0
    """Number of urgent ones besides."""
    address: str = ""
    """The list of news, where they stand."""


def banner(listing: Listing, scope: Scope, now: datetime, organization: Link | None = None) -> Banner | None:
    """Return the banner of what is urgent at this moment; `organization` is named once where all of it is of one."""
    standing = [post for post in scope.urgent if post.urgent_until and post.urgent_until > now]
    if not standing:
        return None
    shown = _shown(standing)
    return Banner(
        entries=entries(listing, scope, shown, now),
        organization=organization,
        more=len(standing) - len(shown),
        address=addresses.months(scope.address, nested=listing.nested),
    )


def _shown(standing: Sequence[PostRecord]) -> list[PostRecord]:
    """Choose the newest post of each organization before the second of any: none takes all lines; newest first."""
    before: Counter[str] = Counter()
    ranked: list[tuple[int, int]] = []
    for place, post in enumerate(standing):
        ranked.append((before[post.organization], place))
        before[post.organization] += 1
    return [standing[place] for place in sorted(place for _, place in sorted(ranked)[:LINES])]
