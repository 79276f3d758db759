"""The choice of the items that a feed carries: the newest, and archives of all that came before (RFC 5005).

A feed has its newest items whatever they weigh: where they are too heavy, some stand as briefs. No light post is
shortened for the sake of a heavy one, and none loses its place.
"""

from __future__ import annotations

from collections.abc import Callable, Iterable, Mapping, Sequence
from itertools import islice

from plugins.newsroom import FEED_ITEMS, PostRecord

from .post_items import PostItem

HEAVIEST = 240_000
"""Bytes of the items in a document: such texts pack into less than 100 KiB."""
HEAVY = HEAVIEST // 10
"""Bytes of an item that is too heavy to stand whole among those of others."""
FAIR = HEAVIEST // FEED_ITEMS
"""Bytes that each item may have at any time; no brief needs more."""
OWN_HEAVIEST = 4 * HEAVIEST
"""Bytes of the items in an organization's feed of the newest, where all shall stand whole.

Enough for all that no archive has yet, which is at most HEAVIEST in RSS, beside a brief of every other item.
"""

Shorten = Callable[[PostItem], PostItem]
"""Returns an item as a brief."""


def newest_of_many(posts: Iterable[PostItem], shorten: Shorten) -> tuple[PostItem, ...]:
    """Return the newest items for a feed of many organizations, newest first: a heavy one stands as a brief."""
    newest = islice(posts, FEED_ITEMS)
    return _fitting([shorten(post) if post.size > HEAVY else post for post in newest], HEAVIEST, shorten)


def newest_of_one(posts: Iterable[PostItem], shorten: Shorten) -> tuple[PostItem, ...]:
    """Return the newest items for an organization's own feed, newest first; the first one is whole in any case.

    The rest of them is whole as far as OWN_HEAVIEST goes. What is a brief here is whole in an archive.
    """
    newest = list(islice(posts, FEED_ITEMS))
    return (*newest[:1], *_fitting(newest[1:], OWN_HEAVIEST - sum(post.size for post in newest[:1]), shorten))


def _fitting(posts: Sequence[PostItem], most: int, shorten: Shorten) -> tuple[PostItem, ...]:
    """Return the items in at most so many bytes, the newest whole rather than older ones, and small ones always."""
    over = sum(post.size for post in posts) - most
    shown = list(posts)
    for place in reversed(range(len(shown))):
        if over <= 0:
            break
        if shown[place].size > FAIR:
            short = shorten(shown[place])
            over -= shown[place].size - short.size
            shown[place] = short
    return tuple(shown)


def archives(places: Sequence[PostRecord], posts: Mapping[str, PostItem]) -> tuple[tuple[PostItem, ...], ...]:
    """Cut all that was ever published into archives, the oldest first; items in each newest first, all whole.

    `places` are the records newest first, those too that are no longer listed: they keep their place, so that nothing
    moves when a post is withdrawn. An archive is closed by the first item that no longer fits, and newer items never
    change it. What is in none of them is in the feed of the newest, whole, for that one takes more.

    Were FEED_ITEMS two, posts e d c b a would make the archives b a and d c, and e would wait. If c is withdrawn, d is
    alone in its archive: had e moved into it, readers who keep archives would never ask for e.
    """
    closed: list[tuple[PostItem, ...]] = []
    open_: list[PostItem] = []
    taken = weight = 0
    for record in reversed(places):
        post = posts.get(record.id)
        more = post.weight if post else 0
        if taken and (taken == FEED_ITEMS or weight + more > HEAVIEST):
            closed.append(tuple(reversed(open_)))
            open_, taken, weight = [], 0, 0
        taken, weight = taken + 1, weight + more
        if post:
            open_.append(post)
    return tuple(closed)
