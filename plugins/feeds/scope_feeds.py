"""The feeds of one scope, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from operator import attrgetter
from urllib.parse import urlsplit

from plugins.newsroom import PostRecord, Scope, Text, addresses

from .briefs import brief
from .channels import Channel, Place
from .documents import atom, json_feed, rss
from .entries import Entry, FinishedItems, entries
from .feed_site import FeedSite
from .fragments import Fragments
from .links import of_site
from .selecting import MOST, Shorten, archives, newest_of_many, newest_of_one
from .sources import in_atom, in_json, in_rss
from .texts import plain

File = tuple[str, bytes]


@dataclass(frozen=True, slots=True)
class Format:
    """How one format is written."""

    file: str
    document: Callable[[Channel, Place, Iterable[bytes]], bytes]
    item: Callable[[Fragments], bytes]
    item_with_source: Callable[[Entry, str, FeedSite], bytes]


FORMATS = (
    Format("feed.xml", rss, attrgetter("rss"), in_rss),
    Format("atom.xml", atom, attrgetter("atom"), in_atom),
    Format("feed.json", json_feed, attrgetter("json"), in_json),
)


def scope_channel(scope: Scope, site: FeedSite) -> Channel:
    """Describe the feeds of a scope, but for the date that their items give them."""
    title = plain(scope.title.text)
    style = site.styles.get(scope.language, "")
    own = scope.kind == "organization"
    return Channel(
        id=site.feed_id(scope.key, scope.language) if own else site.tag(f"feeds{(*scope.former, scope.address)[0]}"),
        title=title,
        description=plain(scope.description),
        author=title if own else site.publisher(scope.language),
        address=of_site(site.siteurl, scope.address),
        language=scope.language,
        born=site.born,
        hub=site.hub,
        style=urlsplit(site.siteurl).path.rstrip("/") + style if style else "",
    )


def shared_feeds(scope: Scope, site: FeedSite, finished: FinishedItems) -> Iterator[File]:
    """Give the feeds of a scope of many organizations: the newest items, each says whose it is; heavy ones as briefs.

    The newest records of the scope must have their HTML.
    """
    records = [record for record in scope.records if record.listed][:MOST]
    names = dict(scope.names)
    whole = entries(records, scope.language, names, site, finished)
    shown = newest_of_many(whole, _shortening((scope,), site, finished))
    channel = _dated(scope_channel(scope, site), shown)
    for way in FORMATS:
        items = [way.item_with_source(entry, _name(entry, names), site) for entry in shown]
        yield _file(way, channel, _place(way, scope.address, site), items)


def own_feeds(scope: Scope, places: Sequence[PostRecord], site: FeedSite, finished: FinishedItems) -> Iterator[File]:
    """Give the feeds of an organization with archives of all that the newest items leave out.

    `places` are all records of the language that were ever published, newest first, with their HTML if listed.
    """
    listed = [record for record in places if record.listed]
    every = tuple(entries(listed, scope.language, dict(scope.names), site, finished))
    closed = archives(places, {entry.record.id: entry for entry in every})
    newest = newest_of_one(every, _shortening((scope,), site, finished))
    channel = scope_channel(scope, site)
    for number, shown in enumerate((*closed, newest), start=1):
        archive = number if number <= len(closed) else 0
        for way in FORMATS:
            place = _place(way, scope.address, site, archive=archive, older=number - 1)
            yield _file(way, _dated(channel, shown), place, [way.item(entry.item) for entry in shown])


def mixed_feeds(
    scopes: Sequence[Scope], records: Sequence[PostRecord], site: FeedSite, finished: FinishedItems
) -> Iterator[File]:
    """Give the feeds of all languages of an organization together: each item says its own, the feed none.

    `records` are the organization's, newest first; the first of its scopes is in its main language.
    """
    together: list[Entry] = []
    for scope in scopes:
        own = [record for record in records if record.language == scope.language and record.listed][:MOST]
        together += entries(own, scope.language, dict(scope.names), site, finished)
    in_order = sorted(together, key=lambda entry: entry.record.order)
    shown = newest_of_one(in_order, _shortening(scopes, site, finished))
    home = addresses.mixed_home(scopes[0].key)
    channel = replace(scope_channel(scopes[0], site), id=site.feed_id(scopes[0].key), language="")
    for way in FORMATS:
        yield _file(way, _dated(channel, shown), _place(way, home, site), [way.item(entry.item) for entry in shown])


def _shortening(scopes: Sequence[Scope], site: FeedSite, finished: FinishedItems) -> Shorten:
    """Return what makes briefs of items of these scopes; an item that would not become lighter stays whole."""
    names = {scope.language: dict(scope.names) for scope in scopes}

    def shorten(entry: Entry) -> Entry:
        language = entry.record.language
        (short,) = entries((brief(entry.record, site),), language, names[language], site, finished)
        return min(entry, short, key=attrgetter("size"))

    return shorten


def _file(way: Format, channel: Channel, place: Place, items: Iterable[bytes]) -> File:
    return place.address, way.document(channel, place, items)


def _place(way: Format, home: str, site: FeedSite, *, archive: int = 0, older: int = 0) -> Place:
    def url(number: int) -> str:
        return of_site(site.siteurl, addresses.feed(home, way.file, number))

    address = addresses.feed(home, way.file, archive)
    return Place(address, url(archive), older=url(older) if older else "", current=url(0) if archive else "")


def _dated(channel: Channel, shown: Iterable[Entry]) -> Channel:
    return replace(channel, updated=max((entry.record.changed for entry in shown), default=None))


def _name(entry: Entry, names: Mapping[str, Text]) -> str:
    key = entry.record.organization
    return plain(names[key].text) if key in names else key
