"""From a scope to what its feeds carry, in any format."""

from __future__ import annotations

from collections.abc import Iterable

from plugins.newsroom import Scope, Term, addresses

from .channels import Channel
from .from_records import feed_item
from .items import FeedItem
from .links import of_site
from .texts import plain

NEWEST = 30
"""How many items a feed carries: enough for a reader who was away, little to poll."""


def scope_items(scope: Scope, siteurl: str, topics: Iterable[Term]) -> tuple[FeedItem, ...]:
    """Give the newest items of a scope in its order; what only a preview shows stays out."""
    names = {key: name.text for key, name in scope.names}
    labels = {topic.key: topic.name.get(scope.language).text for topic in topics}
    newest = [record for record in scope.records if record.listed][:NEWEST]
    return tuple(
        feed_item(record, siteurl, names.get(record.organization, record.organization), labels) for record in newest
    )


def scope_channel(scope: Scope, siteurl: str, items: Iterable[FeedItem]) -> Channel:
    """Describe the feed of a scope that carries `items`."""
    return Channel(
        title=plain(scope.title.text),
        description=plain(scope.description),
        address=of_site(siteurl, scope.address),
        self_url=of_site(siteurl, addresses.feed(scope.address)),
        language=scope.language,
        updated=max((item.changed for item in items), default=None),
    )
