"""Whose an item is, said in feeds of many organizations, so that readers can fold doubles."""

from __future__ import annotations

from xml.sax.saxutils import escape, quoteattr

from plugins.newsroom import addresses

from .entries import Entry
from .feed_site import FeedSite
from .links import of_site


def in_rss(entry: Entry, name: str, site: FeedSite) -> bytes:
    """Name the organization and its feed in an RSS item."""
    source = f"<source url={quoteattr(_feed(entry, site, 'feed.xml'))}>{escape(name)}</source>"
    return _before_end(entry.item.rss, source, b"</item>")


def in_atom(entry: Entry, name: str, site: FeedSite) -> bytes:
    """Name the organization and its feed in an Atom entry, as that feed was when the entry last changed."""
    organization, language = entry.record.organization, entry.record.language
    changed = entry.record.changed
    source = (
        f"<source><id>{escape(site.feed_id(organization, language))}</id><title>{escape(name)}</title>"
        f'<link rel="self" href={quoteattr(_feed(entry, site, "atom.xml"))} type="application/atom+xml"/>'
        f"<updated>{changed.isoformat(timespec='seconds')}</updated></source>"
    )
    return _before_end(entry.item.atom, source, b"</entry>")


def in_json(entry: Entry, name: str, site: FeedSite) -> bytes:  # noqa: ARG001 # as the others
    """Give a JSON item, which names its organization everywhere."""
    return entry.item.json


def _feed(entry: Entry, site: FeedSite, file: str) -> str:
    home = addresses.organization_home(entry.record.organization, entry.record.language)
    return of_site(site.siteurl, addresses.feed(home, file))


def _before_end(item: bytes, source: str, end: bytes) -> bytes:
    return b"".join((item.removesuffix(end), source.encode(), end))
