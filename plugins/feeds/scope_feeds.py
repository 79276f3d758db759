"""The feeds of one scope, in every format."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from operator import attrgetter
from urllib.parse import urlsplit

from plugins.newsroom import PostRecord, Scope, Text, addresses

from .channels import Channel, Place
from .documents import atom, json_feed, rss
from .entries import Entry, FinishedItems, entries
from .feed_site import FeedSite
from .fragments import Fragments
from .links import of_site
from .selecting import MOST, archives, newest
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
        id=site.feed_id(scope.key, scope.language) if own else site.tag(f"feeds{scope.address}"),
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
    """Give the feeds of a scope of many organizations: the newest items, each says whose it is.

    The newest records of the scope must have their HTML.
    """
    records = [record for record in scope.records if record.listed][:MOST]
    names = dict(scope.names)
    shown = newest(entries(records, scope.language, names, site, finished))
    for way in FORMATS:
        items = [way.item_with_source(entry, _name(entry, names), site) for entry in shown]
        yield addresses.feed(scope.address, way.file), _document(way, scope, site, shown, items)


def own_feeds(scope: Scope, places: Sequence[PostRecord], site: FeedSite, finished: FinishedItems) -> Iterator[File]:
    """Give the feeds of an organization with archives of all that the newest items leave out.

    `places` are all records of the language that were ever published, newest first, with their HTML if listed.
    """
    listed = [record for record in places if record.listed]
    every = tuple(entries(listed, scope.language, dict(scope.names), site, finished))
    closed = archives(places, {entry.record.id: entry for entry in every})
    for number, shown in enumerate((*closed, newest(every)), start=1):
        archive = number if number <= len(closed) else 0
        for way in FORMATS:
            items = [way.item(entry.item) for entry in shown]
            body = _document(way, scope, site, shown, items, archive=archive, older=number - 1)
            yield addresses.feed(scope.address, way.file, archive), body


def _document(  # noqa: PLR0913 # all of them say which document it is
    way: Format,
    scope: Scope,
    site: FeedSite,
    shown: Iterable[Entry],
    items: Iterable[bytes],
    *,
    archive: int = 0,
    older: int = 0,
) -> bytes:
    def url(number: int) -> str:
        return of_site(site.siteurl, addresses.feed(scope.address, way.file, number))

    place = Place(url(archive), older=url(older) if older else "", current=url(0) if archive else "")
    channel = replace(scope_channel(scope, site), updated=_newest_change(entry.record for entry in shown))
    return way.document(channel, place, items)


def _name(entry: Entry, names: Mapping[str, Text]) -> str:
    key = entry.record.organization
    return plain(names[key].text) if key in names else key


def _newest_change(records: Iterable[PostRecord]) -> datetime | None:
    return max((record.changed for record in records), default=None)
