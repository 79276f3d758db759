"""The feeds of one scope, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from urllib.parse import urlsplit

from plugins.newsroom import FEED_ITEMS, PostRecord, Scope, Text, addresses

from .briefs import brief
from .channels import Channel, DocumentLinks
from .documents import atom, json_feed, rss
from .feed_site import FeedSite
from .item_formats import RenderedItem
from .post_items import ItemCache, PostItem, post_items
from .selecting import Shorten, archives, newest_of_many, newest_of_one
from .sources import in_atom, in_rss
from .urls import File, of_site
from .xml_texts import plain


@dataclass(frozen=True, slots=True)
class FeedFormat:
    """The name and the writers of one format."""

    file: str
    document: Callable[[Channel, DocumentLinks, Iterable[bytes]], bytes]
    item: Callable[[RenderedItem], bytes]
    item_with_source: Callable[[PostItem, str, FeedSite], bytes]


FORMATS = (
    FeedFormat("feed.xml", rss, attrgetter("rss"), in_rss),
    FeedFormat("atom.xml", atom, attrgetter("atom"), in_atom),
    # An item in JSON names its organization everywhere.
    FeedFormat("feed.json", json_feed, attrgetter("json"), lambda post, _name, _site: post.rendered.json),
)


@dataclass(frozen=True, slots=True)
class _Feed:
    """A feed whose documents are to be written."""

    site: FeedSite
    channel: Channel
    """Its head, but for the date that the items of a document give it."""
    home: str
    """The address below which its documents lie."""
    names: Mapping[str, Text] | None = None
    """Of the items' organizations, where items say whose they are."""


def shared_feeds(scope: Scope, site: FeedSite, cache: ItemCache) -> Iterator[File]:
    """Yield the feeds of a scope of many organizations: the newest items, each says whose it is; heavy ones as briefs.

    The newest records of the scope must have their HTML.
    """
    records = [record for record in scope.records if record.listed][:FEED_ITEMS]
    names = dict(scope.names)
    posts = post_items(records, scope.language, names, site, cache)
    newest = newest_of_many(posts, _shortening((scope,), site, cache))
    yield from _documents(_Feed(site, _channel(scope, site), scope.address, names), newest)


def own_feeds(scope: Scope, places: Sequence[PostRecord], site: FeedSite, cache: ItemCache) -> Iterator[File]:
    """Yield the feeds of an organization with archives of all that the newest items leave out.

    `places` are all records of the language that were ever published, newest first, with their HTML if listed.
    """
    listed = [record for record in places if record.listed]
    posts = tuple(post_items(listed, scope.language, dict(scope.names), site, cache))
    closed = archives(places, {post.record.id: post for post in posts})
    newest = newest_of_one(posts, _shortening((scope,), site, cache))
    feed = _Feed(site, _channel(scope, site), scope.address)
    for older, shown in enumerate(closed):
        yield from _documents(feed, shown, archive=older + 1, older=older)
    yield from _documents(feed, newest, older=len(closed))


def mixed_feeds(
    scopes: Sequence[Scope], records: Sequence[PostRecord], site: FeedSite, cache: ItemCache
) -> Iterator[File]:
    """Yield the feeds of all languages of an organization together: each item says its own, the feed none.

    `records` are the organization's, newest first; the first of its scopes is in its main language.
    """
    together: list[PostItem] = []
    for scope in scopes:
        own = [record for record in records if record.language == scope.language and record.listed][:FEED_ITEMS]
        together += post_items(own, scope.language, dict(scope.names), site, cache)
    in_order = sorted(together, key=lambda post: post.record.order)
    newest = newest_of_one(in_order, _shortening(scopes, site, cache))
    organization = scopes[0].key
    channel = replace(_channel(scopes[0], site), id=site.feed_id(organization), language="")
    yield from _documents(_Feed(site, channel, addresses.mixed_home(organization)), newest)


def _channel(scope: Scope, site: FeedSite) -> Channel:
    """Describe the feeds of a scope, but for the date that their items give them."""
    title = plain(scope.title.text)
    own = scope.kind == "organization"
    style = site.stylesheets.get(scope.language)
    return Channel(
        id=site.feed_id(scope.key, scope.language) if own else site.tag(f"feeds{(*scope.former, scope.address)[0]}"),
        title=title,
        description=plain(scope.description),
        author=title if own else site.publisher(scope.language),
        address=of_site(site.siteurl, scope.address),
        language=scope.language,
        earliest_date=site.earliest_date,
        hub=site.hub,
        style=urlsplit(site.siteurl).path.rstrip("/") + style[0] if style else "",
    )


def _shortening(scopes: Sequence[Scope], site: FeedSite, cache: ItemCache) -> Shorten:
    """Return what makes briefs of items of these scopes; an item that would not become lighter stays whole."""
    names = {scope.language: dict(scope.names) for scope in scopes}

    def shorten(post: PostItem) -> PostItem:
        language = post.record.language
        (short,) = post_items((brief(post.record, site),), language, names[language], site, cache)
        return min(post, short, key=attrgetter("size"))

    return shorten


def _documents(feed: _Feed, shown: Sequence[PostItem], *, archive: int = 0, older: int = 0) -> Iterator[File]:
    """Yield one document of a feed in every format.

    `archive` is the number of an archive, 0 for the newest items; `older` that of the archive before, if there is one.
    """
    channel = replace(feed.channel, updated=max((post.record.changed for post in shown), default=None))
    for feed_format in FORMATS:
        links = _links(feed, feed_format.file, archive, older)
        items = [_item(feed, feed_format, post) for post in shown]
        yield links.address, feed_format.document(channel, links, items)


def _links(feed: _Feed, file: str, archive: int, older: int) -> DocumentLinks:
    def url(number: int) -> str:
        return of_site(feed.site.siteurl, addresses.feed(feed.home, file, number))

    address = addresses.feed(feed.home, file, archive)
    return DocumentLinks(address, url(archive), older=url(older) if older else "", current=url(0) if archive else "")


def _item(feed: _Feed, feed_format: FeedFormat, post: PostItem) -> bytes:
    if feed.names is None:
        return feed_format.item(post.rendered)
    key = post.record.organization
    name = plain(feed.names[key].text) if key in feed.names else key
    return feed_format.item_with_source(post, name, feed.site)
